/** The real assistant over the whole knowledge, for tests of talk: no channel, no server. */
import { createAssistant } from '../../dialogs/turn.ts';
import type { TurnResult } from '../../dialogs/turn-result.ts';
import { loadGuides } from '../../src/server/guides.ts';
import { screen } from '../../src/understanding/screen.ts';

export const today = '2026-11-21';
export const { guides, communes } = loadGuides();
export const assistant = createAssistant(guides);

/** Types one message after another, from the welcome or from an earlier turn. */
export const talk = (texts: readonly string[], from: TurnResult = assistant.welcome('fr')): TurnResult =>
  texts.reduce((result, text) => assistant.turn(result.memory, screen(text), today), from);
