/** Every conversation script over a Bot Framework channel: what arrives says what the bare turn says, one message a turn. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { TurnResult } from '../../dialogs/turn-result.ts';
import { render } from '../../src/channels/render.ts';
import { loadServed } from '../../src/server/served.ts';
import { screen } from '../../src/understanding/screen.ts';
import { readScript, scriptFiles, scriptFolder } from '../conversations/script.ts';
import { installation, message, startChannel, type Channel } from './person.ts';
import { toldBy } from './told.ts';

const served = loadServed();
let channel: Channel;
beforeAll(async () => void (channel = await startChannel(served)));

const bare = (result: TurnResult) => {
  const activities = render(result);
  return {
    lines: activities.flatMap(({ text = '' }) => text.split('\n').filter(Boolean)),
    buttons: activities.at(-1)?.suggestedActions?.actions.map(({ title }) => title) ?? [],
  };
};

test.each(scriptFiles)('%s', async (file) => {
  const script = readScript(readFileSync(join(scriptFolder, file), 'utf8'));
  const { connector } = channel;
  const id = `a:${file}`;
  const more = {
    conversation: { id, conversationType: 'personal' },
    locale: script.locale === 'en' ? 'en-GB' : 'fr-FR',
  };
  const before = connector.taken.length;
  await channel.send(installation(connector.url, more));
  let result = served.assistant.welcome(script.locale);
  for (const [turn, typed] of ['', ...script.said].entries()) {
    if (turn > 0) {
      await channel.send(message(connector.url, typed, more));
      result = served.assistant.turn(result.memory, { ...screen(typed) }, script.today);
    }
    const sent = (await connector.replies(before + turn + 1))[before + turn]?.body;
    const { lines, buttons } = toldBy(sent);
    expect({ lines, buttons }).toEqual(bare(result));
    expect(sent.text).toBeTruthy();
    expect(sent.speak).toBeTruthy();
    expect(sent.textFormat).toBe('plain');
    expect(sent.channelData.asked).toBe(result.asked);
    expect(Buffer.byteLength(JSON.stringify(sent))).toBeLessThan(28_000);
    expect(JSON.stringify(sent.channelData)).not.toContain('insee');
  }
  expect(connector.taken.length).toBe(before + 1 + script.said.length);
});
