/** Whether experience could become a certification, and the ordered way to ask: the certifier decides, never we. */
import type { Day } from '../../knowledge/dated.ts';
import type { Facts } from '../../knowledge/facts.ts';
import { vaeCriteria, vaeNotes, vaeSteps } from '../../knowledge/vae-steps.ts';
import { line } from '../../locales/line.ts';
import { figures, notesOf } from './figures.ts';
import { judgeAll, type InView } from './funding.ts';
import { holds, type Case } from './judge.ts';
import type { Vae, VaeStep } from './plan.ts';
import { asRead } from './sources.ts';

/** A step whose figures are not in force on the day keeps its place; its length is to be checked. */
function stepsOf(found: Case): VaeStep[] {
  return vaeSteps
    .filter(({ when }) => holds(when, found))
    .map(({ id, who, documents, source, values }, index) => {
      const numbers = figures(values, found.on);
      return {
        order: index + 1,
        id,
        say: line(`vae.steps.${id}.text`),
        who: line(`vae.who.${who}`),
        duration: numbers
          ? asRead(line(`vae.steps.${id}.duration`, numbers), source, found.on)
          : line('vae.durationToCheck'),
        documents: documents.map((document) => line(`vae.documents.${document}`)),
        source,
      };
    });
}

/**
 * No without any related experience, unknown otherwise: the certifier's decision is a criterion that stays open.
 * A refusal lists no steps, only the way round. Carers and volunteers count like employees.
 */
export function vaeOf(facts: Facts, on: Day, { certification }: InView): Vae {
  const found: Case = { facts, on, certification };
  const { truth, missing, criteria } = judgeAll(vaeCriteria, found);
  const refused = truth === 'no';
  return {
    verdict: truth,
    criteria,
    missing: [...missing],
    steps: refused ? [] : stepsOf(found),
    notes: notesOf(vaeNotes, refused, found),
  };
}
