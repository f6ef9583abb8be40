/** What the assistant answers: lines to say, choices to offer and, at times, something to show. Channels render it. */
import type { Place, FactName } from '../knowledge/facts.ts';
import type { Line } from '../locales/line.ts';
import type { Plan } from '../src/guidance/plan.ts';

/** A button: what it shows and the text that it sends, as if typed. Both are worded in the person's language. */
export interface Choice {
  title: Line;
  /** What is sent when it is pressed; absent: the title. */
  says?: Line;
}

/** Something drawn, always said in `lines` too. */
export type Shown =
  | { kind: 'plan'; plan: Plan }
  | { kind: 'recommendations'; plan: Plan; ids: string[] }
  | { kind: 'comparison'; plan: Plan; ids: string[] }
  | { kind: 'summary'; facts: { fact: FactName; value: Line }[] }
  | { kind: 'places'; options: Place[] };

/** One activity of the turn. */
export interface Reply {
  lines: Line[];
  choices: Choice[];
  shown?: Shown;
}
