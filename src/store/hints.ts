/** Tells other instances which conversations have something new: after the commit, several at once, and never relied on. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';

export interface Hints {
  /** Something was committed in a conversation. */
  wrote: (conversation: string) => void;
  /** Sets who hears of conversations that other instances wrote; null stands for any of them, after a silence. */
  listen: (heard: (conversations: readonly string[] | null) => void) => void;
  close: () => Promise<void>;
}

const channel = 'orientation';
/** A notification holds 8,000 bytes; an id is 22 characters. */
const most = 200;
/** How long hints gather before they are sent, in milliseconds. */
const gatherMs = 2;
const retryMs = { first: 200, last: 5_000 };

/** Connects, or rejects with the driver's error. Later losses are told to `failed` and mended. */
export async function hints(reach: pg.ClientConfig, failed: (error: unknown) => void): Promise<Hints> {
  const me = randomBytes(6).toString('base64url');
  const gathered = new Set<string>();
  let heard: (conversations: readonly string[] | null) => void = () => undefined;
  let client: pg.Client | null = null;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;

  const connect = async (): Promise<void> => {
    const made = new pg.Client(reach);
    made.on('notification', ({ payload = '' }) => {
      const [from, ids = ''] = payload.split(' ', 2);
      if (from !== me) heard(ids.split(','));
    });
    const lost = (error?: unknown): void => {
      if (client !== made) return;
      client = null;
      if (error !== undefined) failed(error);
      again(retryMs.first);
    };
    made.on('error', lost);
    made.on('end', () => lost());
    try {
      await made.connect();
      await made.query(`listen ${channel}`);
    } catch (error) {
      void made.end().catch(failed);
      throw error;
    }
    client = made;
  };

  const again = (ms: number): void => {
    if (closed) return;
    setTimeout(() => {
      if (closed) return;
      connect().then(
        () => heard(null),
        () => again(Math.min(2 * ms, retryMs.last)),
      );
    }, ms).unref();
  };

  const send = (): void => {
    timer = undefined;
    const ids = [...gathered];
    gathered.clear();
    for (let from = 0; client && from < ids.length; from += most)
      client
        .query('select pg_notify($1, $2)', [channel, `${me} ${ids.slice(from, from + most).join(',')}`])
        .catch(failed);
  };

  await connect();
  return {
    wrote(conversation) {
      gathered.add(conversation);
      timer ??= setTimeout(send, gatherMs);
    },
    listen: (who) => void (heard = who),
    async close() {
      closed = true;
      clearTimeout(timer);
      send();
      const open = client;
      client = null;
      await open?.end();
    },
  };
}
