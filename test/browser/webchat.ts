/** Microsoft's Web Chat, from its registry package: pinned by its hash, kept outside the repository, never served to learners. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const version = '4.18.1';
/** As the registry states it for this version. */
const integrity =
  'sha512-7jpEUJ7olT62Xm+8eh7BhhIcXVfU2xD4pZDaeBt8K4XcNy6K/83UGIxE9BFkXmHMZ4hDEVOzs5cre07GWuaXzg==';
const name = `botframework-webchat-${version}`;
const patienceMs = 180_000;

const hashOf = (file: string): string =>
  `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;

const run = (command: string, args: string[], cwd: string): boolean =>
  spawnSync(command, args, { cwd, stdio: 'ignore', timeout: patienceMs }).status === 0;

function unpack(cache: string): string {
  const archive = join(cache, `${name}.tgz`);
  if (!existsSync(archive)) {
    const aside = join(cache, String(process.pid));
    mkdirSync(aside, { recursive: true });
    run('npm', ['pack', `botframework-webchat@${version}`, '--pack-destination', aside], cache);
    if (!existsSync(join(aside, `${name}.tgz`)))
      throw new Error(
        `Web Chat ${version} could not be had from the npm registry: the network or the registry is missing.`,
      );
    renameSync(join(aside, `${name}.tgz`), archive);
  }
  if (hashOf(archive) !== integrity)
    throw new Error(
      `${archive} is not the Web Chat ${version} that the tests know: remove it and try again.`,
    );
  if (!run('tar', ['-xzf', archive, 'package/dist/webchat.js'], cache))
    throw new Error(`${archive} could not be unpacked: tar is missing.`);
  return join(cache, 'package/dist/webchat.js');
}

/** The path of its bundle. Throws one sentence when it cannot be had. */
export function webChatBundle(): string {
  const cache = process.env['WEBCHAT_CACHE'] ?? join(homedir(), '.cache/cnam-orientation');
  mkdirSync(cache, { recursive: true });
  return unpack(cache);
}

/** A page of another site that shows Web Chat on this server's Direct Line. */
export const webChatPage = (
  assistant: string,
): string => `<!doctype html><html lang="fr"><head><title>Web Chat</title>
  <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><script src="/webchat.js"></script></head>
  <body style="margin:0"><div id="chat" style="height:100vh"></div><script>
  window.WebChat.renderWebChat({ locale: 'fr-FR', directLine: window.WebChat.createDirectLine({
    domain: '${assistant}v3/directline', token: '', conversationStartProperties: { locale: 'fr-FR' } }) },
    document.getElementById('chat'));</script></body></html>`;
