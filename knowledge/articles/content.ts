/** The articles that answer people's own questions: what each rests on, and the dated values it quotes. */
import { amounts, type AmountId } from '../amounts.ts';
import { inForce, type Day } from '../dated.ts';
import type { SourceId } from '../sources.ts';
import { articleIds, type ArticleId } from './index.ts';

// `Object.keys` widens to string; the object's type has exactly these keys.
const amountIds = Object.keys(amounts) as AmountId[];

export const isArticleId = (id: string): id is ArticleId => articleIds.some((known) => known === id);

/** Locale: `articles.<id>.body`, with these values in it. */
const sourcesOf: Record<ArticleId, readonly SourceId[]> = {
  sources: [],
  cpf: ['service-public-f10705', 'decret-2026-234', 'cpf-exonerations'],
  vae: ['loi-2022-1598', 'cnam-vae', 'france-vae'],
  vapp: ['cnam-vae'],
  ves: ['cnam-ich'],
  cnam: ['cnam'],
  alternance: ['alternance-publics', 'apprentissage-2026'],
  rncp: ['francecompetences-2026', 'service-public-f10705'],
  centre: ['localtis-2019'],
  prix: ['abondements'],
  cep: ['service-public-f32457'],
  handicap: ['cnam-ich', 'agefiph'],
  duree: ['cnam-ich'],
  ects: ['cnam-ich'],
  distance: ['cnam-2022'],
  donnees: [],
  employeur: ['service-public-f10705'],
  chomage: ['cpf-exonerations', 'france-travail'],
  equivalence: ['cnam-vae'],
  inscription: ['cnam'],
  valeur: ['francecompetences-2026', 'cnam-ich'],
  'cpf-annual': ['service-public-f10705'],
  'cpf-public': ['cap-metiers-o9'],
  'cpf-contribution': ['decret-2026-234', 'cpf-exonerations'],
  'cpf-2027': ['plf-2027'],
  'cpf-cap': ['service-public-a18831', 'decret-2026-127'],
  'driving-licence': ['service-public-a18831'],
  'cpf-eligible': ['service-public-f10705', 'mon-compte-formation'],
  qualiopi: ['opcomobilites-cpf'],
  'cpf-account': ['clesdusocial', 'mon-compte-formation'],
  'cpf-topup': ['abondements'],
  'cpf-fraud': ['clesdusocial'],
  'cpf-keep': ['service-public-f10705', 'france-travail'],
  worktime: ['service-public-f10705'],
  'vae-experience': ['loi-2022-1598', 'cnam-vae'],
  'vae-length': ['cnam-vae', 'france-vae'],
  'vae-result': ['france-vae', 'cnam-occitanie'],
  'vae-leave': ['service-public-f2401'],
  'vae-funding': ['decret-2025-663', 'decret-2026-678'],
  'vae-france-travail': ['france-travail-2026-18'],
  'vae-cnam-only': ['cnam-vae', 'france-vae'],
  'vae-support': ['arrete-2025-07-03', 'cnam-vae'],
  'vae-inversee': ['decret-2023-408'],
  'vae-lapse': ['france-vae'],
  'cep-who': ['service-public-f32457', 'mon-cep'],
  bilan: ['service-public-a18831'],
  ptp: ['service-public-f14018', 'service-public-f3024'],
  'ptp-pay': ['service-public-f14018', 'service-public-f3024'],
  'reconversion-period': ['decrets-2026-39-40', 'service-public-f13516'],
  resignation: ['unedic-2026', 'service-public-f32457'],
  'apprentice-age': ['alternance-publics'],
  'apprentice-aid': ['apprentissage-2026'],
  aif: ['france-travail'],
  'training-pay': ['france-travail'],
  region: ['regions-2026'],
  opco: ['opco-2026'],
  'self-employed': ['faf-2026'],
  agefiph: ['agefiph', 'cnam-ich'],
  'experience-required': ['cnam-nouvelle-aquitaine', 'cnam-reunion'],
  exams: ['cnam-ich'],
  dsp: ['kit-apprentissage-2025'],
  levels: ['rncp-2021'],
  'jobs-market': ['francecompetences-2026'],
  units: ['cnam-ich'],
};

/** What an article says on a day: its sources and the amounts in force, which its sentence names as placeholders. */
export function articleContent(
  id: ArticleId,
  on: Day,
): { sources: readonly SourceId[]; params: Record<string, number> } {
  const known = amountIds.flatMap((name) => {
    const value = inForce(amounts[name], on)?.value;
    return value === undefined ? [] : [[name, value] as const];
  });
  return { sources: sourcesOf[id], params: Object.fromEntries(known) };
}
