/** Turns the official list of ROME titles into the forms people say: "Maçon / Maçonne pierre" gives "maçon pierre". */
import { romeCode } from '../../../knowledge/occupations/rome.ts';
import type { RomeFile } from '../../../knowledge/occupations/rome.ts';
import { stem } from '../../understanding/occupations/morphology.ts';
import { fold } from '../../understanding/text.ts';
import type { CsvRecord } from './csv.ts';
import { OpenQuote, parseCsv } from './csv.ts';

/** Why a file is refused, and on which line. */
export type Fault = 'unreadable' | 'notText' | 'header' | 'fields' | 'code' | 'untitled' | 'quote' | 'empty';

export class TitlesError extends Error {
  readonly fault: Fault;
  readonly line: number;
  readonly found: string;

  constructor(fault: Fault, at = 1, found = '') {
    super(`${fault}, line ${at}${found === '' ? '' : `: "${found}"`}`);
    this.fault = fault;
    this.line = at;
    this.found = found.slice(0, longestShown);
  }
}
const longestShown = 40;

/** UTF-16 when it says so, UTF-8 when it is, else Windows-1252, which older exports use. A spreadsheet is no text. */
export function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) throw new TitlesError('notText');
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

const separators = [';', ',', '\t'];

function separatorOf(text: string): string {
  const header = text.split('\n', 1)[0] ?? '';
  return separators.find((separator) => header.includes(separator)) ?? ';';
}

function recordsOf(text: string): CsvRecord[] {
  try {
    return parseCsv(text, separatorOf(text));
  } catch (error) {
    throw error instanceof OpenQuote ? new TitlesError('quote', error.line) : error;
  }
}

/**
 * Reads the official file: a header with `code_rome` and a column that starts with `libelle` (the long title when there
 * are several), separated by ";", "," or a tab. Throws a TitlesError on a record that does not fit.
 */
export function importTitles(text: string, source: string): RomeFile {
  const [header, ...records] = recordsOf(text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n'));
  const names = (header?.cells ?? []).map((name) => fold(name.trim()));
  const code = column(names, (name) => name === 'code_rome');
  const long = column(names, (name) => name.startsWith('libelle') && name.includes('long'));
  const title = long >= 0 ? long : column(names, (name) => name.startsWith('libelle'));
  if (code < 0 || title < 0) throw new TitlesError('header', 1, names.join(' '));
  const said = new Map<string, Set<string>>();
  for (const { line, cells } of records) {
    if (cells.length !== names.length)
      throw new TitlesError('fields', line, `${cells.length} / ${names.length}`);
    const rome = cells[code]?.trim() ?? '';
    if (!romeCode.test(rome)) throw new TitlesError('code', line, rome);
    const forms = saidForms(cells[title] ?? '');
    if (forms.length === 0) throw new TitlesError('untitled', line);
    const titles = said.get(rome) ?? new Set();
    for (const form of forms) titles.add(form);
    said.set(rome, titles);
  }
  if (said.size === 0) throw new TitlesError('empty', 2);
  return {
    version: 1,
    source,
    titles: [...said].sort(([a], [b]) => (a < b ? -1 : 1)).map(([rome, set]) => ({ rome, said: [...set] })),
  };
}
