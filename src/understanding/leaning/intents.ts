/** The intent of a text in which no known phrase stands: where its words lean, by the examples that they occur in. */
import type { Intent } from '../heard.ts';
import { intents } from '../heard.ts';
import type { Text } from '../text.ts';
import despair from './despair.json' with { type: 'json' };
import { featuresOf } from './features.ts';
import table from './intents.json' with { type: 'json' };
import { weigher } from './table.ts';

const weigh = weigher(table);

/** How sure a leaning must be to count. What undoes the talk must be surer. */
const sure = 0.45;
const surer: Partial<Record<string, number>> = { restart: 0.7, 'forget-me': 0.6, insult: 0.6 };
/** From here on a leaning to despair needs none of its words. */
const desperate = 0.7;

const isIntent = (text: string): text is Intent => (intents as readonly string[]).includes(text);

/** Of despair one speaks with words for life and death, for strength that fails, for pain and solitude; they begin so. */
const speaksOfIt = (text: Text): boolean =>
  text.tokens.some(({ word }) => despair.some((opening) => word.startsWith(opening)));

/** The intent that a text leans to, or null when it leans to none, or not enough. */
export function leaningOf(text: Text): Intent | null {
  const shares = weigh(featuresOf(text));
  const best = shares.indexOf(Math.max(...shares));
  const side = table.sides[best] ?? '';
  if (side === 'distress' && (shares[best] ?? 0) < desperate && !speaksOfIt(text)) return null;
  return isIntent(side) && (shares[best] ?? 0) >= (surer[side] ?? sure) ? side : null;
}
