/** The probes and the metrics that operators read. */
import { sendJson } from './answer.ts';
import type { Metrics } from './metrics.ts';
import { Refusal } from './refusal.ts';
import type { Route } from './route.ts';

export interface HealthParts {
  /** Rejects when no turn could be answered. */
  check: () => Promise<void>;
  draining: () => boolean;
  metrics: Metrics;
}

export function healthRoutes({ check, draining, metrics }: HealthParts): Route[] {
  return [
    { method: 'get', path: '/health/live', answer: ({ res }) => sendJson(res, 200, { status: 'live' }) },
    {
      method: 'get',
      path: '/health/ready',
      async answer({ res }) {
        if (draining()) throw new Refusal('unavailable', { retryAfter: 5 });
        await check();
        sendJson(res, 200, { status: 'ready' });
      },
    },
    {
      method: 'get',
      path: '/metrics',
      async answer({ res }) {
        const text = await metrics.text();
        res.writeHead(200, { 'Content-Type': metrics.contentType, 'Cache-Control': 'no-store' });
        res.end(text);
      },
    },
  ];
}
