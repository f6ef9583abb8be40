/** Whatever a client does, and in whatever order: numbers without a gap, one reply a message, in order, and the same to every reader. */
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { bots, open, users, type Line, type Seen } from '../harness/client.ts';
import { echo } from '../harness/echo.ts';
import { startServer, type TestServer } from '../harness/server.ts';

let server: TestServer;
beforeAll(async () => void (server = await startServer(echo)));

type Move =
  | { does: 'say'; client: number; text: string }
  | { does: 'crowd'; clients: number[] }
  | { does: 'read'; watermark: string }
  | { does: 'send'; activity: unknown };

const client = fc.integer({ min: 0, max: 6 });
const move: fc.Arbitrary<Move> = fc.oneof(
  fc.record({
    does: fc.constant('say' as const),
    client,
    text: fc.constantFrom('un', 'deux', 'échoue', ' '),
  }),
  fc.record({
    does: fc.constant('crowd' as const),
    clients: fc.array(client, { minLength: 2, maxLength: 6 }),
  }),
  fc.record({
    does: fc.constant('read' as const),
    watermark: fc.constantFrom('', '0', '1', '3', '999', '-1', 'x', '%00', '1e3'),
  }),
  fc.record({
    does: fc.constant('send' as const),
    activity: fc.oneof(
      fc.constantFrom({ type: 'typing' }, { type: 'event', name: 'x' }, { type: 'message' }, {}, null, []),
      fc.jsonValue({ maxDepth: 2 }),
    ),
  }),
);

/** A message has one id, whoever repeats it. */
const once = (ids: Map<string, string>, clientId: string, id: string): void => {
  expect(ids.get(clientId) ?? id).toBe(id);
  ids.set(clientId, id);
};

async function make(line: Line, ids: Map<string, string>, each: Move): Promise<void> {
  const say = async (clientId: string, text: string): Promise<void> => {
    const { status, json } = await line.say(text, clientId);
    expect([200, 400]).toContain(status);
    if (status === 200) once(ids, clientId, json.id);
  };
  if (each.does === 'say') await say(`c${each.client}`, each.text);
  if (each.does === 'crowd') await Promise.all(each.clients.map((one) => say(`c${one}`, 'ensemble')));
  if (each.does === 'send') expect((await line.post(each.activity)).status).toBeLessThan(500);
  if (each.does === 'read') {
    const { status, json } = await line.get(`/activities?watermark=${each.watermark}`);
    expect([200, 400]).toContain(status);
    if (status === 200) numbersOf(json.activities);
  }
}

/** Activities come one after the other. */
function numbersOf(activities: readonly Seen[]): number[] {
  const numbers = activities.map(({ id }) => Number(id.split('|')[1]));
  numbers.forEach((number, index) => expect(number).toBe((numbers[0] ?? 0) + index));
  return numbers;
}

it('keeps the laws of the log', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 12 }), async (moves) => {
      const line = await open(server.url);
      const ids = new Map<string, string>();
      for (const each of moves) await make(line, ids, each);
      const said = users(await line.read());
      const twice = said.filter(({ text }) => text === 'deux').length;
      const log = await line.replies(1 + said.length + twice);
      numbersOf(log.activities);
      const [, ...replies] = bots(log);
      const answered = replies.map(({ replyToId }) => replyToId);
      // "deux" is answered by two activities, which stand together.
      const distinct = answered.filter((id, index) => id !== answered[index - 1]);
      expect(distinct).toEqual(said.map(({ id }) => id));
      const known = said.map(({ channelData }) => channelData.clientActivityID).filter(Boolean);
      expect(new Set(known).size).toBe(known.length);
      for (const [clientId, id] of ids)
        expect(said.find((each) => each.id === id)?.channelData.clientActivityID).toBe(clientId);
    }),
    { numRuns: 30 },
  );
}, 120_000);
