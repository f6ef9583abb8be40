/** The thirteen measures, in the order in which they are listed. A new name without its measure does not compile. */
import type { Measure } from './criteria.ts';
import { measureIds, type MeasureId } from './measure-names.ts';
import { cpf } from './measures/cpf.ts';
import { cpfPublic } from './measures/cpf-public.ts';
import { employerPlan, reconversionPeriod, transitionProject } from './measures/employer.ts';
import { cep, franceTravail, region, selfEmployedFund } from './measures/public-help.ts';
import { vaeCpf, vaeTransitionsPro } from './measures/vae.ts';
import { apprenticeship, professionalisation } from './measures/work-study.ts';

const byId: Readonly<Record<MeasureId, Measure>> = {
  cpf,
  'cpf-public': cpfPublic,
  'employer-plan': employerPlan,
  ptp: transitionProject,
  'reconversion-period': reconversionPeriod,
  apprenticeship,
  professionalisation,
  'france-travail': franceTravail,
  region,
  'self-employed-fund': selfEmployedFund,
  cep,
  'vae-cpf': vaeCpf,
  'vae-transitions-pro': vaeTransitionsPro,
};

export const measures: readonly Measure[] = measureIds.map((id) => byId[id]);
