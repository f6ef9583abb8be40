/** The HTTP server: what every request meets before its route, the routes, and one shape for every refusal. */
import type { IncomingMessage } from 'node:http';
import restify, { type Request, type Response, type Server } from 'restify';
import { refusalOf, sendRefusal } from './answer.ts';
import { bodyLimit, readBody, type Body } from './body.ts';
import { securityHeaders } from './headers.ts';
import { share } from './origins.ts';
import { isDesk, type Gate } from './desk/gate.ts';
import type { Page } from './page.ts';
import { Refusal } from './refusal.ts';
import type { Route } from './route.ts';

export interface AppParts {
  routes: readonly Route[];
  page: Page | null;
  origins: readonly string[];
  /** Stands before everything of the desk; null: there is none. */
  gate: Gate | null;
  /** Throws a Refusal when the address asks too much or the server is leaving. */
  admit: (req: IncomingMessage) => void;
  answered: (status: number) => void;
  failed: (error: unknown) => void;
}

/** Whether an address can be read at all: a router may throw on what cannot be decoded. */
function isAddress(url: string): boolean {
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '');
    return url.startsWith('/') && new URL(url, 'http://localhost').host === 'localhost';
  } catch {
    return false;
  }
}

/** Slow clients are cut; an idle connection outlives those of the usual proxies. */
const timeouts = {
  requestTimeout: 30_000,
  headersTimeout: 10_000,
  keepAliveTimeout: 65_000,
  maxRequestsPerSocket: 10_000,
  maxHeadersCount: 100,
};

function firstOf(server: Server, { page, origins, gate, admit, failed }: AppParts): void {
  const secure = securityHeaders(origins);
  server.pre((req, res, next) => secure(req, res, next));
  server.pre((req: Request, res: Response, next) => {
    try {
      if (!isAddress(req.url ?? '')) throw new Refusal('not-found');
      const [path = ''] = (req.url ?? '').split('?', 1);
      if (isDesk(path)) {
        admit(req);
        if (!gate) throw new Refusal('not-found');
        gate.admit(req, res, path).then(
          (admitted) => next(admitted ? undefined : false),
          (error: unknown) => {
            if (!(error instanceof Refusal)) failed(error);
            sendRefusal(req, res, refusalOf(error));
            next(false);
          },
        );
        return;
      }
      share(req, res, origins);
      if (req.method === 'OPTIONS') {
        res.writeHead(204);
        res.end();
        return next(false);
      }
      admit(req);
      const read = req.method === 'GET' || req.method === 'HEAD';
      return next(read && page?.send(path, req, res) ? false : undefined);
    } catch (error) {
      sendRefusal(req, res, refusalOf(error));
      return next(false);
    }
  });
}

const nothing: Body = { value: undefined, bytes: 0 };

/** The server, not listening yet. */
export function createApp(parts: AppParts): Server {
  const server = restify.createServer({ name: '', ignoreTrailingSlash: false });
  Object.assign(server.server, timeouts);
  // restify repeats the listener's errors; whoever listens hears them from the listener.
  server.on('error', () => undefined);
  firstOf(server, parts);

  for (const { method, path, limit = bodyLimit, form, before, answer } of parts.routes) {
    const handle = async (req: Request, res: Response): Promise<void> => {
      try {
        before?.(req);
        const { value: body, bytes } = method === 'post' ? await readBody(req, limit, form) : nothing;
        const query = new URLSearchParams(req.getQuery());
        await answer({ req, res, body, bytes, params: req.params, query });
      } catch (error) {
        if (!(error instanceof Refusal)) parts.failed(error);
        sendRefusal(req, res, refusalOf(error));
      }
    };
    server[method](path, handle);
    if (method === 'get') server.head(path, handle);
  }

  // The router's own refusals; its words stay inside. Not calling back keeps restify from answering too.
  server.on('restifyError', (req: Request, res: Response, error: { statusCode?: number }) => {
    const known = { 404: 'not-found', 405: 'method-not-allowed' } as const;
    const problem =
      error.statusCode === 404 || error.statusCode === 405 ? known[error.statusCode] : 'internal';
    if (problem === 'internal') parts.failed(error);
    sendRefusal(req, res, new Refusal(problem));
  });
  server.on('after', (_req: Request, res: Response) => parts.answered(res.statusCode));
  return server;
}
