/** Who does each step of the action plan, and what it takes of their time: an effort, never a figure without a source. */
import { line, type Line } from '../../locales/line.ts';
import type { Door } from './first-step.ts';

type Who = 'you' | 'centre' | 'adviser' | 'employer' | 'office' | 'fund';
type Effort =
  'message' | 'meeting' | 'meetings' | 'file' | 'list' | 'minutes' | 'early' | 'question' | 'choice';

/** Every step that a plan may hold. */
export type StepId =
  | `contact-${Door['kind']}`
  | 'contact-conflict'
  | 'cep'
  | 'other-trade'
  | 'assessment'
  | 'sectors'
  | 'crossing'
  | 'french'
  | 'vapp'
  | 'intermediate'
  | 'renewal'
  | 'recognition'
  | 'vae'
  | 'contract'
  | 'france-travail'
  | 'self-employed-fund'
  | 'cpf-public'
  | 'cpf'
  | 'employer-secret'
  | 'employer'
  | 'enrol';

const manners: Readonly<Record<StepId, readonly [Who, Effort]>> = {
  'contact-centre': ['centre', 'message'],
  'contact-regional': ['centre', 'message'],
  'contact-online': ['centre', 'message'],
  'contact-conflict': ['centre', 'message'],
  cep: ['adviser', 'meetings'],
  'other-trade': ['adviser', 'question'],
  assessment: ['adviser', 'meetings'],
  sectors: ['you', 'minutes'],
  crossing: ['centre', 'question'],
  french: ['centre', 'meeting'],
  vapp: ['centre', 'file'],
  intermediate: ['centre', 'question'],
  renewal: ['centre', 'question'],
  recognition: ['you', 'file'],
  vae: ['adviser', 'list'],
  contract: ['centre', 'early'],
  'france-travail': ['adviser', 'meeting'],
  'self-employed-fund': ['fund', 'message'],
  'cpf-public': ['office', 'meeting'],
  cpf: ['you', 'minutes'],
  'employer-secret': ['you', 'choice'],
  employer: ['employer', 'early'],
  enrol: ['centre', 'question'],
};

/** The words for both. */
export function mannerOf(id: StepId): { who: Line; duration: Line } {
  const [who, effort] = manners[id];
  return { who: line(`plan.stepWho.${who}`), duration: line(`plan.stepEffort.${effort}`) };
}
