/** The order of a conversation, whatever the order of arrival. */
import { describe, expect, it } from 'vitest';
import type { Activity } from '../../src/web/activity.ts';
import {
  choices,
  drawn,
  isAwaited,
  marked,
  merge,
  planEntries,
  saying,
  undrawn,
} from '../../src/web/thread.ts';

const bot = (seq: number, text: string, more: Partial<Activity> = {}): Activity => ({
  id: `c|${String(seq).padStart(7, '0')}`,
  type: 'message',
  from: { role: 'bot' },
  text,
  ...more,
});
const person = (seq: number, text: string, clientActivityID: string): Activity => ({
  ...bot(seq, text),
  from: { role: 'user' },
  channelData: { clientActivityID },
});
const texts = (thread: ReturnType<typeof merge>): (string | undefined)[] =>
  thread.map(({ activity }) => activity.text);

describe('a thread', () => {
  it('shows each activity once, in the order of the server', () => {
    const thread = merge(merge([], [bot(3, 'c'), bot(1, 'a')]), [bot(2, 'b'), bot(3, 'c'), bot(10, 'd')]);
    expect(texts(thread)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('keeps what is on its way last, and the same entry once it is stored', () => {
    const said = saying(merge([], [bot(1, 'a')]), 'x', 'moi');
    const meanwhile = merge(said, [bot(2, 'b')]);
    expect(texts(meanwhile)).toEqual(['a', 'b', 'moi']);
    const stored = merge(meanwhile, [person(3, 'moi', 'x')]);
    expect(stored.map(({ key }) => key)).toEqual(['c|0000001', 'c|0000002', 'x']);
    expect(stored.at(-1)).not.toHaveProperty('delivery');
    expect(marked(stored, 'x', 'failed')).toEqual(stored);
  });

  it('offers the choices of the last turn until the person speaks', () => {
    const asked = bot(1, '?', { suggestedActions: { actions: [{ title: 'oui' }] } });
    const thread = merge([], [asked, bot(2, 'et encore')]);
    expect(choices(thread)).toEqual([{ title: 'oui' }]);
    expect(choices(saying(thread, 'x', 'non'))).toEqual([]);
    expect(isAwaited(saying(thread, 'x', 'non'))).toBe(true);
    expect(isAwaited(thread)).toBe(false);
  });

  it('prints the newest plan, whole, and not the question after it', () => {
    const plan = (seq: number, replyToId: string, shows: boolean): Activity =>
      bot(seq, `p${seq}`, { replyToId, channelData: { plan: shows } });
    const thread = merge(
      [],
      [plan(1, 'a', true), plan(2, 'b', true), plan(3, 'b', true), plan(4, 'b', false)],
    );
    expect(texts(planEntries(thread))).toEqual(['p2', 'p3']);
  });

  it('gives the place of the welcome that came with the page to the conversation’s own, once', () => {
    const page = drawn([{ type: 'message', from: { role: 'bot' }, text: 'a' }]);
    const spoken = saying(page, 'x', 'moi');
    const met = merge(spoken, [bot(1, 'a')]);
    expect(met.map(({ key, activity }) => [key, activity.id])).toEqual([
      ['drawn-0', 'c|0000001'],
      ['x', undefined],
    ]);
    // The stream and a poll may both bring it.
    const again = merge(met, [bot(1, 'a'), person(2, 'moi', 'x'), bot(3, 'b')]);
    expect(again.map(({ key }) => key)).toEqual(['drawn-0', 'x', 'c|0000003']);
    expect(undrawn(spoken).map(({ key }) => key)).toEqual(['x']);
    expect(undrawn(again)).toEqual(again);
  });

  it('forgets what came before an erasure', () => {
    const thread = merge([], [bot(1, 'a'), person(2, 'oubliez-moi', 'x')]);
    expect(texts(merge(thread, [bot(3, 'oublié', { channelData: { erased: true } })]))).toEqual(['oublié']);
  });
});
