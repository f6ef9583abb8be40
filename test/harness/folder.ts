/** A folder of its own for each test, removed when the test file is done. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterwards } from './afterwards.ts';

const made: string[] = [];

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'orientation-'));
  made.push(folder);
  return folder;
}

afterwards(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});
