/** Places inside sentences, and sentences where everyday words are no places: `sentences.md`. */
import { testRows } from './labelled.ts';

testRows('sentences.md', null, 190);
