/** `npm run talk`: the conversation of the web in a terminal, over the bare turn. Nothing is stored. */
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { createAssistant } from '../../dialogs/turn.ts';
import type { Assistant, TurnResult } from '../../dialogs/turn-result.ts';
import { localeIds, type Locale } from '../../knowledge/locales.ts';
import { line, type Line } from '../../locales/line.ts';
import { kept } from '../channels/kept.ts';
import { render } from '../channels/render.ts';
import { screen } from '../understanding/screen.ts';
import { clock, isCovered, isDay } from './clock.ts';
import { loadGuides } from './guides.ts';
import { said as worded, terminalLocale } from './start-words.ts';

interface Options {
  locale: Locale;
  today: string | undefined;
  help: boolean;
}

/** The options, or the one that does not fit. */
function optionsOf(args: readonly string[]): Options | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        locale: { type: 'string' },
        today: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const { locale: wanted = terminalLocale(process.env), today, help = false } = values;
    const locale = localeIds.find((known) => known === wanted);
    if (locale === undefined) return `--locale ${wanted}`;
    if (today !== undefined && !(isDay(today) && isCovered(today))) return `--today ${today}`;
    return { locale, today, help };
  } catch {
    return args.join(' ');
  }
}

interface Button {
  title: string;
  value: string;
}

/** What a turn shows: the texts, then the buttons, numbered. */
function shown(result: TurnResult): { text: string; buttons: Button[] } {
  const activities = render(result);
  const buttons = (activities.at(-1)?.suggestedActions?.actions ?? []).map(({ title, value }) => ({
    title,
    value: String(value),
  }));
  const texts = activities.map(({ text = '' }) => text);
  const numbered = buttons.map(({ title }, index) => `  ${index + 1}. ${title}`).join('\n');
  return { text: [...texts, numbered].filter(Boolean).join('\n\n'), buttons };
}

async function talk(assistant: Assistant, locale: Locale, today: () => string): Promise<void> {
  // Whoever reads may leave first: `npm run talk | head`.
  process.stdout.on('error', () => process.exit(0));
  const input = createInterface({ input: process.stdin, output: process.stdout, prompt: '\n> ' });
  let result = assistant.welcome(locale);
  let { text, buttons } = shown(result);
  console.log(`\n${text}`);
  input.prompt();
  for await (const typed of input) {
    const said = kept(buttons[Number(typed) - 1]?.value ?? typed, screen);
    result = assistant.turn(result.memory, said, today());
    ({ text, buttons } = shown(result));
    console.log(`\n${text}`);
    input.prompt();
  }
}

const options = optionsOf(process.argv.slice(2));
const language = typeof options === 'string' ? terminalLocale(process.env) : options.locale;
const tell = (...lines: Line[]): void => console.log(worded(language, lines));

if (typeof options === 'string') {
  tell(line('errors.talk.wrong', { option: options }), line('errors.talk.usage'));
  process.exitCode = 1;
} else if (options.help) tell(line('errors.talk.usage'), line('errors.talk.about'));
else {
  tell(line('errors.talk.about'));
  const { today } = clock(options.today);
  await talk(createAssistant(loadGuides().guides), options.locale, today);
}
