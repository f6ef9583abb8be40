/** The official ROME titles that a deployer has imported with `npm run rome`; none are needed. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Occupation } from '../../knowledge/occupations/index.ts';
import { romeOccupations, romeTitlesFile } from '../../knowledge/occupations/rome.ts';
import { line } from '../../locales/line.ts';
import { ConfigError } from './config.ts';
import { root } from './root.ts';

/** Throws ConfigError, which stops the start with one sentence, on a file that the importer has not written. */
export function importedTitles(file = join(root, romeTitlesFile)): Occupation[] {
  if (!existsSync(file)) return [];
  try {
    return romeOccupations(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new ConfigError([line('errors.start.titles', { file })]);
  }
}
