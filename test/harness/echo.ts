/** An assistant that says back what it hears and counts, so that tests of the server see every turn and its memory. */
import { newMemory, type Memory } from '../../dialogs/memory.ts';
import type { Assistant, TurnResult } from '../../dialogs/turn-result.ts';
import type { Variety } from '../../knowledge/locales.ts';
import { line } from '../../locales/line.ts';
import type { Served } from '../../src/server/serve.ts';

interface Counted extends Memory {
  said: string[];
}

const welcomed = (locale: Variety): Counted => ({ ...newMemory(locale), said: [] });

function answer(memory: Counted, lines: string[], erase = false): TurnResult {
  // The text travels as a parameter: the echo has no sentence of its own.
  const replies = lines.map((text) => ({ lines: [line('errors.turn', { text })], choices: [] }));
  return { memory, replies, asked: 'place', plan: false, erase };
}

/**
 * "échoue" throws, "oubliez-moi" erases, "tais-toi" is hushed, "deux" answers with two activities; anything else is said back as
 * "<how many messages so far>: <text>".
 */
const assistant: Assistant = {
  welcome: (locale) => answer(welcomed(locale), [locale === 'en' ? 'welcome' : 'bienvenue']),
  turn(stored, said) {
    // Only this assistant writes the memory that it reads.
    const memory = (stored as Counted | null) ?? welcomed('fr');
    if (said.text === 'échoue') throw new Error('asked to fail');
    if (said.text === 'oubliez-moi') return answer(welcomed(memory.locale), ['oublié'], true);
    if (said.text === 'tais-toi') return { ...answer(memory, ['3114']), hush: true };
    const known = { ...memory, said: [...memory.said, said.text] };
    const notes = `${said.truncated ? ' cut' : ''}${said.distress ? ' distress' : ''}${said.masked?.length ? ' masked' : ''}`;
    const first = `${known.said.length}: ${said.text}${notes}`;
    return answer(known, said.text === 'deux' ? [first, 'et de deux'] : [first]);
  },
};

export const echo: Served = {
  assistant,
  render: ({ replies, asked }) =>
    replies.map(({ lines }) => ({
      type: 'message',
      text: String(lines[0]?.params?.text),
      channelData: { asked },
    })),
  screen: (text) => {
    const masked = text.replaceAll(/\d{10}/g, '•••');
    const distress = text.includes('en finir');
    return { text: masked, masked: masked === text ? [] : ['phone'], distress };
  },
  hear: () => {
    throw new Error('The echo hears nothing.');
  },
  makePlan: () => {
    throw new Error('The echo plans nothing.');
  },
  isCommune: () => true,
};
