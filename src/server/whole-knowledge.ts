/** Imported first: knowledge is checked while modules load, before anything could catch what does not fit. */
import { line } from '../../locales/line.ts';
import { KnowledgeError } from '../../knowledge/whole.ts';
import { said, startFailure, terminalLocale } from './start-words.ts';

function stopped(error: unknown): void {
  const locale = terminalLocale(process.env);
  const lines =
    error instanceof KnowledgeError
      ? [
          line('errors.start.knowledge', {
            file: error.file,
            row: error.row,
            id: error.id || '–',
            field: error.field || '–',
          }),
        ]
      : startFailure(error, { host: '', port: 0, data: '' });
  console.error(said(locale, lines));
  process.exit(1);
}

process.once('uncaughtException', stopped);

/** All was read and fits: what fails later is nobody's row. */
export const knowledgeIsWhole = (): void => void process.off('uncaughtException', stopped);
