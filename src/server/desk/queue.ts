/** The desk's queue: who waits for which centre; how to reach them and what they said only for whoever takes it up. */
import { z } from 'zod';
import { soundFacts } from '../../../dialogs/recall.ts';
import type { ContactRequest, DeskStore } from '../../store/desk.ts';
import { sendJson } from '../answer.ts';
import { fitting } from '../api/fields.ts';
import type { Clock } from '../clock.ts';
import { Refusal } from '../refusal.ts';
import type { Route } from '../route.ts';
import { base } from './api.ts';
import { noteAccess } from './dossier.ts';
import type { Gate } from './gate.ts';
import type { SignedIn } from './sessions.ts';

const one = z.strictObject({ id: z.string().min(1).max(40) });

export function queueRoutes(gate: Gate, store: DeskStore, { now }: Clock): Route[] {
  /** A request that they may see; to anybody else it is none. */
  const seen = async (id: string, { centre }: SignedIn): Promise<ContactRequest> => {
    const found = (await store.requests(now(), centre)).find((each) => each.id === id);
    if (!found) throw new Refusal('not-found');
    return found;
  };
  return [
    {
      method: 'post',
      path: `${base}/requests`,
      async answer({ req, res }) {
        const { hash, centre: bound } = gate.signedIn(req);
        const open = await store.requests(now(), bound);
        const requests = open.map(({ id, centre, channel, wish, createdAt, takenAt, takenBy }) => ({
          id,
          centre,
          channel,
          wish,
          since: new Date(createdAt).toISOString(),
          taken: takenAt !== null,
          mine: takenBy === hash,
        }));
        sendJson(res, 200, { requests });
      },
    },
    {
      method: 'post',
      path: `${base}/requests/take`,
      async answer({ req, res, body }) {
        const { id } = fitting(one, body);
        const signedIn = gate.signedIn(req);
        await seen(id, signedIn);
        await store.takeRequest(id, signedIn.hash, now());
        const found = await seen(id, signedIn);
        // Somebody else was faster.
        if (found.takenBy !== signedIn.hash) throw new Refusal('not-found');
        noteAccess('request-taken', signedIn, found.conversation);
        const { channel, reach, wish } = found;
        sendJson(res, 200, { id, channel, reach, wish, facts: soundFacts(found.facts), passed: [] });
      },
    },
    {
      method: 'post',
      path: `${base}/requests/close`,
      async answer({ req, res, body }) {
        const { id } = fitting(one, body);
        const signedIn = gate.signedIn(req);
        const { takenBy, conversation } = await seen(id, signedIn);
        const others = takenBy !== null && takenBy !== signedIn.hash;
        if (others || !(await store.closeRequest(id))) throw new Refusal('not-found');
        noteAccess('request-closed', signedIn, conversation);
        sendJson(res, 200, {});
      },
    },
  ];
}
