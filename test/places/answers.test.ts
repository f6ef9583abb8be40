/** What people type as their town, filed by phenomenon in `inputs.md`. */
import { testRows } from './labelled.ts';

testRows('inputs.md', 'place', 230);
