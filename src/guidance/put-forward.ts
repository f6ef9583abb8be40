/** The order in which measures are shown: at most two at once, those of the person's situation first. */
import type { Facts } from '../../knowledge/facts.ts';
import type { MeasureId } from '../../knowledge/measure-names.ts';
import {
  newJobSchemes,
  openProjectSchemes,
  schemesAtOnce,
  schemesFor,
  workStudySchemes,
} from '../../knowledge/schemes.ts';
import type { FundingVerdict } from './plan.ts';

/** What pays for a VAE is shown with the VAE. */
const withVae: ReadonlySet<MeasureId> = new Set(['vae-cpf', 'vae-transitions-pro']);

function preferred({ status, goal, workStudy }: Facts): MeasureId[] {
  return [
    ...(goal === 'unsure' ? openProjectSchemes : []),
    ...(workStudy ? workStudySchemes : []),
    ...(status === 'employee' && goal === 'change-job' ? newJobSchemes : []),
    ...(status ? schemesFor[status] : []),
  ];
}

/** Measures that are not refused, best first: `first` is put forward, `more` waits until it is asked for. */
export function putForward(
  funding: readonly FundingVerdict[],
  facts: Facts,
): { first: FundingVerdict[]; more: FundingVerdict[] } {
  const order = preferred(facts);
  const place = ({ measure }: FundingVerdict): number => {
    const index = order.indexOf(measure);
    return index < 0 ? order.length : index;
  };
  const open = funding
    .filter(({ measure, verdict }) => verdict !== 'no' && !withVae.has(measure))
    .sort((a, b) => place(a) - place(b));
  return { first: open.slice(0, schemesAtOnce), more: open.slice(schemesAtOnce) };
}
