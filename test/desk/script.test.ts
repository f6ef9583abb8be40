/** `npm run script`: the whole script as Markdown and as a tagged PDF, with boxes to tick. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { contradictionIds } from '../../knowledge/spoken.ts';
import { interview, label } from '../../dialogs/interview.ts';
import { words } from '../../src/channels/words.ts';
import { temporaryFolder } from '../harness/folder.ts';
import { needPdfinfo, pdfinfo } from '../print/poppler.ts';

const root = new URL('../..', import.meta.url).pathname;
const run = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'src/server/script.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'fr_FR.UTF-8', LC_ALL: '' },
  });

beforeAll(needPdfinfo, 120_000);

test.each([
  ['fr', 'script-entretien', /^\* Si .+, alors .+\.$/m],
  ['en', 'interview-script', /^\* If .+, then .+\.$/m],
] as const)('in %s it holds every question, boxes and what each answer changes', (locale, name, effect) => {
  const folder = join(temporaryFolder(), 'new');
  const { status, stdout } = run('--out', folder, '--lang', locale);
  expect([status, stdout.trim().split('\n').length]).toEqual([0, 2]);
  const text = readFileSync(join(folder, `${name}.md`), 'utf8');
  for (const { fact } of interview) expect(text).toContain(`### ${words[locale](label(fact))}`);
  expect(text).toMatch(effect);
  expect(text.match(/^- \[ \] /gm)?.length).toBeGreaterThan(interview.length + contradictionIds.length);
  const pdf = join(folder, `${name}.pdf`);
  expect(pdfinfo(pdf)).toMatch(/Tagged:\s+yes/);
  const structure = pdfinfo('-struct-text', pdf);
  for (const { fact } of interview) expect(structure).toContain(words[locale](label(fact)));
});

test('it says how to use it, and what it refuses', () => {
  expect(run('--help').stdout).toContain('npm run script');
  const wrong = run('--lang', 'de');
  expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining('--lang de')]);
  expect(run('--nonsense').status).toBe(2);
  const unwritten = run('--out', '/dev/null/folder');
  expect([unwritten.status, unwritten.stderr]).toEqual([1, expect.stringContaining('/dev/null/folder')]);
});
