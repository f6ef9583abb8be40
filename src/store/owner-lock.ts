/** One process owns a data folder. The lock is the kernel's, so that a killed owner leaves nothing to clean up. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { guarded } from './sqlite-dialect.ts';
import { StoreError } from './store-error.ts';

/** Takes the folder, making it when it is missing, or throws StoreError `folder` or `in-use`. Gives what frees it. */
export function own(folder: string): () => void {
  try {
    // Only the owner reads what people said.
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new StoreError('folder', error);
  }
  const lock = guarded(() => new DatabaseSync(join(folder, 'owner.lock')));
  try {
    guarded(() => lock.exec('pragma busy_timeout = 0; pragma journal_mode = delete; begin exclusive'));
  } catch (error) {
    lock.close();
    // A lock file that is no lock file can only mean a folder that is not ours to write.
    if (error instanceof StoreError && error.fault === 'unavailable') throw new StoreError('folder', error);
    throw error;
  }
  return () => lock.close();
}
