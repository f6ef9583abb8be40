/** Finds poppler's pdfinfo, which reads the structure of a PDF; on Debian and Ubuntu, as root, it installs it. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const answers = (): boolean => spawnSync('pdfinfo', ['-v'], { stdio: 'ignore' }).status === 0;
const canInstall = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

function install(): void {
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  spawnSync('apt-get', ['update', '-q'], options);
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'poppler-utils'], options);
}

/** Makes pdfinfo available. Throws one sentence that says what to do when it cannot. */
export function needPdfinfo(): void {
  if (!answers() && canInstall()) install();
  if (!answers()) throw new Error('The tests of the PDF need pdfinfo: install poppler-utils.');
}

/** What pdfinfo prints with these arguments, in UTF-8. */
export function pdfinfo(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('pdfinfo', ['-enc', 'UTF-8', ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`pdfinfo: ${stderr}`);
  return stdout;
}
