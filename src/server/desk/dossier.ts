/** An advisor opens a dossier with the code that the learner gives: the facts, and a line in the log that says so. */
import { z } from 'zod';
import { sendJson } from '../answer.ts';
import { fitting } from '../api/fields.ts';
import { dossierOf, type Codes } from '../codes.ts';
import { noteDone } from '../log.ts';
import { Refusal } from '../refusal.ts';
import type { Route } from '../route.ts';
import { base } from './api.ts';
import type { Gate } from './gate.ts';
import { hashOf, type SignedIn } from './sessions.ts';

const opening = z.strictObject({ code: z.string().min(1).max(60) });

/** Enough to follow one session or one dossier through the log, and to open neither. */
const traceLength = 12;

/** Writes that somebody looked at, or acted on, what a person said: never what it was. */
export const noteAccess = (done: string, { hash, role }: SignedIn, conversation: string): void =>
  noteDone('desk', done, {
    role,
    session: hash.slice(0, traceLength),
    dossier: hashOf(conversation).slice(0, traceLength),
  });

export const dossierRoute = (gate: Gate, codes: Codes): Route => ({
  method: 'post',
  path: `${base}/dossier`,
  async answer({ req, res, body }) {
    const { code } = fitting(opening, body);
    const signedIn = gate.signedIn(req);
    const found = await codes.open(code, { who: signedIn.hash, network: null });
    if (!found) throw new Refusal('code-unknown');
    noteAccess('dossier-opened', signedIn, found.id);
    sendJson(res, 200, dossierOf(found));
  },
});
