/** Imports the official ROME titles (CSV of France Travail) so that the assistant knows all of them; run by hand. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { decode, importTitles } from './rome/titles.ts';

const usage = `Usage: tsx src/build/rome.ts <titles.csv> [--out data/occupations-rome.json]

Reads the official list of ROME titles ("code_ogr;libelle…;code_rome", quoted or not, UTF-8 or
Latin-1, with its header) and writes the file of extra occupations that the server loads when present.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: 'data/occupations-rome.json' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

const [file] = positionals;
if (values.help) console.log(usage);
else if (file === undefined) {
  console.error(usage);
  process.exitCode = 2;
} else
  try {
    const imported = importTitles(decode(readFileSync(file)), basename(file));
    mkdirSync(dirname(values.out), { recursive: true });
    writeFileSync(values.out, `${JSON.stringify(imported)}\n`);
    const count = imported.titles.reduce((sum, { said }) => sum + said.length, 0);
    console.log(`${count} titles of ${imported.titles.length} ROME codes in ${values.out}`);
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
