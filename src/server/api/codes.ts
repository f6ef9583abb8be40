/** A learner's code over HTTP: made and taken back with the conversation's token, opened with the code alone. */
import { qrOf } from '../../channels/code/qr.ts';
import type { DirectLine } from '../../channels/direct-line/direct-line.ts';
import { sendJson } from '../answer.ts';
import type { Codes } from '../codes.ts';
import { addressOf, trierAt } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import type { Call, Route } from '../route.ts';
import { bearerOf, conversationOf, streamBase, tokenIn } from './direct-line.ts';
import { fitting } from './fields.ts';
import { codeOpening } from './own-schemas.ts';

export interface CodeRouteParts {
  line: DirectLine;
  codes: Codes;
  proxies: number;
  /** Origin under which browsers reach the server, where it is configured. */
  publicUrl: string | null;
}

export function codeRoutes({ line, codes, proxies, publicUrl }: CodeRouteParts): Route[] {
  const own = async ({ req }: Call): Promise<string> =>
    (await conversationOf(line, bearerOf(line, tokenIn(req)))).id;
  return [
    {
      method: 'post',
      path: '/v1/codes',
      async answer(call) {
        const made = await codes.make(await own(call));
        if (!made) throw new Refusal('conversation-ended');
        const { code, expiresAt } = made;
        const origin = publicUrl ?? streamBase(call.req, proxies).replace(/^ws/, 'http');
        const url = `${origin}/#code=${code}`;
        const expires = new Date(expiresAt).toISOString();
        sendJson(call.res, 201, { code, url, expires, qr: await qrOf(url) });
      },
    },
    {
      method: 'post',
      path: '/v1/codes/revoke',
      async answer(call) {
        await codes.revoke(await own(call));
        sendJson(call.res, 200, {});
      },
    },
    {
      method: 'post',
      path: '/v1/codes/open',
      async answer({ req, res, body }) {
        const { code } = fitting(codeOpening, body);
        const found = await codes.open(code, trierAt(addressOf(req, proxies)));
        if (!found) throw new Refusal('code-unknown');
        const { conversationId, token, expiresIn } = line.refresh({
          user: found.userId,
          conversation: found.id,
        });
        sendJson(res, 200, { conversationId, token, expires_in: expiresIn });
      },
    },
  ];
}
