/** The level of the highest diploma, and whether it is French. */
import type { Detector } from '../mention.ts';
import { foreignDiploma } from './foreign.ts';
import { level } from './level.ts';

/** Mentions of `level` and of `foreignDiploma`. */
export const levelDetector: Detector = (text, context) => [
  ...level(text, context),
  ...foreignDiploma(text, context),
];
