/** `npm start`: reads the environment, serves, says where, and leaves in order when asked to. */
import { knowledgeIsWhole } from './whole-knowledge.ts';
import { resolve } from 'node:path';
import { line, type Line } from '../../locales/line.ts';
import { readConfig, type Config } from './config.ts';
import { loadServed } from './served.ts';
import { serve, type Running } from './serve.ts';
import { said, startFailure, terminalLocale } from './start-words.ts';

knowledgeIsWhole();
const locale = terminalLocale(process.env);
const tell = (told: Line): void => console.log(said(locale, [told]));

function leaveWhenAsked(running: Running): void {
  let leaving = false;
  const leave = async (): Promise<void> => {
    // Asked twice: whoever asks is in a hurry.
    if (leaving) process.exit(1);
    leaving = true;
    tell(line('errors.start.stopping'));
    await running.stop();
    tell(line('errors.start.stopped'));
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void leave());
}

/** Where the data is, without a password. */
function dataOf({ database, dataDir }: Config): string {
  if (database === undefined) return resolve(dataDir);
  const { host, pathname } = new URL(database);
  return `${host}${pathname}`;
}

const asked = { host: '', port: 0, data: '' };
try {
  const config = readConfig(process.env);
  Object.assign(asked, {
    host: config.host,
    port: config.port,
    data: dataOf(config),
  });
  const running = await serve(config, loadServed, tell);
  leaveWhenAsked(running);
  if (!running.hasPage) tell(line('errors.start.noPage'));
  tell(line('errors.start.ready', { url: running.url }));
  await running.openDesk();
} catch (error) {
  console.error(said(locale, startFailure(error, asked)));
  process.exit(1);
}
