/** The plan: what guidance decides for a person on a day. Sentences are lines; `src/channels` puts them into words. */
import type { Certification, CertificationStatus, Confidence } from '../../knowledge/catalogue.ts';
import type { Day } from '../../knowledge/dated.ts';
import type { FactName, Facts, Mode } from '../../knowledge/facts.ts';
import { measureIds, type MeasureId, type NoteKind } from '../../knowledge/measure-names.ts';
import type { Source, SourceId } from '../../knowledge/sources.ts';
import type { Line } from '../../locales/line.ts';

/** Judged in three values: unknown is not no. */
export type Truth = 'yes' | 'no' | 'unknown';

export { measureIds, type MeasureId };

/** A named sentence: `id` is the public `key` of the contract, `say` becomes its `text`. */
export interface Point {
  id: string;
  say: Line;
}

export interface NearCentre {
  id: string;
  name: string;
  insee: string;
  department: string;
  region: string;
  /** Straight line; null where no distance makes sense. */
  km: number | null;
  withinRadius: boolean;
  source: SourceId;
}

export interface RegionalDoor {
  name: string;
  town: string;
  insee: string | null;
  km: number | null;
  url: string | null;
  phone: string | null;
  confidence: Confidence;
  source: SourceId;
}

export interface CertificationView {
  id: string;
  title: string;
  kind: Certification['kind'];
  level: Certification['level'];
  sector: Certification['sector'];
  rncp: string | null;
  validUntil: Day | null;
  status: CertificationStatus;
  source: string;
  checkedOn: Day;
}

export interface Obstacle extends Point {
  remedy?: Point;
}

export interface Recommendation {
  certification: CertificationView;
  rank: number;
  /** Id of the centre, or null. */
  centre: string | null;
  modes: Mode[];
  fits: Point[];
  obstacles: Obstacle[];
}

export type FactValue = Facts[FactName];

/** The smallest change of one fact that would change the answer. */
export interface Change {
  fact: FactName;
  to: FactValue;
  say: Line;
}

export interface NearMiss {
  certification: CertificationView;
  change: { fact: FactName; to: FactValue };
  say: Line;
}

export interface Criterion extends Point {
  truth: Truth;
  source: SourceId;
}

export interface Amount extends Point {
  euros?: number;
  hours?: number;
  source: SourceId;
}

/** What to know beside a verdict: who to ask, delays, traps, and the way round a refusal. */
export interface Note extends Point {
  kind: NoteKind;
  source: SourceId;
}

export interface FundingVerdict {
  measure: MeasureId;
  verdict: Truth;
  criteria: Criterion[];
  missing: FactName[];
  amounts: Amount[];
  notes: Note[];
}

export interface VaeStep extends Point {
  order: number;
  who: Line;
  duration: Line;
  documents: Line[];
  source: SourceId;
}

export interface Vae {
  verdict: Truth;
  criteria: Criterion[];
  missing: FactName[];
  steps: VaeStep[];
  notes: Note[];
}

export interface Step extends Point {
  order: number;
  who: Line;
  /** What it takes of one's time. */
  duration: Line;
  /** A day or a month to aim at. */
  by?: string;
  source?: SourceId;
}

export interface Plan {
  on: Day;
  ready: boolean;
  missing: FactName[];
  nextQuestion: FactName | null;
  territory: string | null;
  centres: NearCentre[];
  regional: RegionalDoor | null;
  remoteFirst: boolean;
  recommendations: Recommendation[];
  nearMisses: NearMiss[];
  funding: FundingVerdict[];
  vae: Vae;
  steps: Step[];
  whatWouldChange: Change[];
  sources: (Omit<Source, 'readAgainBy' | 'confidence'> & { expired: boolean })[];
}

/**
 * Pure and deterministic: the same facts on the same day give the same plan. `passed` names the questions the person
 * would not or could not answer: the plan does without them.
 */
export type MakePlan = (facts: Facts, on: Day, passed?: readonly FactName[]) => Plan;
