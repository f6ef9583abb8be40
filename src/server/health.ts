/** The probes and the figures that operators read. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { sendJson } from './answer.ts';
import { Refusal } from './refusal.ts';
import type { Route } from './route.ts';

export interface HealthParts {
  /** Rejects when no turn could be answered. */
  check: () => Promise<void>;
  draining: () => boolean;
  /** Name and value of each figure. */
  figures: () => Readonly<Record<string, number>>;
}

export function healthRoutes({ check, draining, figures }: HealthParts): Route[] {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
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
      answer({ res }) {
        const all = {
          ...figures(),
          process_resident_memory_bytes: process.memoryUsage.rss(),
          process_uptime_seconds: Math.round(process.uptime()),
          event_loop_delay_p99_seconds: delay.percentile(99) / 1e9,
        };
        const lines = Object.entries(all).map(([name, value]) => `${name} ${value}\n`);
        res.writeHead(200, {
          'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
          'Cache-Control': 'no-store',
        });
        res.end(lines.join(''));
      },
    },
  ];
}
