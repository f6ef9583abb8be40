/**
 * Reads the hearing corpus. One sentence a line: text, tab, what it says, tab, what was asked or known before.
 * What it says: `fact=value`, `@intent`, `-fact` withdrawn, `?place` to be asked, `area=58`, `if:fact=value`,
 * `about=fact`, `#article`, `unserved`; separated by spaces, `_` standing for a space inside a value.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FactName, Facts } from '../../knowledge/facts.ts';
import { factNames, factsSchema } from '../../knowledge/facts.ts';
import type { Locale } from '../../knowledge/locales.ts';
import type { HearInput } from '../../src/understanding/heard.ts';

export type Part = 'tuning' | 'held-out';
export const parts = ['tuning', 'held-out'] as const satisfies readonly Part[];

export interface Case {
  input: HearInput;
  /** As written in the file, sorted; what `spell` gives for a perfect hearing. */
  expected: readonly string[];
  part: Part;
  locale: Locale;
  phenomenon: string;
  where: string;
}

const folder = new URL('.', import.meta.url).pathname;

const lists = new Set<FactName>(['sectors', 'excluded', 'times', 'modes']);
const numbers = new Set<FactName>([
  'radiusKm',
  'level',
  'experienceYears',
  'hoursPerWeek',
  'cpfEuros',
  'cpfHours',
]);
const truths = new Set<FactName>(['under30', 'foreignDiploma', 'workStudy']);
const towns: Readonly<Record<string, Facts['place']>> = {
  Reims: { insee: '51454', name: 'Reims', department: '51' },
  Nevers: { insee: '58194', name: 'Nevers', department: '58' },
  Troyes: { insee: '10387', name: 'Troyes', department: '10' },
};

export const isFactName = (name: string): name is FactName => (factNames as readonly string[]).includes(name);

function valueOf(fact: FactName, written: string): unknown {
  if (fact === 'place') return towns[written];
  if (lists.has(fact)) return written.split(',');
  if (numbers.has(fact)) return Number(written);
  return truths.has(fact) ? written === 'true' : written.replaceAll('_', ' ');
}

function setting(written: string, where: string): Pick<HearInput, 'asked' | 'facts'> {
  const known: Record<string, unknown> = {};
  let asked: FactName | null = null;
  for (const item of written.split(' ').filter(Boolean)) {
    const [name = '', value = ''] = item.split('=');
    if (name === 'asked' && isFactName(value)) asked = value;
    else if (isFactName(name)) known[name] = valueOf(name, value);
    else throw new Error(`${where}: "${item}" is neither asked=… nor a fact`);
  }
  const facts = factsSchema.parse(known);
  return { ...(asked ? { asked } : {}), ...(Object.keys(facts).length > 0 ? { facts } : {}) };
}

/** Every case of the corpus; throws on a line that does not fit, naming it. */
export function readCorpus(): Case[] {
  return parts.flatMap((part) =>
    (['fr', 'en'] as const).flatMap((locale) =>
      (existsSync(join(folder, part, locale)) ? readdirSync(join(folder, part, locale)) : [])
        .filter((name) => name.endsWith('.tsv'))
        .flatMap((name) =>
          readFileSync(join(folder, part, locale, name), 'utf8')
            .split('\n')
            .flatMap((line, index) => {
              if (line === '' || line.startsWith('# ')) return [];
              const where = `${part}/${locale}/${name}:${index + 1}`;
              const [text = '', expected = '', before = ''] = line.split('\t');
              if (text === '' || line.split('\t').length > 3) throw new Error(`${where}: not a case`);
              return [
                {
                  input: { text: text.replaceAll('\\n', '\n'), locale, ...setting(before, where) },
                  expected: expected.split(' ').filter(Boolean).sort(),
                  part,
                  locale,
                  phenomenon: name.slice(0, -4),
                  where,
                },
              ];
            }),
        ),
    ),
  );
}
