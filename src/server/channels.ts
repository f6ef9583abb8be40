/** The channels over the store: the page's own line, and those that are sent to where they are configured. */
import { line } from '../../locales/line.ts';
import type { BotFramework } from '../channels/bot-framework/bot-framework.ts';
import { directLine, type DirectLine, type DirectLineParts } from '../channels/direct-line/direct-line.ts';
import { keyRing } from '../channels/direct-line/keys.ts';
import type { Watch } from '../channels/turns/turn-runner.ts';
import { words } from '../channels/words.ts';
import type { Store } from '../store/store.ts';
import type { Resume } from '../channels/kept.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { report } from './log.ts';
import { dossierOf, type Codes } from './codes.ts';
import type { Served } from './serve.ts';

/** What a code typed in the talk stands for. */
const resumeBy =
  (codes: Codes): Resume =>
  async (code, who) => {
    const found = await codes.open(code, who);
    return found && dossierOf(found).facts;
  };

export async function lineOver(
  store: Store,
  { now, today }: Clock,
  served: Served,
  watch: Watch,
  toSend: (conversation: string) => void,
  codes: Codes,
  observe: DirectLineParts['observe'],
): Promise<DirectLine> {
  const { assistant, render, screen } = served;
  const apology: DirectLineParts['apology'] = (locale) => words[locale](line('errors.turn'));
  return directLine({
    store,
    assistant,
    render,
    screen,
    resume: resumeBy(codes),
    observe,
    apology,
    watch,
    today,
    now,
    keys: await keyRing(store, now),
    failed: report('turn'),
    toSend,
  });
}

/** The channels that are sent to, read from their files only where they are wanted. */
export async function botOver(
  store: Store,
  { bot: settings }: Config,
  { now }: Clock,
  { screen }: Served,
  { turns }: DirectLine,
  codes: Codes,
): Promise<BotFramework | undefined> {
  if (!settings) return undefined;
  const { botFramework } = await import('../channels/bot-framework/bot-framework.ts');
  const parts = {
    settings,
    store,
    turns,
    screen,
    resume: resumeBy(codes),
    now,
    random: Math.random,
    failed: report('delivery'),
  };
  return botFramework(parts);
}
