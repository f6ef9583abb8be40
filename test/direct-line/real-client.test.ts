/** The client of Web Chat against the server, by polling and by WebSocket, through restarts. */
import { afterEach, describe, expect, it } from 'vitest';
import { open, post } from '../harness/client.ts';
import { realClient, type RealClient } from '../harness/direct-line-js.ts';
import { echo } from '../harness/echo.ts';
import { startServer } from '../harness/server.ts';

const clients: RealClient[] = [];
const connect = (...given: Parameters<typeof realClient>): RealClient => {
  const client = realClient(...given);
  clients.push(client);
  return client;
};
afterEach(() => clients.splice(0).forEach((client) => client.end()));

const texts = (client: RealClient) => client.seen.map((activity) => (activity as { text?: string }).text);

describe.each([
  ['polling', false],
  ['WebSocket', true],
])('directlinejs by %s', (_, webSocket) => {
  it('opens, is welcomed, sends, and sees its own messages echoed once with its client id', async () => {
    const server = await startServer(echo);
    const client = connect(server.url, { webSocket, conversationStartProperties: { locale: 'en' } });
    await client.until(1);
    const ids = [await client.say('un', 'c1'), await client.say('deux', 'c2')];
    await client.until(6);
    expect(texts(client)).toEqual(['welcome', 'un', '1: un', 'deux', '2: deux', 'et de deux']);
    const echoed = client.seen.filter(({ from }) => from.role === 'user');
    expect(echoed.map(({ id }) => id)).toEqual(ids);
    expect(echoed.map(({ channelData }) => channelData)).toEqual([
      { clientActivityID: 'c1' },
      { clientActivityID: 'c2' },
    ]);
  });

  it('takes up a conversation by token and watermark', async () => {
    const server = await startServer(echo);
    const line = await open(server.url);
    await line.say('avant');
    const { watermark } = await line.replies(2);
    const client = connect(server.url, { webSocket, token: line.token, conversationId: line.id, watermark });
    await client.say('après', 'c1');
    await client.until(2);
    expect(texts(client)).toEqual(['après', '2: après']);
  });

  it('learns that its token is not good', async () => {
    const server = await startServer(echo);
    const { conversationId } = (await post(`${server.url}/v3/directline/tokens/generate`)).json;
    const client = connect(server.url, { webSocket, token: 'nonsense', conversationId });
    await expect(client.say('bonjour', 'c1')).rejects.toBeDefined();
  });
});

describe('directlinejs by WebSocket', () => {
  it('comes back by itself after the server was restarted, and misses nothing', async () => {
    const first = await startServer(echo);
    const client = connect(first.url, { webSocket: true });
    await client.until(1);
    await client.say('avant', 'c1');
    await client.until(3);
    await first.stop();
    const { port } = new URL(first.url);
    await startServer(echo, { DATA_DIR: first.folder, PORT: port });
    // What it sends while it is cut off comes back to it once it has reconnected.
    expect(await client.say('après', 'c2')).toContain('|0000004');
    await client.until(5);
    expect(texts(client)).toEqual(['bienvenue', 'avant', '1: avant', 'après', '2: après']);
  }, 60_000);
});
