/** Asked for a code, to go on elsewhere: how to have one. The page shows it; it never stands in the conversation. */
import { line } from '../../locales/line.ts';
import { wantsCode } from '../../src/understanding/wants-code.ts';
import type { Pattern } from '../situation.ts';

export const code: Pattern = ({ said: { text }, heard }) =>
  Object.keys(heard.facts).length === 0 && wantsCode(text)
    ? { lines: [line('dialog.code.offer')], offer: 'code' }
    : null;
