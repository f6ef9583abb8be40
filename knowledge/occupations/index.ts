/** The jobs and fields people name, the sectors that serve them, and the forms under which they are said. */
import { z } from 'zod';
import { sectorIds } from '../facts.ts';
import type { SectorId } from '../facts.ts';
import type { Locale } from '../locales.ts';
import entrepreneuriat from './entrepreneuriat.json' with { type: 'json' };
import commerce from './commerce.json' with { type: 'json' };
import comptabilite from './comptabilite.json' with { type: 'json' };
import numerique from './numerique.json' with { type: 'json' };
import finance from './finance-immobilier-droit.json' with { type: 'json' };
import rh from './rh.json' with { type: 'json' };
import communication from './communication.json' with { type: 'json' };
import logistique from './logistique.json' with { type: 'json' };
import industrie from './industrie.json' with { type: 'json' };
import energie from './energie.json' with { type: 'json' };
import btp from './btp.json' with { type: 'json' };
import chimie from './chimie-agro.json' with { type: 'json' };
import social from './sante-social.json' with { type: 'json' };
import qse from './qse.json' with { type: 'json' };
import tourisme from './tourisme.json' with { type: 'json' };
import unserved from './unserved.json' with { type: 'json' };

/**
 * When a form counts: `any`: wherever it is said; `framed`: only where the words around it speak of work ("dans le
 * transport"), because it also means something else; `asked`: only as the answer to a question about the job.
 */
export type FormUse = 'any' | 'framed' | 'asked';

export interface Form {
  said: string;
  locale: Locale;
  use: FormUse;
}

export interface Occupation {
  id: string;
  /** Canonical label, masculine, lower case. */
  fr: string;
  en: string;
  kind: 'job' | 'field';
  /** Best first; empty when none of the fifteen sectors' certifications serves it. */
  sectors: readonly SectorId[];
  /** For an unserved job only: the sector that looks most like it. */
  nearest: SectorId | null;
  forms: readonly Form[];
  rome: readonly string[];
  /** RNCP numbers or words of titles that lead to it: hints, not promises. */
  certifications: readonly string[];
}

const romeCode = /^[A-N]\d{4}$/;
const listOf = (text: string) =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
/** One string, or several when it would be a long line. */
const list = z
  .union([z.string(), z.array(z.string())])
  .default('')
  .transform((text) => [text].flat().flatMap(listOf));

const rowSchema = z.strictObject({
  fr: z.string().min(2),
  en: z.string().min(2),
  /** Lists are one string, items parted by ";". */
  said: list,
  framed: list,
  asked: list,
  english: list,
  /** Further sectors, after the file's own. */
  also: list.pipe(z.array(z.enum(sectorIds))),
  nearest: z.enum(sectorIds).optional(),
  rome: list.pipe(z.array(z.string().regex(romeCode))),
  hints: list,
});
const fileSchema = z.strictObject({
  sector: z.enum(sectorIds).nullable(),
  jobs: z.array(rowSchema),
  fields: z.array(rowSchema),
});
type File = z.infer<typeof fileSchema>;

/** ASCII kebab-case of a label. */
export const slug = (label: string): string =>
  label
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '-');

function forms(row: z.infer<typeof rowSchema>): Form[] {
  const weaker = new Set([...row.framed, ...row.asked]);
  const of = (texts: readonly string[], locale: Locale, use: FormUse): Form[] =>
    texts.map((said) => ({ said, locale, use }));
  return [
    ...of(
      [row.fr, ...row.said].filter((text) => !weaker.has(text)),
      'fr',
      'any',
    ),
    ...of(row.framed, 'fr', 'framed'),
    ...of(row.asked, 'fr', 'asked'),
    ...of(
      [row.en, ...row.english].filter((text) => !weaker.has(text)),
      'en',
      'any',
    ),
  ];
}

function rows(file: File, kind: Occupation['kind']): Occupation[] {
  return (kind === 'job' ? file.jobs : file.fields).map((row) => ({
    id: kind === 'job' ? slug(row.fr) : `field-${slug(row.fr)}`,
    fr: row.fr,
    en: row.en,
    kind,
    sectors: file.sector === null ? [] : [file.sector, ...row.also],
    nearest: row.nearest ?? null,
    forms: forms(row),
    rome: row.rome,
    certifications: row.hints,
  }));
}

const files: readonly unknown[] = [
  entrepreneuriat,
  commerce,
  comptabilite,
  numerique,
  finance,
  rh,
  communication,
  logistique,
  industrie,
  energie,
  btp,
  chimie,
  social,
  qse,
  tourisme,
  unserved,
];

/** Every known occupation; throws at load on a row of the wrong shape or a label used twice. */
export const occupations: readonly Occupation[] = z
  .array(fileSchema)
  .parse(files)
  .flatMap((file) => [...rows(file, 'job'), ...rows(file, 'field')]);

const ids = new Set<string>();
for (const { id } of occupations) {
  if (ids.has(id)) throw new Error(`occupation "${id}" is written twice`);
  ids.add(id);
}
