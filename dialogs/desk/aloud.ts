/** What the advisor clears up and reads aloud now: the rules of knowledge/spoken.ts judged on the facts and the plan. */
import { amounts } from '../../knowledge/amounts.ts';
import type { Day } from '../../knowledge/dated.ts';
import { inForce } from '../../knowledge/dated.ts';
import type { FactName, Facts } from '../../knowledge/facts.ts';
import {
  contradictionIds,
  contradictions,
  duties,
  dutyIds,
  type ContradictionId,
  type DutyId,
  type Signal,
} from '../../knowledge/spoken.ts';
import { line, type Line } from '../../locales/line.ts';
import { holds } from '../../src/guidance/judge.ts';
import type { Plan } from '../../src/guidance/plan.ts';
import { leading } from '../sheets/plan.ts';
import { toConfirm } from '../sheets/recommendation.ts';

const shows: Readonly<Record<Signal, (plan: Plan) => boolean>> = {
  planned: ({ ready }) => ready,
  'nothing-near': ({ remoteFirst }) => remoteFirst,
  vae: ({ ready, vae }) => ready && vae.verdict !== 'no' && vae.steps.length > 0,
  cpf: ({ ready, funding }) =>
    ready && funding.some(({ measure, verdict }) => measure === 'cpf' && verdict !== 'no'),
  unproven: (plan) => leading(plan).some(({ obstacles }) => obstacles.some(({ id }) => id === toConfirm)),
};

const shown = (signal: Signal | undefined, plan: Plan): boolean =>
  signal === undefined || shows[signal](plan);

export interface Clash {
  id: ContradictionId;
  text: Line;
  /** The answers that do not go together; the first is the one to ask again. */
  facts: readonly FactName[];
}

/** Answers that do not go together. */
export const clashes = (facts: Facts, plan: Plan): Clash[] =>
  contradictionIds
    .map((id) => ({ id, ...contradictions[id] }))
    .filter(
      ({ when, signal }) => holds(when, { facts, on: plan.on, certification: null }) && shown(signal, plan),
    )
    .map(({ id, facts: about }) => ({
      id,
      text: line(`script.contradictions.${id}.text`),
      facts: about,
    }));

/** The sentence of a duty on a day; null when a figure that it says is not in force. */
export function dutyLine(id: DutyId, on: Day): Line | null {
  if (id !== 'cpf') return line(`script.duties.${id}.text`);
  const amount = inForce(amounts.flatContribution, on);
  return amount && line('script.duties.cpf.text', { amount: amount.value });
}

export interface Aloud {
  id: DutyId;
  text: Line;
}

/** What to read aloud now. */
export const aloud = (facts: Facts, plan: Plan): Aloud[] =>
  dutyIds
    .filter((id) => {
      const { when, signal } = duties[id];
      return holds(when, { facts, on: plan.on, certification: null }) && shown(signal, plan);
    })
    .flatMap((id) => {
      const text = dutyLine(id, plan.on);
      return text ? [{ id, text }] : [];
    });
