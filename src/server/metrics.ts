/** What operators watch, for Prometheus: counts, times and depths; never a word, an address or a conversation. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Watch } from '../channels/turns/turn-runner.ts';

export interface Metrics {
  /** An answer was sent, with its HTTP status. */
  answered: (status: number) => void;
  watch: Watch;
  /** Everything, in the text format of Prometheus. */
  text: () => Promise<string>;
  contentType: string;
}

/** Read at the moment of asking. */
export interface Live {
  waiting: number;
  readers: number;
  rated: { yes: number; no: number };
}

/** Seconds: from a turn of a millisecond to one that a person no longer waits for. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function metrics(live: () => Live): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const answers = new Counter({
    name: 'http_answers_total',
    help: 'HTTP answers by class of status.',
    labelNames: ['class'] as const,
    registers,
  });
  const times = (name: string, help: string): Histogram => new Histogram({ name, help, buckets, registers });
  const waits = times('message_wait_seconds', 'From a stored message to its turn.');
  const turns = times('turn_seconds', 'Hearing, planning and wording one message.');
  const commits = times('commit_seconds', 'Writing a turn to the store.');
  const gauge = (name: string, help: string, read: () => number): Gauge =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  gauge('messages_waiting', 'Messages that wait for their turn.', () => live().waiting);
  gauge('streams_open', 'WebSocket streams.', () => live().readers);
  gauge('process_resident_memory_bytes', 'Memory of the process.', () => process.memoryUsage.rss());
  gauge('process_uptime_seconds', 'Since the start.', () => Math.round(process.uptime()));
  gauge('event_loop_delay_p99_seconds', 'Since the start.', () => delay.percentile(99) / 1e9);
  new Gauge({
    name: 'ratings_total',
    help: 'Opinions on plans, kept in the store.',
    labelNames: ['useful'] as const,
    registers,
    collect() {
      const { rated } = live();
      for (const useful of ['yes', 'no'] as const) this.set({ useful }, rated[useful]);
    },
  });

  const timed =
    (histogram: Histogram) =>
    async <T>(work: () => Promise<T>): Promise<T> => {
      const end = histogram.startTimer();
      try {
        return await work();
      } finally {
        end();
      }
    };
  return {
    answered: (status) => answers.inc({ class: `${Math.floor(status / 100)}xx` }),
    watch: {
      turn: timed(turns),
      commit: timed(commits),
      waited: (ms) => waits.observe(Math.max(0, ms) / 1000),
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
