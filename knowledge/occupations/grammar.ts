/** Words that only make a job with their complement, words that name no person, and phrases that look like a job and are none. */
import { z } from 'zod';
import rows from './grammar.json' with { type: 'json' };

const list = z.array(z.string().min(2));
const schema = z.strictObject({ heads: list, works: list, phrases: list });

/**
 * `heads`: "responsable", "technicien", "chef de projet"…; `works`: a form that begins with one says what is done, not
 * who does it ("plomberie", "dessiner des plans"); `phrases`: "centre commercial", "droit à la formation"…
 */
export const { heads, works, phrases } = schema.parse(rows);
