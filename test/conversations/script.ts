/** A conversation script: French prose in Markdown, read into what the person types and written back with the answers. */

import { readdirSync } from 'node:fs';

export interface Script {
  /** Title, date line and anything before the first speaker. */
  head: string;
  /** The script opens with the welcome. */
  welcomed: boolean;
  locale: 'fr' | 'en';
  today: string;
  said: string[];
  /** Activities that answer each message as recorded, the welcome first. */
  lengths: number[];
}

/** One activity as a script shows it. */
export interface Answered {
  text: string;
  buttons: string[];
}

export const scriptFolder = new URL('.', import.meta.url).pathname;

/** Paths below this folder, in order. */
export const scriptFiles = readdirSync(scriptFolder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .sort();

const me = '**Moi** : ';
const assistant = '**Assistant** : ';

const months = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

function dayOf(head: string): string {
  const [, day, month, year] = /> Le (\d{1,2})(?:er)? (\p{L}+) (\d{4})/u.exec(head) ?? [];
  const number = months.indexOf(month ?? '') + 1;
  if (!day || !year || number === 0)
    throw new Error(`The script needs a line "> Le 21 novembre 2026, …": ${head}`);
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

export function readScript(markdown: string): Script {
  const lines = markdown.split('\n');
  const first = lines.findIndex((text) => text.startsWith(me) || text.startsWith(assistant));
  const head = lines.slice(0, first).join('\n').trim();
  const speakers = lines.filter((text) => text.startsWith(me) || text.startsWith(assistant));
  const welcomed = speakers[0]?.startsWith(assistant) ?? false;
  const lengths = speakers.reduce<number[]>(
    (counts, text) => (text.startsWith(me) ? [...counts, 0] : counts.with(-1, (counts.at(-1) ?? 0) + 1)),
    [welcomed ? 0 : 1],
  );
  return {
    head,
    welcomed,
    lengths,
    locale: head.includes('en anglais') ? 'en' : 'fr',
    today: dayOf(head),
    said: lines.filter((text) => text.startsWith(me)).map((text) => text.slice(me.length)),
  };
}

const answer = ({ text, buttons }: Answered): string =>
  [assistant + text, ...(buttons.length > 0 ? [buttons.map((title) => `[${title}]`).join(' ')] : [])].join(
    '\n\n',
  );

/** The whole file again, with what the assistant answered: `turns[0]` is the welcome. */
export function writeScript(script: Script, turns: readonly Answered[][]): string {
  const [welcome = [], ...rest] = turns;
  const opening = script.welcomed ? welcome.map(answer) : [];
  const talk = script.said.flatMap((text, index) => [me + text, ...(rest[index] ?? []).map(answer)]);
  return `${[script.head, ...opening, ...talk].join('\n\n')}\n`;
}
