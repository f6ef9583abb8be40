/** Where the project lies: the server finds its data files from there, bundled or not, whatever the working directory. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function above(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('No package.json above the server.');
  return above(parent);
}

export const root = above(dirname(fileURLToPath(import.meta.url)));
