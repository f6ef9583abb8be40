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

/** Steps whose figures are not in force on the day keep their place: the sentence says "à vérifier" through its source. */
function stepsOf(found: Case): VaeStep[] {
  return vaeSteps
    .filter(({ when }) => holds(when, found))
    .flatMap(({ id, who, documents, source, values }) => {
      const numbers = figures(values, found.on);
      if (!numbers) return [];
      return [
        {
          id,
          say: asRead(line(`vae.steps.${id}.text`, numbers), source, found.on),
          who: line(`vae.who.${who}`),
          duration: line(`vae.steps.${id}.duration`, numbers),
          documents: documents.map((document) => line(`vae.documents.${document}`)),
          source,
        },
      ];
    })
    .map((step, index) => ({ order: index + 1, ...step }));
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
