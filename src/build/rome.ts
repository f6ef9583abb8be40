/** `npm run rome -- titles.csv`: imports the official ROME titles, so that the assistant knows all of them. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { romeTitlesFile, sectorsOfRome } from '../../knowledge/occupations/rome.ts';
import type { RomeFile } from '../../knowledge/occupations/rome.ts';
import { line } from '../../locales/line.ts';
import type { Line } from '../../locales/line.ts';
import { root } from '../server/root.ts';
import { said, terminalLocale } from '../server/start-words.ts';
import { decode, importTitles, TitlesError } from './rome/titles.ts';

const locale = terminalLocale(process.env);
const usual = join(root, romeTitlesFile);
const tell = (...lines: Line[]): void => console.log(said(locale, lines));

function optionsOf(args: string[]) {
  try {
    const options = { out: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;
    return parseArgs({ args, allowPositionals: true, options });
  } catch {
    return null;
  }
}

function readTitles(file: string): RomeFile {
  let bytes;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new TitlesError('unreadable');
  }
  tell(line('errors.rome.reading', { file, kilobytes: Math.ceil(bytes.length / 1024) }));
  return importTitles(decode(bytes), basename(file));
}

function write(imported: RomeFile, out: string): void {
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, `${JSON.stringify(imported)}\n`);
  const count = (titles: RomeFile['titles']): number =>
    titles.reduce((sum, { said: all }) => sum + all.length, 0);
  const served = imported.titles.filter(({ rome }) => sectorsOfRome(rome).length > 0);
  tell(
    line('errors.rome.written', {
      count: count(imported.titles),
      codes: imported.titles.length,
      served: count(served),
      file: out,
    }),
    line('errors.rome.restart'),
  );
}

/** The exit code: 0 done, 1 the file does not fit, 2 the command does not. */
function run(args: string[]): number {
  const read = optionsOf(args);
  const [file, ...more] = read?.positionals ?? [];
  if (read?.values.help) tell(line('errors.rome.usage'), line('errors.rome.about', { file: usual }));
  else if (file === undefined || more.length > 0) {
    console.error(said(locale, [line('errors.rome.usage')]));
    return 2;
  } else
    try {
      write(readTitles(file), read?.values.out ?? usual);
    } catch (error) {
      if (!(error instanceof TitlesError)) throw error;
      const { fault, line: at, found } = error;
      console.error(said(locale, [line(`errors.rome.wrong.${fault}`, { file, at, found })]));
      return 1;
    }
  return 0;
}

process.exitCode = run(process.argv.slice(2));
