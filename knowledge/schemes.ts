/** Which measures are put forward first in a situation; the others stay behind "plus d'aides". */
import type { Status } from './facts.ts';
import type { MeasureId } from './measure-names.ts';

/** How many are put forward in one reply. */
export const schemesAtOnce = 2;

/** Best first; a measure that is not named here comes after, in the order of the list of measures. */
export const schemesFor: Readonly<Record<Status, readonly MeasureId[]>> = {
  employee: ['cpf', 'employer-plan', 'ptp', 'reconversion-period', 'cep'],
  'public-servant': ['cpf-public', 'employer-plan', 'cep'],
  'self-employed': ['cpf', 'self-employed-fund', 'cep'],
  jobseeker: ['cpf', 'france-travail', 'region', 'cep'],
  student: ['apprenticeship', 'cpf', 'cep'],
  carer: ['cpf', 'cep', 'region'],
  retired: ['cpf', 'cep'],
  other: ['cpf', 'cep'],
};

/** Before all others for who wants to work and study at once. */
export const workStudySchemes: readonly MeasureId[] = ['apprenticeship', 'professionalisation'];

/** To change jobs, paid leave comes before the employer's own plan. */
export const newJobSchemes: readonly MeasureId[] = ['cpf', 'ptp'];

/** First of all while the project is open. */
export const openProjectSchemes: readonly MeasureId[] = ['cep'];
