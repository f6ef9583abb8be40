/** The route of Bot Framework channels: HTTP around `src/channels/bot-framework`. */
import type { BotFramework } from '../../channels/bot-framework/bot-framework.ts';
import { chatBodyLimit } from '../body.ts';
import { Refusal } from '../refusal.ts';
import type { Route } from '../route.ts';

const bearer = /^Bearer \S+$/;

/** One route, for every channel. */
export const messagesRoute = (bot: BotFramework): Route => ({
  method: 'post',
  path: '/api/messages',
  limit: chatBodyLimit,
  before({ headers }) {
    if (!bearer.test(headers.authorization ?? '')) throw new Refusal('unauthorized');
  },
  async answer({ req, res, body }) {
    if (body === undefined) throw new Refusal('bad-json');
    const answered = await bot.receive(req.headers.authorization ?? '', body);
    switch (answered.kind) {
      case 'refused':
        throw new Refusal('bad-request', { fields: [{ path: answered.path, problem: 'invalid' }] });
      case 'unauthorized':
      case 'stranger':
        throw new Refusal(answered.kind);
      case 'unavailable':
        throw new Refusal('unavailable', { retryAfter: 2 });
      case 'done':
        res.writeHead(answered.status, { 'Cache-Control': 'no-store', 'Content-Length': 0 });
        res.end();
    }
  },
});
