/** Every sentence, per language. French is the source: its keys type all the others. */
import frArticles from './fr/articles.json' with { type: 'json' };
import frCatalogue from './fr/catalogue.json' with { type: 'json' };
import frDesk from './fr/desk.json' with { type: 'json' };
import frDialog from './fr/dialog.json' with { type: 'json' };
import frErrors from './fr/errors.json' with { type: 'json' };
import frFunding from './fr/funding.json' with { type: 'json' };
import frInterview from './fr/interview.json' with { type: 'json' };
import frPage from './fr/page.json' with { type: 'json' };
import frPages from './fr/pages.json' with { type: 'json' };
import frPlan from './fr/plan.json' with { type: 'json' };
import frPrint from './fr/print.json' with { type: 'json' };
import frScript from './fr/script.json' with { type: 'json' };
import frTeams from './fr/teams.json' with { type: 'json' };
import frTerms from './fr/terms.json' with { type: 'json' };
import frVae from './fr/vae.json' with { type: 'json' };
import enArticles from './en/articles.json' with { type: 'json' };
import enCatalogue from './en/catalogue.json' with { type: 'json' };
import enDesk from './en/desk.json' with { type: 'json' };
import enDialog from './en/dialog.json' with { type: 'json' };
import enErrors from './en/errors.json' with { type: 'json' };
import enFunding from './en/funding.json' with { type: 'json' };
import enInterview from './en/interview.json' with { type: 'json' };
import enPage from './en/page.json' with { type: 'json' };
import enPages from './en/pages.json' with { type: 'json' };
import enPlan from './en/plan.json' with { type: 'json' };
import enPrint from './en/print.json' with { type: 'json' };
import enScript from './en/script.json' with { type: 'json' };
import enTeams from './en/teams.json' with { type: 'json' };
import enTerms from './en/terms.json' with { type: 'json' };
import enVae from './en/vae.json' with { type: 'json' };
import easyArticles from './fr-simple/articles.json' with { type: 'json' };
import easyCatalogue from './fr-simple/catalogue.json' with { type: 'json' };
import easyDialog from './fr-simple/dialog.json' with { type: 'json' };
import easyFunding from './fr-simple/funding.json' with { type: 'json' };
import easyInterview from './fr-simple/interview.json' with { type: 'json' };
import easyPage from './fr-simple/page.json' with { type: 'json' };
import easyPages from './fr-simple/pages.json' with { type: 'json' };
import easyPlan from './fr-simple/plan.json' with { type: 'json' };
import easyPrint from './fr-simple/print.json' with { type: 'json' };
import easyTeams from './fr-simple/teams.json' with { type: 'json' };
import easyTerms from './fr-simple/terms.json' with { type: 'json' };
import easyVae from './fr-simple/vae.json' with { type: 'json' };
import type { Variety } from '../knowledge/locales.ts';

const fr = {
  articles: frArticles,
  catalogue: frCatalogue,
  desk: frDesk,
  dialog: frDialog,
  errors: frErrors,
  funding: frFunding,
  interview: frInterview,
  page: frPage,
  pages: frPages,
  plan: frPlan,
  print: frPrint,
  script: frScript,
  teams: frTeams,
  terms: frTerms,
  vae: frVae,
};

/** The French tree as a shape: the same keys, any words. */
type Shape<T> = { [K in keyof T]: T[K] extends string ? string : Shape<T[K]> };

const en: Shape<typeof fr> = {
  articles: enArticles,
  catalogue: enCatalogue,
  desk: enDesk,
  dialog: enDialog,
  errors: enErrors,
  funding: enFunding,
  interview: enInterview,
  page: enPage,
  pages: enPages,
  plan: enPlan,
  print: enPrint,
  script: enScript,
  teams: enTeams,
  terms: enTerms,
  vae: enVae,
};

/** Easy-to-read French; what only operators and advisors read (errors, commands, the desk) stays plain French. */
const easy: Shape<typeof fr> = {
  articles: easyArticles,
  catalogue: easyCatalogue,
  desk: frDesk,
  dialog: easyDialog,
  errors: frErrors,
  funding: easyFunding,
  interview: easyInterview,
  page: easyPage,
  pages: easyPages,
  plan: easyPlan,
  print: { ...easyPrint, command: frPrint.command, check: frPrint.check },
  script: frScript,
  teams: easyTeams,
  terms: easyTerms,
  vae: easyVae,
};

export const sentences: Record<Variety, Shape<typeof fr>> = { fr, en, 'fr-simple': easy };

type Plural = `_${'zero' | 'one' | 'many' | 'other'}`;
/** A plural form ("days_one") is reached by its stem ("days"). */
type Stem<K extends string> = K extends `${infer Head}${Plural}` ? Head : K;
type Leaves<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${Stem<K>}` : Leaves<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

/** The key of a sentence: "interview.place.ask". */
export type Key = Leaves<typeof fr>;
