/** Words that only make a job with their complement, and phrases that look like a job and are none. */
import { z } from 'zod';
import rows from './grammar.json' with { type: 'json' };

const schema = z.strictObject({ heads: z.array(z.string().min(2)), phrases: z.array(z.string().min(2)) });

/** `heads`: "responsable", "technicien", "chef de projet"…; `phrases`: "centre commercial", "droit à la formation"… */
export const { heads, phrases } = schema.parse(rows);
