/** Pieces of sentences that several parts of the plan need: years, ways to study, the place of a class. */
import type { Mode } from '../../knowledge/facts.ts';
import { line, type Line } from '../../locales/line.ts';

/** "8 ans", "moins d’un an". */
export const yearsLine = (years: number): Line =>
  years < 1 ? line('plan.years.less') : line('plan.years.n', { count: Math.floor(years) });

/** Beside another way, the blended one needs a name of its own: "sur place, en mixte et à distance". */
export const modesLine = (modes: readonly Mode[]): Line[] =>
  modes.map((mode) =>
    mode === 'hybrid' && modes.length > 1 ? line('terms.blended') : line(`terms.mode.${mode}`),
  );
