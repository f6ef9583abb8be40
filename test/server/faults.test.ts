/** What befalls a machine: a disk that takes no more, a clock that leaps, rights that are missing. Nothing acknowledged is lost. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { join as path } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { retention } from '../../src/server/housekeeping.ts';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { ask, bots, join, open, users } from '../harness/client.ts';
import { echo } from '../harness/echo.ts';
import { temporaryFolder } from '../harness/folder.ts';
import { realServer, startProcess } from '../harness/process.ts';
import { startServer } from '../harness/server.ts';

/** The largest file that a process may write, in bytes: a write beyond fails as on a full disk. */
function limitFiles(pid: number, bytes: number | 'unlimited'): void {
  const { status, stderr } = spawnSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`]);
  if (status !== 0) throw new Error(`prlimit (package util-linux): ${String(stderr)}`);
}

describe('a disk that takes no more', () => {
  it('refuses what it cannot keep, keeps what it acknowledged, and goes on when there is room', async () => {
    const server = await startProcess(realServer);
    const line = await open(server.url);
    await line.say('bonjour', 'before');
    const pid = server.child.pid ?? 0;
    limitFiles(pid, statSync(path(server.folder, 'conversations.db-wal')).size);

    const refused = await line.say('je suis à Troyes', 'during');
    expect(refused.status).toBe(503);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(JSON.stringify(refused.json)).not.toMatch(/SQL|disk|conversations\.db/);
    expect((await ask(`${server.url}/health/live`)).status).toBe(200);
    expect(users(await line.read()).map(({ text }) => text)).toEqual(['bonjour']);

    limitFiles(pid, 'unlimited');
    expect((await line.say('je suis à Troyes', 'during')).status).toBe(200);
    const log = await line.replies(3);
    expect(users(log).map(({ text }) => text)).toEqual(['bonjour', 'je suis à Troyes']);
    expect(log.activities.map(({ id }) => Number(id.split('|')[1]))).toEqual(
      log.activities.map((_, index) => index + 1),
    );
    expect(server.printed()).not.toContain('Troyes');
    expect(await server.end()).toBe(0);
    const again = await startProcess(realServer, { DATA_DIR: server.folder });
    const later = join(again.url, { conversationId: line.id, token: line.token });
    expect((await later.read()).activities).toEqual(log.activities);
    expect(await again.end()).toBe(0);
  }, 120_000);
});

describe('a clock that leaps', () => {
  afterEach(() => void vi.useRealTimers());
  const hour = 3_600_000;

  it('disturbs no conversation, forwards or back', async () => {
    const { url } = await startServer(echo);
    const line = await open(url);
    await line.say('un');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3 * hour });
    await line.say('deux trois');
    vi.setSystemTime(Date.now() - 30 * hour);
    await line.say('quatre');
    const log = await line.replies(4);
    expect(bots(log).map(({ text }) => text)).toEqual(['bienvenue', '1: un', '2: deux trois', '3: quatre']);
  });

  it('leaves no message waiting for the end of a lease that a fast clock gave', async () => {
    const store = await openSqliteStore(temporaryFolder());
    const now = Date.now();
    await store.create({ id: 'one', userId: 'dl_1', opening: {}, now: now + hour, ttl: 5_000 });
    expect(await store.unfinished(now, 10)).toEqual([{ id: 'one', waiting: 1 }]);
    expect((await store.take('one', { now, ttl: 5_000 }))?.waiting.seq).toBe(0);
    expect(await store.take('one', { now: now + 100, ttl: 5_000 })).toBeNull();
    await store.close();
  });

  it('removes nothing on the word of a date that is not an hour old', () => {
    const clocks = { wall: 0, steady: 0 };
    const before = retention({ now: () => clocks.wall, steady: () => clocks.steady }, 1);
    const later = (wall: number, steady: number) => {
      clocks.wall += wall * hour;
      clocks.steady += steady * hour;
      return before();
    };
    expect(later(1, 1)).toBe(-23 * hour);
    expect(later(1000, 1)).toBeNull();
    expect(later(-998, 1)).toBe(-21 * hour);
    expect(later(1000, 1)).toBeNull();
    expect(later(1, 1)).toBe(980 * hour);
  });
});

describe('rights that are missing', () => {
  /** As a user who owns nothing here: root may do everything. */
  async function unprivileged<T>(work: () => Promise<T>): Promise<T> {
    const root = process.geteuid?.() === 0;
    if (root) process.seteuid?.(65534);
    try {
      return await work();
    } finally {
      if (root) process.seteuid?.(0);
    }
  }

  it('are named, for the folder and for the file, and the file is left as it is', async () => {
    const folder = path(temporaryFolder(), 'data');
    mkdirSync(folder, { mode: 0o500 });
    await unprivileged(() => expect(openSqliteStore(folder)).rejects.toMatchObject({ fault: 'folder' }));
    const shared = temporaryFolder();
    await (await openSqliteStore(shared)).close();
    const file = path(shared, 'conversations.db');
    chmodSync(shared, 0o777);
    chmodSync(path(shared, 'owner.lock'), 0o666);
    chmodSync(file, 0o400);
    const size = statSync(file).size;
    await unprivileged(() => expect(openSqliteStore(shared)).rejects.toMatchObject({ fault: 'folder' }));
    expect(statSync(file).size).toBe(size);
    chmodSync(file, 0o600);
    await (await openSqliteStore(shared)).close();
  });
});
