/** The channels over the store: the page's own line, and those that are sent to where they are configured. */
import { line } from '../../locales/line.ts';
import type { BotFramework } from '../channels/bot-framework/bot-framework.ts';
import { directLine, type DirectLine, type DirectLineParts } from '../channels/direct-line/direct-line.ts';
import { keyRing } from '../channels/direct-line/keys.ts';
import { words } from '../channels/words.ts';
import type { Resume } from '../channels/kept.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { report } from './log.ts';
import { dossierOf, type Codes } from './codes.ts';
import type { Served } from './serve.ts';

/** What a code typed in the talk stands for. */
const resumeBy =
  (codes: Codes): Resume =>
  async (code, trier) => {
    const found = await codes.open(code, trier);
    return found && dossierOf(found).facts;
  };

export interface LineParts extends Pick<DirectLineParts, 'store' | 'watch' | 'toSend' | 'observe' | 'count'> {
  time: Clock;
  served: Served;
  codes: Codes;
  retentionDays: number;
}

/** A token is renewed while the page is open, a little before the last message perhaps: a day more than the retention. */
const lifetimeOf = (retentionDays: number): number => (retentionDays + 1) * 24 * 3600;

export async function lineOver({
  time,
  served,
  codes,
  retentionDays,
  ...parts
}: LineParts): Promise<DirectLine> {
  const { assistant, render, screen } = served;
  const { now, today } = time;
  const lifetime = lifetimeOf(retentionDays);
  const apology: DirectLineParts['apology'] = (locale) => words[locale](line('errors.turn'));
  return directLine({
    ...parts,
    assistant,
    render,
    screen,
    resume: resumeBy(codes),
    apology,
    today,
    now,
    keys: await keyRing(parts.store, now, lifetime),
    lifetime,
    failed: report('turn'),
  });
}

/** The channels that are sent to, read from their files only where they are wanted. */
export async function botOver(
  { bot: settings }: Config,
  { turns, opinions }: DirectLine,
  { store, time: { now }, served: { screen }, codes }: Pick<LineParts, 'store' | 'time' | 'served' | 'codes'>,
): Promise<BotFramework | undefined> {
  if (!settings) return undefined;
  const { botFramework } = await import('../channels/bot-framework/bot-framework.ts');
  const parts = {
    settings,
    store,
    turns,
    opinions,
    screen,
    resume: resumeBy(codes),
    now,
    random: Math.random,
    failed: report('delivery'),
  };
  return botFramework(parts);
}
