/** Turns the official list of ROME titles into the forms people say: "Maçon / Maçonne pierre" gives "maçon pierre". */
import { romeCode } from '../../../knowledge/occupations/rome.ts';
import type { RomeFile } from '../../../knowledge/occupations/rome.ts';
import { stem } from '../../understanding/occupations/morphology.ts';
import { fold } from '../../understanding/text.ts';
import { parseCsv } from './csv.ts';

/** UTF-8 when it is, else Windows-1252, which older exports use. */
export function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const keyOf = (word: string) =>
  word
    .split('-')
    .map((part) => stem(fold(part)))
    .join('-');

/** "-VRD-" and "(jeux, jouets)" explain a title; nobody says them. */
const asides = /\([^()]*\)|(?<!\S)-[^\s-]+-(?!\S)/g;
const tidy = (text: string) => text.replaceAll(asides, ' ').replaceAll(/\s+/g, ' ').trim();

/** The masculine and, where the two differ beyond an ending, the feminine form of an official title. */
export function saidForms(title: string): string[] {
  const [left = '', right, ...more] = tidy(title).split(' / ');
  if (right === undefined || more.length > 0) return left === '' ? [] : [tidy(title).replaceAll(' / ', ' ')];
  const masculine = left.split(' ');
  const feminine = right.split(' ');
  const same = (count: number) =>
    masculine.slice(-count).every((word, index) => keyOf(word) === keyOf(feminine[index] ?? ''));
  let shared = Math.min(masculine.length, feminine.length);
  while (shared > 0 && !same(shared)) shared -= 1;
  if (shared > 0) return [[...masculine, ...feminine.slice(shared)].join(' ')];
  const complement = feminine.slice(masculine.length);
  return [[...masculine, ...complement].join(' '), right];
}

const column = (header: readonly string[], accepts: (name: string) => boolean) => header.findIndex(accepts);

/**
 * Reads the official file: a header with `code_rome` and a column that starts with `libelle` (the long title when there
 * are several), separated by ";" or ",". Throws an Error that names the line when a record does not fit.
 */
export function importTitles(text: string, source: string): RomeFile {
  const clean = text.replace(/^\uFEFF/, '');
  const separator = (clean.split('\n', 1)[0] ?? '').includes(';') ? ';' : ',';
  const [header, ...records] = parseCsv(clean, separator);
  const names = (header?.cells ?? []).map((name) => fold(name.trim()));
  const code = column(names, (name) => name === 'code_rome');
  const long = column(names, (name) => name.startsWith('libelle') && name.includes('long'));
  const title = long >= 0 ? long : column(names, (name) => name.startsWith('libelle'));
  if (code < 0 || title < 0)
    throw new Error('line 1: the header needs a column "code_rome" and a column that starts with "libelle"');
  const said = new Map<string, Set<string>>();
  for (const { line, cells } of records) {
    if (cells.length !== names.length)
      throw new Error(`line ${line}: ${cells.length} fields where the header has ${names.length}`);
    const rome = cells[code]?.trim() ?? '';
    if (!romeCode.test(rome)) throw new Error(`line ${line}: "${rome}" is no ROME code`);
    const forms = saidForms(cells[title] ?? '');
    if (forms.length === 0) throw new Error(`line ${line}: the title is empty`);
    const titles = said.get(rome) ?? new Set();
    for (const form of forms) titles.add(form);
    said.set(rome, titles);
  }
  if (said.size === 0) throw new Error('line 2: the file holds no title');
  return {
    version: 1,
    source,
    titles: [...said].sort(([a], [b]) => (a < b ? -1 : 1)).map(([rome, set]) => ({ rome, said: [...set] })),
  };
}
