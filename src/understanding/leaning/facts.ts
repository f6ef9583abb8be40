/** An answer in words that no known phrase holds: which value of the asked fact it leans to, by the examples its words occur in. */
import { factsSchema, type FactName, type Facts } from '../../../knowledge/facts.ts';
import type { Text } from '../text.ts';
import table from './facts.json' with { type: 'json' };
import { featuresOf } from './features.ts';
import { weigher } from './table.ts';

const weigh = weigher(table);

/** How sure a leaning must be: what is noted is said back, and a question again costs little. */
const sure = 0.6;
/** A bare number or word is no sentence to lean on. */
const shortest = 3;

const lists: ReadonlySet<string> = new Set<FactName>(['times', 'modes']);
const numbers: ReadonlySet<string> = new Set<FactName>(['level', 'radiusKm']);

/** "times=evening,saturday" as a fact. */
function valueOf(side: string): Facts {
  const [name = '', written = ''] = side.split('=');
  if (lists.has(name)) return factsSchema.parse({ [name]: written.split(',') });
  if (numbers.has(name)) return factsSchema.parse({ [name]: Number(written) });
  return factsSchema.parse({ [name]: written === 'true' || (written === 'false' ? false : written) });
}

const values = table.sides.map((side) => (side === 'none' ? null : valueOf(side)));

/** The value of the asked fact that an answer leans to; nothing when it leans elsewhere, or not enough. */
export function leaningAnswer(text: Text, asked: FactName): Facts {
  if (text.tokens.length < shortest) return {};
  const shares = weigh(featuresOf(text));
  const best = shares.indexOf(Math.max(...shares));
  const value = values[best];
  return value?.[asked] !== undefined && (shares[best] ?? 0) >= sure ? value : {};
}
