/** Replies on their way: tried again as the channel asks, given up when it is useless, and never lost with a process. */
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { delivery, waitAfter, type DeliveryParts } from '../../src/channels/bot-framework/delivery.ts';
import { NotTaken } from '../../src/channels/bot-framework/http-client.ts';
import { post } from '../harness/client.ts';
import { echo } from '../harness/echo.ts';
import { echoServer, startProcess } from '../harness/process.ts';
import { startAuthority } from './authority.ts';
import { startConnector } from './connector.ts';
import { message, startChannel, variables, type Channel } from './person.ts';

describe('the wait before another try', () => {
  it('doubles, half of it by chance, up to five minutes', () => {
    const waits = (random: number) => [1, 2, 3, 9, 30].map((tries) => waitAfter(tries, null, () => random));
    expect(waits(0)).toEqual([500, 1000, 2000, 128_000, 150_000]);
    expect(waits(1)).toEqual([1000, 2000, 4000, 256_000, 300_000]);
  });

  it('is never shorter than the channel asks', () => {
    expect(waitAfter(1, new NotTaken(429, 30_000), () => 0)).toBe(30_000);
    expect(waitAfter(9, new NotTaken(429, 1000), () => 0)).toBe(128_000);
  });
});

describe('a channel that refuses', () => {
  let channel: Channel;
  beforeAll(async () => void (channel = await startChannel(echo)));
  const say = (text: string, id: string) =>
    channel.send(
      message(channel.connector.url, text, { conversation: { id, conversationType: 'personal' } }),
    );

  it.each([429, 412, 500, 502, 503, 504])('with %i is asked again, once and in order', async (status) => {
    const { connector } = channel;
    const [tried, taken] = [connector.tried.length, connector.taken.length];
    connector.refuse({ status }, { status });
    await say('un', `a:${status}`);
    await say('deux', `a:${status}`);
    const sent = (await connector.replies(taken + 4)).slice(taken);
    expect(sent.map(({ body }) => body.text)).toEqual(['bienvenue', '1: un', '2: deux', 'et de deux']);
    expect(connector.tried.length - tried).toBe(6);
  });

  it('is not asked again before the time it names', async () => {
    const { connector } = channel;
    const taken = connector.taken.length;
    connector.refuse({ status: 429, retryAfter: 2 });
    await say('un', 'a:later');
    const [first] = (await connector.replies(taken + 2)).slice(taken);
    const refused = connector.tried.find(({ body }) => body.conversation.id === 'a:later');
    expect((first?.at ?? 0) - (refused?.at ?? 0)).toBeGreaterThanOrEqual(1990);
  });

  it('for good gets the next reply instead', async () => {
    const { connector } = channel;
    const taken = connector.taken.length;
    connector.refuse({ status: 404 });
    await say('un', 'a:gone');
    expect((await connector.replies(taken + 1)).slice(taken).map(({ body }) => body.text)).toEqual(['1: un']);
  });
});

it('tries what is due one after the other in a conversation, and gives up in the end', async () => {
  const dropped: number[] = [];
  const failed: unknown[] = [];
  const reply = (seq: number, attempts: number) => ({ seq, attempts, reach: '', activity: {} });
  const waiting = [reply(1, 40), reply(2, 1)];
  const store: DeliveryParts['store'] = {
    toSend: () => Promise.resolve(waiting[0] ?? null),
    sent: () => Promise.resolve(void waiting.shift()),
    sendLater: () => Promise.reject(new Error('not asked for')),
    dropSend: (_, seq) => Promise.resolve(void dropped.push(seq, waiting.shift()?.seq ?? 0)),
    unsent: () => Promise.resolve(['one']),
  };
  const carry: DeliveryParts['carry'] = ({ seq }) =>
    seq === 1 ? Promise.reject(new NotTaken(503, 0)) : Promise.resolve();
  const out = delivery({
    store,
    carry,
    now: () => 0,
    random: () => 0,
    failed: (error) => failed.push(error),
  });
  await out.sweep();
  await out.stop();
  expect([dropped, waiting, failed.length]).toEqual([[1, 1], [], 1]);
});

it('a process killed with replies to send leaves them to the next, which sends each', async () => {
  const [authority, connector] = await Promise.all([startAuthority(), startConnector()]);
  let server = await startProcess(echoServer, variables(authority));
  const say = (text: string, id: string) =>
    post(
      `${server.url}/api/messages`,
      message(connector.url, text, { conversation: { id, conversationType: 'personal' } }),
      { Authorization: `Bearer ${authority.token({ serviceurl: connector.url })}` },
    );
  const conversations = Array.from({ length: 6 }, (_, index) => `a:${index}`);
  connector.refuse(...Array.from({ length: 6 }, () => ({ status: 503 })));
  const acknowledged: string[] = [];
  const talk = async (id: string): Promise<void> => {
    for (let count = 1; count <= 5; count += 1)
      if ((await say(`m${count}`, id).catch(() => null))?.status === 200)
        acknowledged.push(`${id} m${count}`);
  };
  const talking = Promise.all(conversations.map(talk));
  for (let tries = 0; tries < 500 && acknowledged.length < 15; tries += 1) await wait(10);
  await server.end('SIGKILL');
  await talking;
  server = await startProcess(echoServer, { ...variables(authority), DATA_DIR: server.folder });
  const told = () =>
    connector.taken.map(({ body }) => `${body.conversation.id} ${String(body.text).split(' ')[1]}`);
  const missing = () => acknowledged.filter((each) => !told().includes(each));
  for (let tries = 0; tries < 1000 && missing().length > 0; tries += 1) await wait(20);
  expect(acknowledged.length).toBeGreaterThanOrEqual(15);
  expect(missing()).toEqual([]);
  for (const id of conversations) {
    const texts = connector.taken
      .filter(({ body }) => body.conversation.id === id)
      .map(({ body }) => body.text);
    // What was sent and not yet noted when the process died is sent again, by nobody's fault; the order holds.
    const once = texts.filter((text, index) => text !== texts[index - 1]);
    expect(once.length).toBeGreaterThanOrEqual(texts.length - 1);
    expect(once.slice(1).map((text) => Number(text.split(':')[0]))).toEqual(
      once.slice(1).map((_, index) => index + 1),
    );
  }
  expect(await server.end()).toBe(0);
});
