/** The way in and out of the desk: its entry page, a new link for the terminal, the desk's own page, signing out. */
import { localeIds, type Locale } from '../../../knowledge/locales.ts';
import { deskShell, entryPage, type EntryNote } from '../../channels/desk/pages.ts';
import { Refusal } from '../refusal.ts';
import type { Call, Route } from '../route.ts';
import type { DeskAssets } from './assets.ts';
import { deskPath, entryPath, returnTo, type Gate } from './gate.ts';
import type { Provider } from './provider.ts';
import type { Sessions } from './sessions.ts';

export interface EntryParts {
  gate: Gate;
  sessions: Sessions;
  assets: DeskAssets | null;
  stylesheet: string | null;
  icon: string | null;
  door: 'link' | 'provider';
  provider: Provider | null;
  /** Prints a new link where only the operator sees it; throws a Refusal when asked too often. */
  printLink: ((call: Call) => Promise<void>) | null;
}

export const localeIn = ({ query }: Call): Locale => localeIds.find((id) => id === query.get('lang')) ?? 'fr';

export const sendPage = ({ res }: Call, locale: Locale, page: string): void => {
  res.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Language': locale,
    'Cache-Control': 'no-store',
  });
  res.end(page);
};

/** What the entry page says first, by the word in its address. */
const notes: Readonly<Record<string, EntryNote>> = {
  lien: 'spent',
  sortie: 'left',
  refus: 'refused',
  echec: 'failed',
};

export function entryRoutes(parts: EntryParts): Route[] {
  const { gate, sessions, assets, stylesheet, icon, door, printLink, provider } = parts;
  const show = (call: Call, note: EntryNote | null): void => {
    const locale = localeIn(call);
    const back = returnTo(call.query.get('retour'));
    sendPage(call, locale, entryPage({ locale, stylesheet, door, note, back }));
  };
  return [
    {
      method: 'get',
      path: entryPath,
      answer: (call) => show(call, notes[call.query.get('fin') ?? ''] ?? null),
    },
    ...(printLink
      ? [
          {
            method: 'post' as const,
            path: `${entryPath}/lien`,
            form: true as const,
            async answer(call: Call) {
              await printLink(call);
              show(call, 'shown');
            },
          },
        ]
      : []),
    ...(provider
      ? [
          { method: 'get' as const, path: `${entryPath}/depart`, answer: provider.depart },
          { method: 'get' as const, path: `${entryPath}/retour`, answer: provider.arrive },
        ]
      : []),
    {
      method: 'get',
      path: deskPath,
      answer(call) {
        const { role, csrf } = gate.signedIn(call.req);
        const locale = localeIn(call);
        if (!assets) throw new Refusal('not-found');
        const { script, style } = assets;
        sendPage(call, locale, deskShell({ locale, role, csrf, script, style, icon }));
      },
    },
    {
      method: 'post',
      path: `${deskPath}/sortir`,
      form: true,
      async answer({ req, res }) {
        const forget = await sessions.end(gate.signedIn(req));
        res.writeHead(303, { Location: `${entryPath}?fin=sortie`, 'Set-Cookie': forget });
        res.end();
      },
    },
  ];
}
