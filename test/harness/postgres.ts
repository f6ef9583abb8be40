/** A PostgreSQL server of the tests' own: Debian's programs, an ordinary user, a free port, a temporary folder. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { installDebian } from './debian.ts';

const debian = '/usr/lib/postgresql';

/** Folders that may hold initdb and postgres, newest version first. */
const folders = (): string[] => [
  ...(process.env.POSTGRES_BIN ? [process.env.POSTGRES_BIN] : []),
  ...(existsSync(debian)
    ? readdirSync(debian)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => join(debian, version, 'bin'))
    : []),
  ...(process.env.PATH ?? '').split(':'),
];

/** The folder of PostgreSQL's programs, or undefined. */
export const postgresBin = (): string | undefined =>
  folders().find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))));

const missing =
  'The store tests need PostgreSQL: install it, or name the folder of initdb and postgres in POSTGRES_BIN.';

/** PostgreSQL refuses to run as root: Debian's own user, or nobody. */
function ordinaryUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) =>
      Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout),
    );
    if (uid && gid) return { uid, gid };
  }
  throw new Error(
    'PostgreSQL does not run as root, and there is no user "postgres" or "nobody" to run it as.',
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A TCP server's address is never a pipe's name.
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

export interface Postgres {
  /** Address of a new, empty database. */
  database: () => Promise<string>;
  /** Ends the server at once, as a power cut would. */
  kill: () => Promise<void>;
  start: () => Promise<void>;
  stop: () => Promise<void>;
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(text).finally(() => client.end());
}

/** Makes a cluster and starts it. */
export async function startPostgres(): Promise<Postgres> {
  const bin = postgresBin();
  if (bin === undefined)
    throw new Error(
      'The store tests need PostgreSQL: install it, or name its programs’ folder in POSTGRES_BIN.',
    );
  const user = ordinaryUser();
  const folder = mkdtempSync(join(tmpdir(), 'orientation-postgres-'));
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const as = { cwd: folder, ...user };
  const made = spawnSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'orientation', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...as, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  const port = await freePort();
  const url = (name: string): string => `postgres://orientation@127.0.0.1:${port}/${name}`;
  let server: ChildProcess | undefined;
  let count = 0;

  const start = async (): Promise<void> => {
    const options = ['-D', data, '-k', folder, '-h', '127.0.0.1', '-p', String(port)];
    server = spawn(join(bin, 'postgres'), options, { ...as, stdio: 'ignore' });
    for (let tries = 0; tries < 200; tries += 1) {
      if (server.exitCode !== null) break;
      const ready = await query(url('postgres'), 'select 1').then(
        () => true,
        () => false,
      );
      if (ready) return;
      await wait(50);
    }
    throw new Error('PostgreSQL did not start.');
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill(signal);
    await ended;
  };

  await start();
  return {
    start,
    async database() {
      const name = `test_${(count += 1)}`;
      await query(url('postgres'), `create database ${name}`);
      return url(name);
    },
    kill: () => end('SIGQUIT'),
    async stop() {
      // SIGINT ends the sessions and closes in order.
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Debian's package would make and start a cluster of its own; the tests make theirs. */
function install(): void {
  const folder = '/etc/postgresql-common';
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') && !existsSync(folder)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'createcluster.conf'), 'create_main_cluster = false\n');
  }
  installDebian('PostgreSQL', 'postgresql');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (postgresBin() === undefined) install();
  const bin = postgresBin();
  console.log(bin === undefined ? missing : `Store tests run PostgreSQL from ${bin}.`);
  if (bin === undefined) process.exitCode = 1;
}
