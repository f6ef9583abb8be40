/** What the server tells the operator, in the language of the terminal: French unless it is set to English. */
import type { Locale } from '../../knowledge/locales.ts';
import type { Line } from '../../locales/line.ts';
import { line } from '../../locales/line.ts';
import { words } from '../channels/words.ts';
import { StoreError } from '../store/store-error.ts';
import { ConfigError } from './config.ts';

export function terminalLocale({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Locale {
  return (LC_ALL || LC_MESSAGES || LANG || '').startsWith('en') ? 'en' : 'fr';
}

/** Why a start failed, one sentence a cause. `at` tells what was asked for. */
export function startFailure(error: unknown, at: { host: string; port: number; data: string }): Line[] {
  if (error instanceof ConfigError) return [...error.lines];
  if (error instanceof StoreError) return [line(`errors.start.store.${error.fault}`, { data: at.data })];
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const where = { host: at.host, port: String(at.port) };
  if (code === 'EADDRINUSE') return [line('errors.start.portInUse', where)];
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return [line('errors.start.portRefused', where)];
  return [line('errors.start.failed', { reason: String(error) })];
}

export const said = (locale: Locale, lines: readonly Line[]): string => lines.map(words[locale]).join('\n');
