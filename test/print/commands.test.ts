/** The commands of the terminal, run as people run them: what they print and how they end. */
import { expect, it } from 'vitest';
import { planCommand } from '../../src/server/plan.ts';
import { ended } from '../harness/process.ts';
import { accountant } from './printed.ts';

const french = { LC_ALL: 'fr_FR.UTF-8' };
const facts = JSON.stringify(accountant);

async function run(command: 'plan' | 'knowledge', ...args: string[]) {
  const { code, printed } = await ended(['--import', 'tsx', `src/server/${command}.ts`, ...args], french);
  return { code, printed: printed.replace(/[\u00a0\u202f]/g, ' ') };
}

it('prints the plan in words', async () => {
  const { code, printed } = await run('plan', '--facts', facts, '--on', '2026-11-21');
  expect(code).toBe(0);
  expect(printed).toContain('Romilly-sur-Seine (10)');
  expect(printed).toContain('La première chose à faire');
});

it('shows by measure what a day changes', () => {
  const between = (before: string, after: string) =>
    planCommand(['--facts', facts, '--locale', 'fr', '--on', before, '--against', after]).printed;
  expect(between('2026-04-01', '2026-04-02')).toMatch(
    /formation \(CPF\)\n {2}- .*103,20\s€.*\n {2}\+ .*150\s€/,
  );
  expect(between('2026-11-20', '2026-11-21')).toContain('Rien ne change');
});

it.each([
  [['--facts', '{"level":9}'], 'facts.level'],
  [['--facts', '{'], 'JSON'],
  [['--facts', '@/nowhere.json'], '/nowhere.json'],
  [['--facts', '{}', '--on', '2026-02-30'], '--on 2026-02-30'],
  [['--zut'], '--zut'],
  [[], '--facts'],
])('refuses %j in a sentence', (args, named) => {
  const { code, printed } = planCommand(args);
  expect(code).toBe(2);
  expect(printed).toContain(named);
});

it('ends with its code, and prints no trace, where it is called wrongly', async () => {
  const { code, printed } = await run('plan', '--zut');
  expect(code).toBe(2);
  expect(printed).toContain('--zut');
  expect(printed).not.toMatch(/ {4}at /);
});

it('lists what has to be read again, and ends with 1 when there is any', async () => {
  const fresh = await run('knowledge', 'check', '--on', '2026-11-21');
  expect(fresh.code).toBe(0);
  expect(fresh.printed).toContain('31 décembre 2026');
  const late = await run('knowledge', 'check', '--on', '2028-01-01');
  expect(late.code).toBe(1);
  expect(late.printed).toContain('à relire');
  expect((await run('knowledge', 'zut')).code).toBe(2);
});
