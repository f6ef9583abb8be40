/** A reading of some words: detectors find them one by one, `hear.ts` settles scope, speaker and conflicts. */
import type { Day } from '../../knowledge/dated.ts';
import type { FactName, Facts, Place, SectorId } from '../../knowledge/facts.ts';
import type { Locale } from '../../knowledge/locales.ts';
import type { Area } from './heard.ts';
import type { Span, Text } from './text.ts';

/** Some words read as a fact's value. */
export type Mention = {
  [F in FactName]-?: Span & {
    fact: F;
    value: NonNullable<Facts[F]>;
    /** `said`: the words name the fact themselves ("12 ans d'expérience"); `answer`: only the pending question gives it ("12 ans"). */
    strength: 'said' | 'answer';
  };
}[FactName];

export interface Context {
  locale: Locale;
  asked: FactName | null;
  facts: Facts;
  /** ISO day; without it "depuis 2019", "né en 1990" and "dans 3 mois" are not heard. */
  today?: Day;
}

/** Finds mentions of the facts it knows about; blind to negation and speaker, which are settled later. */
export type Detector = (text: Text, context: Context) => Mention[];

export interface PlaceMention extends Span {
  /** One option: sure. Several: homonyms or close spellings, best first, at most 5. Empty: only an area was named. */
  options: Place[];
  area: Area | null;
  /** A word that leads to a town stands before it ("à", "j'habite", "vers", a postal code…). */
  locative: boolean;
  /** 0…1: 1 = exact name or postal code; lower = corrected spelling. */
  score: number;
}

export interface JobMention extends Span {
  /** The person's words, as they would be shown back ("aide-comptable"). */
  words: string;
  /** Best first; empty for a job that none of the fifteen sectors serves. */
  sectors: SectorId[];
  /** A job or trade ("comptable"), or the name of a field ("la comptabilité", "l'informatique"). */
  kind: 'job' | 'field';
  /** 0…1 as for places. */
  score: number;
  /** A field that is one trade's work: "le secrétariat", "dessiner des plans". */
  trade?: true;
  /** "de caissière à comptable": left, or aimed at. */
  moved?: 'from' | 'to';
  /** The words only qualify a diploma ("BTS comptabilité", "licence de droit"). */
  inDiploma?: boolean;
  /** For a job that no sector serves: the sector most like it. */
  nearest?: SectorId;
}
