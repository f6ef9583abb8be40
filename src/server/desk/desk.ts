/** The advisor's desk put together: its gate, its routes, and the link that is printed at the start. */
import { line, type Line } from '../../../locales/line.ts';
import type { Store } from '../../store/store.ts';
import type { Guidance } from '../api/guidance.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Codes } from '../codes.ts';
import { addressOf, limiter } from '../limits.ts';
import { report } from '../log.ts';
import type { Route } from '../route.ts';
import { deskApi } from './api.ts';
import { dossierRoute } from './dossier.ts';
import { deskAssets } from './assets.ts';
import { entryRoutes } from './entry.ts';
import { figureRoutes } from './figures.ts';
import { gate, type Gate } from './gate.ts';
import { isLocal, links } from './link.ts';
import { provider } from './provider.ts';
import { queueRoutes } from './queue.ts';
import { sessionLimits, sessions } from './sessions.ts';

export interface DeskParts {
  store: Store;
  config: Config;
  time: Clock;
  guidance: Guidance;
  codes: Codes;
  /** Writes what was counted. */
  flush: () => Promise<void>;
  root: string;
  stylesheet: string | null;
  icon: string | null;
  /** The server's own address, once it listens. */
  url: () => string;
  /** Tells the operator, in the terminal. */
  announce: (told: Line) => void;
}

export interface Desk {
  gate: Gate;
  routes: Route[];
  /** Says in the terminal how to enter; called once the server listens. */
  open: () => Promise<void>;
  /** Removes what has expired. */
  sweep: () => Promise<void>;
}

/** New links for the terminal, an address. */
const linkAllowance = { burst: 5, perSecond: 1 / 60 };

/** Null where advisors cannot sign in: the server then knows no such address. */
export function desk(parts: DeskParts): Desk | null {
  const { store, config, time, guidance, announce } = parts;
  const door = config.desk;
  if (door === null) return null;
  const publicUrl = door.kind === 'provider' ? door.publicUrl : null;
  const secure = publicUrl?.startsWith('https:') ?? false;
  const signed = sessions(store.desk, time.now, {
    secure,
    // What comes back from a provider comes from another site.
    sameSite: door.kind === 'provider' ? 'Lax' : 'Strict',
  });
  const link = links(store.desk, time.now, signed, parts.url);
  const shut = gate({
    sessions: signed,
    publicUrl,
    here: door.kind === 'link' ? isLocal : () => true,
    key: door.kind === 'link' ? link.use : () => Promise.resolve(null),
  });
  const print = async (): Promise<void> => announce(line('desk.start.link', { url: await link.make() }));
  const spend = limiter(linkAllowance, time.now);
  const assets = deskAssets(parts.root);
  return {
    gate: shut,
    routes: shut.guarded([
      ...entryRoutes({
        gate: shut,
        sessions: signed,
        assets,
        stylesheet: parts.stylesheet,
        icon: parts.icon,
        door: door.kind,
        provider:
          door.kind === 'provider'
            ? provider({
                config: door,
                store: store.desk,
                sessions: signed,
                now: time.now,
                failed: report('sign-in'),
              })
            : null,
        printLink:
          door.kind === 'link'
            ? async ({ req }) => {
                spend(addressOf(req, config.proxies));
                await print();
              }
            : null,
      }),
      ...(assets?.routes ?? []),
      ...deskApi(guidance, time),
      dossierRoute(shut, parts.codes),
      ...queueRoutes(shut, store.desk, time),
      ...figureRoutes({
        gate: shut,
        store: store.desk,
        time,
        stylesheet: parts.stylesheet,
        flush: parts.flush,
      }),
    ]),
    open: () =>
      door.kind === 'link'
        ? print()
        : Promise.resolve(announce(line('desk.start.provider', { url: `${door.publicUrl}/conseiller` }))),
    sweep: () => store.desk.sweep(time.now(), sessionLimits),
  };
}
