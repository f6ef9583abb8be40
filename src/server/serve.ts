/** Puts the parts together and serves them: from a configuration to a listening server, and back to nothing. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Assistant } from '../../dialogs/turn-result.ts';
import type { BotFramework } from '../channels/bot-framework/bot-framework.ts';
import type { Line } from '../../locales/line.ts';
import type { Render } from '../channels/bot.ts';
import type { DirectLine } from '../channels/direct-line/direct-line.ts';
import type { Screen } from '../channels/kept.ts';
import type { Store } from '../store/store.ts';
import { directLineRoutes } from './api/direct-line.ts';
import { formRoutes } from './api/form.ts';
import { guidanceRoutes, type Guidance } from './api/guidance.ts';
import { messagesRoute } from './api/messages.ts';
import { openApiRoute } from './api/openapi.ts';
import { ownRoutes } from './api/own.ts';
import { pageRoutes } from './api/pages.ts';
import { admission } from './admission.ts';
import { createApp } from './app.ts';
import { botOver, lineOver } from './channels.ts';
import { brandRoutes } from './brand/brand.ts';
import { dressing } from './brand/dress.ts';
import { clock, type Clock } from './clock.ts';
import { codes } from './codes.ts';
import type { Config } from './config.ts';
import { desk } from './desk/desk.ts';
import { insight } from './desk/insight.ts';
import { healthRoutes } from './health.ts';
import { keepHouse } from './housekeeping.ts';
import type { Allowance } from './limits.ts';
import { report } from './log.ts';
import { metrics, type Metrics } from './metrics.ts';
import { openStore } from './open-store.ts';
import { readPage } from './page.ts';
import { root } from './root.ts';
import { streams } from './streams.ts';

/** What the server serves: everything that is pure. */
export interface Served extends Guidance {
  assistant: Assistant;
  render: Render;
  screen: Screen;
  /** Work that may wait until the server listens, a short step at a time; false when none is left. */
  warm?: () => boolean;
}

export interface Running {
  /** Address to open, without a slash at the end. */
  url: string;
  /** False when dist/page is missing. */
  hasPage: boolean;
  /** Says, where the operator reads it, how advisors sign in. */
  openDesk: () => Promise<void>;
  /** Finishes what is under way and closes. */
  stop: () => Promise<void>;
}

/** Per address. Two hundred new conversations in a row are not a person. */
const openings: Allowance = { burst: 120, perSecond: 1 };
/** The first probes and visitors come before the work that may wait, in milliseconds. */
const quietMs = 500;
/** Requests under way get this long when the server leaves, in milliseconds. */
const graceMs = 5_000;

/** Told to the operator. */
type Tell = (told: Line) => void;

async function serveFrom(
  store: Store,
  config: Config,
  time: Clock,
  served: Served,
  announce: Tell,
): Promise<Running> {
  const learners = codes(store, time.now);
  const lines = { store, time, served, codes: learners };
  const counts = insight(store.desk, time, report('insight'));
  const measured: Metrics = metrics(() => direct.figures());
  const toSend = (conversation: string): void => void bot?.send(conversation);
  const direct: DirectLine = await lineOver({
    ...lines,
    retentionDays: config.retentionDays,
    watch: measured.watch,
    toSend,
    observe: counts.observe,
    count: counts.count,
  });
  const bot: BotFramework | undefined = await botOver(config, direct, lines);
  let draining = false;
  const { allow, admit } = admission(config, time.now, () => draining);
  const page = readPage(root, config.brand);
  const dress = dressing(config.brand);
  const stylesheet = page?.stylesheet ?? null;
  let url = '';
  const office = desk({
    store,
    config,
    time,
    guidance: served,
    codes: learners,
    flush: counts.flush,
    root,
    stylesheet,
    icon: page?.icon ?? null,
    url: () => url,
    announce,
  });
  const server = createApp({
    routes: [
      ...healthRoutes({ check: store.check, draining: () => draining, metrics: measured }),
      ...guidanceRoutes(served, time),
      ...formRoutes(served, time, { stylesheet, dress }),
      openApiRoute(),
      ...pageRoutes({ stylesheet, dress, retentionDays: config.retentionDays }),
      ...brandRoutes(config.brand),
      ...directLineRoutes({
        line: direct,
        opening: allow(openings),
        proxies: config.proxies,
        secret: config.secret,
      }),
      ...(bot ? [messagesRoute(bot)] : []),
      ...ownRoutes({
        line: direct,
        store,
        guidance: served,
        time,
        config,
        codes: learners,
        desk: office !== null,
      }),
      ...(office?.routes ?? []),
    ],
    page,
    origins: config.origins,
    gate: office?.gate ?? null,
    admit,
    answered: measured.answered,
    failed: report('http'),
  });
  const http = server.server;
  const endPulse = streams(http, { line: direct, origins: config.origins, admit });
  server.listen(config.port, config.host);
  await once(http, 'listening');
  const warm = (): void => {
    if (served.warm?.()) setImmediate(warm).unref();
  };
  setTimeout(warm, quietMs).unref();
  const endHouse = keepHouse({
    line: direct,
    bot,
    now: time.now,
    retentionDays: config.retentionDays,
    sweep: () => Promise.all([counts.flush(), office?.sweep()]),
    failed: report('housekeeping'),
  });

  // A TCP server's address is never a pipe's name.
  const { port } = http.address() as AddressInfo;
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  url = `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`;
  return {
    url,
    hasPage: page !== null,
    openDesk: () => office?.open() ?? Promise.resolve(),
    async stop() {
      draining = true;
      await endHouse();
      endPulse();
      const closed = once(http, 'close');
      http.close();
      http.closeIdleConnections();
      await direct.stop();
      await Promise.race([closed, wait(graceMs, undefined, { ref: false })]);
      http.closeAllConnections();
      await direct.stop();
      await bot?.stop();
      await counts.flush().catch(report('insight'));
      await store.close();
    },
  };
}

/** `load` is called once the store is open. Rejects with StoreError, or what `listen` reports; nothing stays open then. */
export async function serve(
  config: Config,
  load: (config: Config) => Served,
  announce: Tell = () => undefined,
): Promise<Running> {
  const store = await openStore(config);
  try {
    return await serveFrom(store, config, clock(config.today), load(config), announce);
  } catch (error) {
    await store.close();
    throw error;
  }
}
