/** The Direct Line 3.0 routes: HTTP around `src/channels/direct-line`. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request } from 'restify';
import type { DirectLine, Posted, Session } from '../../channels/direct-line/direct-line.ts';
import type { Bearer } from '../../channels/direct-line/tokens.ts';
import { varietyOf, type Variety } from '../../../knowledge/locales.ts';
import type { Conversation } from '../../store/store.ts';
import { preferredLocale, sendJson } from '../answer.ts';
import { bodyLimit, chatBodyLimit } from '../body.ts';
import { Refusal } from '../refusal.ts';
import type { Call, Route } from '../route.ts';
import { addressOf, trierAt } from '../limits.ts';

const base = '/v3/directline';

/** Throws a Refusal unless the token is good, and for this conversation. */
export function bearerOf(line: DirectLine, token: string | undefined, conversation?: string): Bearer {
  if (!token) throw new Refusal('token-missing');
  const read = line.bearer(token);
  if (read === 'invalid' || read === 'expired') throw new Refusal(`token-${read}`);
  if (conversation !== undefined && read.conversation !== conversation) throw new Refusal('token-invalid');
  return read;
}

/** Throws a Refusal when the conversation of a token has ended. */
export async function conversationOf(line: DirectLine, bearer: Bearer): Promise<Conversation> {
  const conversation = await line.find(bearer);
  if (!conversation) throw new Refusal('conversation-ended');
  return conversation;
}

export const tokenIn = ({
  headers,
}: {
  headers: { authorization?: string | undefined };
}): string | undefined => /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1];

const field = (body: unknown, name: string): unknown =>
  typeof body === 'object' && body !== null
    ? Object.entries(body).find(([key]) => key === name)?.[1]
    : undefined;

/** "fr-FR" is French; without a language of ours, what the browser prefers. */
function welcomeLocale(body: unknown, req: Request): Variety {
  const wanted = field(body, 'locale');
  return (typeof wanted === 'string' && varietyOf(wanted)) || preferredLocale(req);
}

const hostForm = /^[\w.:[\]-]{1,255}$/;

/** Where a browser that sent this request reaches us by WebSocket. */
export function streamBase({ headers, socket }: Request, proxies: number): string {
  const told = (name: string): string =>
    proxies > 0
      ? (String(headers[name] ?? '')
          .split(',')[0]
          ?.trim() ?? '')
      : '';
  const secure = told('x-forwarded-proto') === 'https';
  const named = told('x-forwarded-host') || (headers.host ?? '');
  const host = hostForm.test(named) ? named : `${socket.localAddress}:${socket.localPort}`;
  return `${secure ? 'wss' : 'ws'}://${host}`;
}

const sessionBody = ({ conversationId, token, expiresIn }: Session) => ({
  conversationId,
  token,
  expires_in: expiresIn,
});

const stored = (posted: Posted): string => {
  switch (posted.kind) {
    case 'stored':
    case 'ignored':
      return posted.id;
    case 'refused':
      throw new Refusal('bad-request', { fields: [{ path: posted.path, problem: 'type' }] });
    case 'too-long':
      throw new Refusal('too-large');
    case 'gone':
      throw new Refusal('conversation-ended');
    case 'busy':
      throw new Refusal('unavailable', { retryAfter: 1 });
  }
};

export interface DirectLineRouteParts {
  line: DirectLine;
  /** Throws a Refusal when an address opens too many conversations. */
  opening: (req: Request) => void;
  proxies: number;
  /** What a site presents that mints tokens for its own pages: its address may open as many as it likes. */
  secret: string | undefined;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whether a request carries the server's secret. Takes the same time whatever it carries. */
const carries = (req: Request, secret: string | undefined): boolean =>
  secret !== undefined && timingSafeEqual(digest(tokenIn(req) ?? ''), digest(secret));

export function directLineRoutes({ line, opening, proxies, secret }: DirectLineRouteParts): Route[] {
  const streamUrl = (req: Request, { conversationId, token }: Session, watermark: string): string => {
    const query = new URLSearchParams({ watermark, t: token });
    return `${streamBase(req, proxies)}${base}/conversations/${conversationId}/stream?${query.toString()}`;
  };
  const own = ({ req, params }: Call): Bearer => bearerOf(line, tokenIn(req), params.id);
  const found = (bearer: Bearer): Promise<Conversation> => conversationOf(line, bearer);

  return [
    {
      method: 'post',
      path: `${base}/tokens/generate`,
      answer({ req, res }) {
        if (!carries(req, secret)) opening(req);
        sendJson(res, 200, sessionBody(line.generate()));
      },
    },
    {
      method: 'post',
      path: `${base}/tokens/refresh`,
      answer: ({ req, res }) => sendJson(res, 200, sessionBody(line.refresh(bearerOf(line, tokenIn(req))))),
    },
    {
      method: 'post',
      path: `${base}/conversations`,
      async answer({ req, res, body }) {
        const told = field(body, 'token');
        const trusted = carries(req, secret);
        const token = (trusted ? undefined : tokenIn(req)) ?? (typeof told === 'string' ? told : undefined);
        if (token === undefined && !trusted) opening(req);
        const bearer = bearerOf(line, token ?? line.generate().token);
        const session = await line.open(bearer, welcomeLocale(body, req));
        const reply = { ...sessionBody(session), streamUrl: streamUrl(req, session, '-') };
        sendJson(res, session.created ? 201 : 200, reply);
      },
    },
    {
      method: 'get',
      path: `${base}/conversations/:id`,
      async answer(call) {
        const bearer = own(call);
        await found(bearer);
        const session = line.refresh(bearer);
        const url = streamUrl(call.req, session, call.query.get('watermark') || '-');
        sendJson(call.res, 200, { ...sessionBody(session), streamUrl: url });
      },
    },
    {
      method: 'get',
      path: `${base}/conversations/:id/activities`,
      async answer(call) {
        const conversation = await found(own(call));
        sendJson(call.res, 200, await line.read(conversation, call.query.get('watermark') ?? undefined));
      },
    },
    {
      method: 'post',
      path: `${base}/conversations/:id/activities`,
      limit: chatBodyLimit,
      async answer(call) {
        const { body, bytes, res } = call;
        const bearer = own(call);
        if (body === undefined) throw new Refusal('bad-json');
        // Room was made for the text alone.
        if (bytes > bodyLimit && typeof field(body, 'text') === 'string') {
          const rest = JSON.stringify({ ...(body as object), text: '' }); // an object: it has a field
          if (rest.length > bodyLimit) throw new Refusal('too-large');
        } else if (bytes > bodyLimit) throw new Refusal('too-large');
        sendJson(res, 200, {
          id: stored(await line.post(bearer, body, trierAt(addressOf(call.req, proxies)))),
        });
      },
    },
  ];
}
