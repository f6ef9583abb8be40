/** A process that writes messages and turns, and prints each acknowledgement; its parent kills it without warning. */
import { writeSync } from 'node:fs';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';

const [folder = '', round = '0'] = process.argv.slice(2);
const store = await openSqliteStore(folder);
const id = 'one';
const moment = () => ({ now: Date.now(), ttl: 60_000 });
await store.create({ id, userId: 'dl_1', opening: {}, ...moment() });
for (let count = 0; ; count += 1) {
  const clientId = `${round}-${count}`;
  const received = await store.receive(id, {
    clientId,
    activity: () => ({ clientId }),
    most: 1_000_000,
    ...moment(),
  });
  // Synchronous: what the parent has read was acknowledged.
  writeSync(1, `${clientId}\n`);
  const taken = received?.taken ?? (await store.take(id, moment()));
  if (taken)
    await store.commit(taken.lease, {
      handled: taken.waiting.seq,
      memory: { count },
      replies: [() => ({ replyTo: taken.waiting.activity.clientId })],
    });
}
