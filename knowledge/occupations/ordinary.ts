/** Ordinary words that come close to a job's spelling: a correction must leave them alone. */
import { z } from 'zod';
import rows from './ordinary.json' with { type: 'json' };

const words = new Set(
  z
    .array(z.string())
    .parse(rows)
    .flatMap((line) => line.split(' ')),
);

/** Whether a folded word is an ordinary word of French or English. */
export const isOrdinary = (word: string): boolean => words.has(word);
