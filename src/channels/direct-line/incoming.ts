/** What a client may say: of its activity only the text and its own id are taken, all else is ours. */
import { isArticleId } from '../../../knowledge/articles/content.ts';
import type { Opinion } from '../opinions.ts';

/** A chat text longer than this is refused. */
export const textLimit = 60_000;
const clientIdLimit = 256;

export type Incoming =
  | { kind: 'message'; text: string; clientId: string | null }
  /** What the person thinks of the plan or an article: kept or counted, and nothing answers. */
  | { kind: 'opinion'; opinion: Opinion }
  /** Typing, other events, installations: accepted, and nothing is done. */
  | { kind: 'ignored' }
  | { kind: 'refused'; path: string }
  | { kind: 'too-long' };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A card's button submits a value instead of a text: `{ says }` or `{ text }`, or the text itself. */
function saidBy(value: unknown): string {
  const said = isRecord(value) ? (value.says ?? value.text) : value;
  return typeof said === 'string' ? said : '';
}

const wordLimit = 500;

/** The page's own event: `{ name: 'rating', value: { useful, word? } }`, or `{ useful, article }`; any other is ignored. */
function rating(name: unknown, value: unknown): Incoming {
  if (name !== 'rating' || !isRecord(value) || typeof value.useful !== 'boolean') return { kind: 'ignored' };
  const { useful, article = null } = value;
  if (typeof article === 'string' && isArticleId(article))
    return { kind: 'opinion', opinion: { about: article, useful } };
  if (article !== null) return { kind: 'ignored' };
  const word = typeof value.word === 'string' ? value.word.trim().slice(0, wordLimit) : '';
  return { kind: 'opinion', opinion: { about: 'plan', useful, word } };
}

/** Reads a client's activity. Never throws. */
export function incoming(activity: unknown): Incoming {
  if (!isRecord(activity)) return { kind: 'refused', path: '' };
  const { type, text, value, channelData } = activity;
  if (typeof type !== 'string') return { kind: 'refused', path: 'type' };
  if (type === 'event') return rating(activity.name, value);
  if (type !== 'message') return { kind: 'ignored' };
  if (text !== undefined && text !== null && typeof text !== 'string')
    return { kind: 'refused', path: 'text' };
  const clientId = isRecord(channelData) ? (channelData.clientActivityID ?? null) : null;
  if (clientId !== null && (typeof clientId !== 'string' || clientId.length > clientIdLimit))
    return { kind: 'refused', path: 'channelData.clientActivityID' };
  const said = text?.trim() ? text : saidBy(value);
  if (said.length > textLimit) return { kind: 'too-long' };
  return { kind: 'message', text: said, clientId };
}
