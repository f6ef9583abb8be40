/** The embedded engine: the contract, then what a killed process, a second process and a bad file do to it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { temporaryFolder } from '../harness/folder.ts';
import { storeContract } from './contract.ts';
import { deskContract } from './desk-contract.ts';
import { exchangeContract } from './exchange.ts';

storeContract('SQLite', () => openSqliteStore(temporaryFolder()));
deskContract('SQLite', () => openSqliteStore(temporaryFolder()));
exchangeContract('SQLite', () => openSqliteStore(temporaryFolder()));

const writer = fileURLToPath(new URL('write-until-killed.ts', import.meta.url));

/** Runs the writer until it has acknowledged so many messages, kills it, and gives them. */
async function killedAfter(folder: string, round: number, messages: number): Promise<string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', writer, folder, String(round)], {
    stdio: 'pipe',
  });
  let printed = '';
  let failed = '';
  child.stderr.on('data', (chunk) => (failed += chunk));
  for await (const chunk of child.stdout) {
    printed += String(chunk);
    if (printed.split('\n').length > messages) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  expect(failed).toBe('');
  return printed.split('\n').slice(0, -1);
}

describe('a process killed while it writes', () => {
  it('has kept every acknowledged message, once, and answered none twice', async () => {
    const folder = temporaryFolder();
    const acknowledged: string[] = [];
    for (const round of [1, 2, 3, 4])
      acknowledged.push(...(await killedAfter(folder, round, 20 + 13 * round)));
    const store = await openSqliteStore(folder);
    const log = await store.since('one', 0, 100_000);
    const written = log.flatMap(({ activity }) => (activity.clientId ? [activity.clientId] : []));
    const answered = log.flatMap(({ activity }) => (activity.replyTo ? [activity.replyTo] : []));
    expect(acknowledged.length).toBeGreaterThan(200);
    expect(acknowledged.filter((id) => !written.includes(id))).toEqual([]);
    expect(new Set(written).size).toBe(written.length);
    expect(new Set(answered).size).toBe(answered.length);
    // What was stored and not answered is still there to be taken: the dead owner's lease is void.
    const left = written.length - answered.length;
    expect(await store.unfinished(Date.now(), 10)).toEqual(left > 0 ? [{ id: 'one', waiting: left }] : []);
    await store.close();
  }, 60_000);
});

describe('the data folder', () => {
  it('has one owner at a time', async () => {
    const folder = temporaryFolder();
    const store = await openSqliteStore(folder);
    await expect(openSqliteStore(folder)).rejects.toMatchObject({ fault: 'in-use' });
    await store.close();
    await (await openSqliteStore(folder)).close();
  });

  it('must be a folder', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    await expect(openSqliteStore(file)).rejects.toMatchObject({ fault: 'folder' });
    await expect(openSqliteStore(join(file, 'below'))).rejects.toMatchObject({ fault: 'folder' });
  });

  it('is refused when its file is no database, and freed for who repairs it', async () => {
    const folder = temporaryFolder();
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'conversations.db'), 'not a database '.repeat(1000));
    await expect(openSqliteStore(folder)).rejects.toMatchObject({ fault: 'corrupt' });
    await expect(openSqliteStore(folder)).rejects.toMatchObject({ fault: 'corrupt' });
  });

  it('is refused when pages of its file are damaged', async () => {
    const folder = temporaryFolder();
    await (await openSqliteStore(folder)).close();
    const file = join(folder, 'conversations.db');
    const bytes = readFileSync(file);
    writeFileSync(file, Buffer.concat([bytes.subarray(0, 4096), Buffer.alloc(bytes.length - 4096, 0x5a)]));
    await expect(openSqliteStore(folder)).rejects.toMatchObject({ fault: 'corrupt' });
  });

  it('holds no trace of what was erased', async () => {
    const folder = temporaryFolder();
    const store = await openSqliteStore(folder);
    const now = Date.now();
    const ttl = 1000;
    let taken = await store.create({ id: 'one', userId: 'dl_1', opening: {}, now, ttl });
    for (const clientId of ['a', 'b'])
      await store.receive('one', {
        clientId,
        activity: () => ({ text: 'Villequelquepart' }),
        most: 100,
        now,
        ttl,
      });
    for (const erase of [false, false, true]) {
      taken ??= await store.take('one', { now, ttl });
      if (!taken) throw new Error('nothing to take');
      const replies = [() => ({ text: erase ? 'oublié' : 'Villequelquepart' })];
      await store.commit(taken.lease, {
        handled: taken.waiting.seq,
        memory: erase ? {} : { town: 'Villequelquepart' },
        replies,
        erase,
      });
      taken = null;
    }
    const holding = readdirSync(folder).filter((name) =>
      readFileSync(join(folder, name)).includes('Villequelquepart'),
    );
    const log = await store.since('one', 0, 10);
    expect(log.map(({ activity }) => activity.text)).not.toContain('Villequelquepart');
    expect(holding).toEqual([]);
    await store.close();
  });
});
