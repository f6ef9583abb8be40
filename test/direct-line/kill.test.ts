/** A server killed without warning: what was acknowledged is there, answered once, in order, soon after it is back. */
import { expect, it } from 'vitest';
import { bots, join, open, users, type Line } from '../harness/client.ts';
import { echoServer, startProcess } from '../harness/process.ts';

/** Talks until the line breaks; tells each client id that was acknowledged. */
async function talk(line: Line, name: string, acknowledged: (clientId: string) => void): Promise<void> {
  for (let count = 0; ; count += 1) {
    const clientId = `${name}-${count}`;
    const answer = await line.say(`message ${clientId}`, clientId).catch(() => null);
    if (answer?.status !== 200) return;
    acknowledged(clientId);
  }
}

it('loses nothing that was acknowledged and answers nothing twice, over several kills', async () => {
  let server = await startProcess(echoServer);
  const opened = await Promise.all(Array.from({ length: 8 }, () => open(server.url)));
  const acknowledged = new Map(opened.map(({ id }) => [id, new Array<string>()]));

  for (let round = 0; round < 3; round += 1) {
    const lines = opened.map(({ id, token }) => join(server.url, { conversationId: id, token }));
    let left = 25 + 10 * round;
    const killed = new Promise<void>((resolve) => {
      for (const line of lines)
        void talk(line, `r${round}`, (clientId) => {
          acknowledged.get(line.id)?.push(clientId);
          if ((left -= 1) === 0) void server.end('SIGKILL').then(() => resolve());
        });
    });
    await killed;
    server = await startProcess(echoServer, { DATA_DIR: server.folder });
  }

  for (const { id, token } of opened) {
    const line = join(server.url, { conversationId: id, token });
    const stored = users(await line.read()).length;
    const log = await line.replies(stored + 1);
    const ids = users(log).map(({ channelData }) => channelData.clientActivityID);
    expect((acknowledged.get(id) ?? []).filter((clientId) => !ids.includes(clientId))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    const [, ...replies] = bots(log);
    expect(replies.map(({ replyToId }) => replyToId)).toEqual(users(log).map((said) => said.id));
    expect(replies.map(({ text }) => text)).toEqual(
      users(log).map(({ text }, index) => `${index + 1}: ${text}`),
    );
    expect(log.activities.map((each) => Number(each.id.split('|')[1]))).toEqual(
      log.activities.map((_, index) => index + 1),
    );
  }
  expect([...acknowledged.values()].flat().length).toBeGreaterThan(100);
  expect(await server.end()).toBe(0);
}, 120_000);
