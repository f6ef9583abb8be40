/** Why a store cannot open or answer, as a name that the server puts into a sentence. */

export type StoreFault =
  /** The folder cannot be made or written. */
  | 'folder'
  /** Another process owns the folder. */
  | 'in-use'
  /** The file is not a database, or is damaged. */
  | 'corrupt'
  /** The database server does not answer. */
  | 'unreachable'
  /** The database server refuses the user or knows no such database. */
  | 'denied'
  /** The database was written by a later version. */
  | 'newer'
  /** The disk is full, or the engine refuses for now. */
  | 'unavailable';

export class StoreError extends Error {
  readonly fault: StoreFault;

  constructor(fault: StoreFault, cause?: unknown) {
    super(`store: ${fault}`, { cause });
    this.name = 'StoreError';
    this.fault = fault;
  }
}
