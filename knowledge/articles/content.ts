/** The articles that answer people's own questions: what each rests on, and the dated values it quotes. */
import { amounts } from '../amounts.ts';
import { inForce, type Day } from '../dated.ts';
import type { SourceId } from '../sources.ts';
import { articleIds, type ArticleId } from './index.ts';

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
};

/** What an article says on a day: its sources and the amounts in force, which its sentence names as placeholders. */
export function articleContent(
  id: ArticleId,
  on: Day,
): { sources: readonly SourceId[]; params: Record<string, number> } {
  const quoted = {
    credit: inForce(amounts.annualCredit, on)?.value,
    ceiling: inForce(amounts.ceiling, on)?.value,
    contribution: inForce(amounts.flatContribution, on)?.value,
  };
  const known = Object.entries(quoted).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return { sources: sourcesOf[id], params: Object.fromEntries(known) };
}
