/** One live conversation under load: opened once, then a message now and then, its reply awaited on the stream. */
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { open, type Line } from '../harness/client.ts';

/** What people say, in the order of a talk; the first half asks little, the second brings plans. */
const talk = [
  'bonjour',
  'j’habite à Troyes',
  'je suis aide-comptable, salariée',
  'j’ai le bac',
  'c’est quoi la VAE ?',
  'je voudrais évoluer',
  'plutôt le soir',
  'résumé',
];
const patienceMs = 30_000;

export interface Person {
  /** Says one message after the other, each after a moment of thought, until `until` (milliseconds of performance.now). */
  talk: (until: number, thinkMs: number, told: (ms: number) => void) => Promise<void>;
  leave: () => void;
}

/** Opens a conversation and its stream. */
export async function person(url: string): Promise<Person> {
  const line: Line = await open(url);
  const stream = new WebSocket(line.streamUrl);
  let heard: (text: string) => void = () => undefined;
  stream.on('message', (data) => heard(String(data)));
  stream.on('error', () => stream.terminate());
  /** Resolves at the reply to what was just said: the bot's first activity that comes after it. */
  const reply = (): Promise<boolean> =>
    new Promise((resolve) => {
      const late = setTimeout(() => resolve(false), patienceMs);
      heard = (text) => {
        if (!text.includes('"role":"bot"')) return;
        clearTimeout(late);
        resolve(true);
      };
    });
  await reply();
  return {
    async talk(until, thinkMs, told) {
      await wait(Math.random() * thinkMs);
      for (let index = 0; performance.now() < until; index += 1) {
        const began = performance.now();
        const [replied] = await Promise.all([
          reply(),
          line.say(talk[index % talk.length] ?? '', `c${index}`),
        ]);
        told(replied ? performance.now() - began : Infinity);
        await wait(thinkMs * (0.5 + Math.random()));
      }
    },
    leave: () => stream.terminate(),
  };
}
