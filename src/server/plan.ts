/** `npm run plan`: the plan for some facts, in words, or what differs between two days. Nothing is stored. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Facts } from '../../knowledge/facts.ts';
import { localeIds, type Locale } from '../../knowledge/locales.ts';
import { line, type Line } from '../../locales/line.ts';
import { createMap } from '../channels/map/territory-map.ts';
import { printedPlan } from '../channels/print/printed-plan.ts';
import { planText } from '../channels/print/text.ts';
import { wordPlan } from '../channels/word-plan.ts';
import { between } from '../guidance/between.ts';
import type { Plan } from '../guidance/plan.ts';
import { fitting } from './api/fields.ts';
import { planRequest } from './api/schemas.ts';
import { clock, isCovered, isDay } from './clock.ts';
import { loadGuides, type Loaded } from './guides.ts';
import { Refusal } from './refusal.ts';
import { said, terminalLocale } from './start-words.ts';

/** What stops the command, in words. */
class Misuse extends Error {
  readonly lines: readonly Line[];

  constructor(...lines: Line[]) {
    super();
    this.lines = lines;
  }
}

let locale: Locale = terminalLocale(process.env);
const help = ['usage', 'on', 'against', 'locale', 'json', 'help'] as const;

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        facts: { type: 'string' },
        on: { type: 'string' },
        against: { type: 'string' },
        locale: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch {
    throw new Misuse(line('print.command.unknownOption', { option: args.join(' ') }));
  }
}

function dayOf(option: string, day: string | undefined): string | undefined {
  if (day === undefined || (isDay(day) && isCovered(day))) return day;
  throw new Misuse(line('print.command.unknownOption', { option: `${option} ${day}` }));
}

function localeOf(wanted: string | undefined): Locale {
  const found = localeIds.find((known) => known === (wanted ?? locale));
  if (found) return found;
  throw new Misuse(line('print.command.unknownOption', { option: `--locale ${wanted}` }));
}

/** JSON as written, or from a file named after an @. */
function textOf(given: string | undefined): string {
  if (given === undefined) throw new Misuse(line('print.command.noFacts'));
  if (!given.startsWith('@')) return given;
  const file = given.slice(1);
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Misuse(line('print.command.noFile', { file }));
  }
}

function factsOf(text: string, { communes }: Loaded): Facts {
  let facts: unknown;
  try {
    facts = JSON.parse(text);
  } catch {
    throw new Misuse(line('print.command.badJson'));
  }
  try {
    return fitting(
      planRequest((insee) => communes.byInsee(insee) !== undefined),
      { facts },
    ).facts;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Misuse(
      ...error.fields.map(({ path, problem }) =>
        line('print.command.badField', { path, problem: line(`errors.field.${problem}`) }),
      ),
    );
  }
}

function differing(before: Plan, after: Plan): Line[] {
  const days = { before: before.on, after: after.on };
  const groups = between(before, after);
  if (groups.length === 0) return [line('print.command.same', days)];
  return [
    line('print.command.between', days),
    ...groups.flatMap(({ about, gone, fresh }) => [
      line('print.command.about', { about }),
      ...gone.map((text) => line('print.command.gone', { text })),
      ...fresh.map((text) => line('print.command.new', { text })),
    ]),
  ];
}

function run(args: string[]): string {
  const options = parsed(args);
  locale = localeOf(options.locale);
  if (options.help)
    return said(
      locale,
      help.map((key) => line(`print.command.${key}`)),
    );
  const on = dayOf('--on', options.on) ?? clock().today();
  const against = dayOf('--against', options.against);
  const text = textOf(options.facts);
  const loaded = loadGuides();
  const facts = factsOf(text, loaded);
  const plan = loaded.guides.makePlan(facts, on);
  const other = against === undefined ? undefined : loaded.guides.makePlan(facts, against);
  if (options.json) {
    const worded = wordPlan(plan, locale);
    return JSON.stringify(other ? { before: worded, after: wordPlan(other, locale) } : worded, null, 2);
  }
  if (other) return said(locale, differing(plan, other));
  const map = createMap(loaded.communes)(facts, plan, locale);
  return planText(printedPlan(facts, plan, locale, map)).trimEnd();
}

/** What the command prints, and the code it ends with: 2 when it was called wrongly. */
export function planCommand(args: string[]): { code: 0 | 2; printed: string } {
  locale = terminalLocale(process.env);
  try {
    return { code: 0, printed: run(args) };
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    return { code: 2, printed: said(locale, error.lines) };
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { code, printed } = planCommand(process.argv.slice(2));
  if (code === 0) console.log(printed);
  else console.error(printed);
  process.exitCode = code;
}
