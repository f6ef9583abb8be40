/** Installs what the tests need from Debian's packages, where that is possible. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** On Debian and Ubuntu, as root, installs the packages; elsewhere does nothing. `what` is what they are for. */
export function installDebian(what: string, ...packages: string[]): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log(`Installing ${what} for the tests (apt-get)…`);
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  spawnSync('apt-get', ['update', '-q'], options);
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], options);
}
