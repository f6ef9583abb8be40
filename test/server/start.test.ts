/** Starting and stopping as an operator sees them: one plain sentence, the right exit code, nothing left behind. */
import { createServer } from 'node:net';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ask, open } from '../harness/client.ts';
import { temporaryFolder } from '../harness/folder.ts';
import { ended, realServer, startProcess } from '../harness/process.ts';

const english = { LANG: 'en_GB.UTF-8', LC_ALL: '', LC_MESSAGES: '' };

describe('a start that cannot succeed', () => {
  const failing = async (variables: Record<string, string>): Promise<string> => {
    const { code, printed } = await ended(realServer, {
      DATA_DIR: temporaryFolder(),
      ...english,
      ...variables,
    });
    expect(code).toBe(1);
    expect(printed).not.toMatch(/ at |Error:|node_modules/);
    return printed.trim();
  };

  it('names the wrong variables, each in one sentence', async () => {
    const sentences = (await failing({ PORT: 'x', DATABASE_URL: 'postgres://me:secret@db' })).split('\n');
    expect(sentences).toHaveLength(2);
    expect(sentences.join()).toMatch(/PORT.*DATABASE_URL/);
    expect(sentences.join()).not.toContain('secret');
  });

  it('says that the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address ? String(address.port) : '';
    expect(await failing({ PORT: port })).toBe(
      `Port ${port} of 127.0.0.1 is already taken. Stop the other program or change PORT.`,
    );
    other.close();
  });

  it('says that the folder is no folder, or that its file is damaged', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    expect(await failing({ DATA_DIR: file })).toContain('cannot be made or written');
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'conversations.db'), 'nonsense '.repeat(2000));
    expect(await failing({ DATA_DIR: folder })).toContain('is damaged');
  });
}, 180_000);

describe('a server', () => {
  it('says where it is, refuses a second one on its folder, and leaves in order', async () => {
    const server = await startProcess(realServer, english);
    expect(server.printed()).toContain(`Open ${server.url} in a browser`);
    expect((await ask(`${server.url}/health/ready`)).status).toBe(200);
    await open(server.url);
    const second = await ended(realServer, { DATA_DIR: server.folder, ...english });
    expect(second.code).toBe(1);
    expect(second.printed).toContain('already used by another server');
    expect((await ask(`${server.url}/health/ready`)).status).toBe(200);
    expect(await server.end()).toBe(0);
    expect(server.printed()).toContain('Stopped.');
  }, 180_000);
});
