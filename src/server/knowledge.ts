/** `npm run knowledge -- check`: what has to be read again, and certifications that end soon. */
import { parseArgs } from 'node:util';
import { catalogue } from '../../knowledge/catalogue.ts';
import type { Day } from '../../knowledge/dated.ts';
import { line, type Line } from '../../locales/line.ts';
import { monthsLater } from '../guidance/calendar.ts';
import { stale, type Stale } from '../guidance/sources.ts';
import { clock, isCovered, isDay } from './clock.ts';
import { said, terminalLocale } from './start-words.ts';

const locale = terminalLocale(process.env);
const soonMonths = 6;

/** The stale values under the source that they rest on, the one most overdue first. */
function bySource(found: readonly Stale[]): Line[] {
  const sources = new Map<string, Stale[]>();
  for (const each of found) sources.set(each.source, [...(sources.get(each.source) ?? []), each]);
  return [...sources.entries()]
    .sort(([, [a]], [, [b]]) => ((a?.readAgainBy ?? '') < (b?.readAgainBy ?? '') ? -1 : 1))
    .flatMap(([source, values]) => {
      const kinds = new Map<Stale['kind'], string[]>();
      for (const { kind, id } of values) kinds.set(kind, [...(kinds.get(kind) ?? []), id]);
      return [
        line('print.check.source', { source, readAgainBy: values[0]?.readAgainBy ?? '' }),
        ...[...kinds].map(([kind, ids]) =>
          line('print.check.item', { kind: line(`print.check.kind.${kind}`), ids }),
        ),
      ];
    });
}

function ending(on: Day): Line[] {
  const until = monthsLater(on, soonMonths);
  const soon = catalogue
    .flatMap(({ id, validUntil }) =>
      validUntil !== null && validUntil >= on && validUntil < until ? [{ id, validUntil }] : [],
    )
    .sort((a, b) => (a.validUntil < b.validUntil ? -1 : 1));
  return soon.length === 0
    ? [line('print.check.noneEnding', { until })]
    : [
        line('print.check.ending', { count: soon.length, until }),
        ...soon.map(({ id, validUntil }) => line('print.check.ends', { id, until: validUntil })),
      ];
}

const usage = [line('print.check.usage'), line('print.check.about')];

function run(args: string[]): { lines: Line[]; code: number } {
  let read;
  try {
    const options = { on: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;
    read = parseArgs({ args, options, allowPositionals: true });
  } catch {
    return { lines: usage, code: 2 };
  }
  const { values, positionals } = read;
  if (values.help) return { lines: usage, code: 0 };
  const on = values.on ?? clock().today();
  if (positionals.join() !== 'check' || !isDay(on) || !isCovered(on)) return { lines: usage, code: 2 };
  const found = stale(on);
  const lines =
    found.length === 0
      ? [line('print.check.fresh', { on })]
      : [line('print.check.stale', { count: found.length, on }), ...bySource(found)];
  return { lines: [...lines, ...ending(on)], code: found.length === 0 ? 0 : 1 };
}

const { lines, code } = run(process.argv.slice(2));
(code === 2 ? console.error : console.log)(said(locale, lines));
process.exitCode = code;
