/** The same scripts over Direct Line, typed by the client of Web Chat: what arrives is what the files say. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { realClient } from '../harness/direct-line-js.ts';
import { startServer, type TestServer } from '../harness/server.ts';
import { loadServed } from '../../src/server/served.ts';
import { readScript, scriptFiles, scriptFolder, writeScript, type Answered, type Script } from './script.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer(loadServed());
});
afterAll(() => server.stop());

interface FromBot {
  from: { role?: string };
  text?: string;
  suggestedActions?: { actions: { title: string }[] };
  replyToId?: string;
}

async function play({ locale, said }: Script, lengths: readonly number[]): Promise<Answered[][]> {
  const client = realClient(server.url, {
    webSocket: true,
    conversationStartProperties: { locale },
  });
  const answers = (): FromBot[] => (client.seen as FromBot[]).filter(({ from }) => from.role === 'bot');
  const until = async (count: number): Promise<void> => {
    for (let tries = 0; tries < 1000 && answers().length < count; tries += 1) await wait(10);
  };
  const turns: Answered[][] = [];
  let seen = 0;
  for (const [turn, length] of lengths.entries()) {
    if (turn > 0) await client.say(said[turn - 1] ?? '', `${turn}`);
    await until(seen + length);
    turns.push(
      answers()
        .slice(seen)
        .map(({ text = '', suggestedActions }) => ({
          text,
          buttons: suggestedActions?.actions.map(({ title }) => title) ?? [],
        })),
    );
    seen = answers().length;
  }
  client.end();
  return turns;
}

test.each(scriptFiles)('%s', async (file) => {
  const expected = readFileSync(join(scriptFolder, file), 'utf8');
  const script = readScript(expected);
  expect(writeScript(script, await play(script, script.lengths))).toBe(expected);
});
