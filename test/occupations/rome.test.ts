/** The importer of the official ROME titles, over a small file in the official shape. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { occupations } from '../../knowledge/occupations/index.ts';
import { romeOccupations, sectorsOfRome } from '../../knowledge/occupations/rome.ts';
import { decode, importTitles, saidForms } from '../../src/build/rome/titles.ts';
import { jobFinder } from '../../src/understanding/occupations/index.ts';
import { read } from '../../src/understanding/text.ts';

const file = `code_ogr;libelle_appellation_long;libelle_appellation_court;code_rome
11366;"Moellonneur / Moellonneuse";"Moellonneur";F1703
16256;Maçon / Maçonne pierre;Maçon pierre;F1703
12257;Chef de projet tourisme;;G1102
15441;"Guide conférencier / conférencière";"Guide ""conf""";G1201
12780;"Compagnon / Compagnonne
Voiries -VRD-";x;F1702
11111;Coiffeur / Coiffeuse permanentiste;x;D1202
`;

const folder = mkdtempSync(join(tmpdir(), 'rome-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['Maçon / Maçonne pierre', ['Maçon pierre']],
  ["Chef d'équipe maçon / maçonne", ["Chef d'équipe maçon"]],
  ['Agent / Agente de réseaux', ['Agent de réseaux']],
  ['Maçon-carreleur / Maçonne-carreleuse', ['Maçon-carreleur']],
  [
    'Steward / Hôtesse de transport maritime',
    ['Steward de transport maritime', 'Hôtesse de transport maritime'],
  ],
  ['Chapiste', ['Chapiste']],
  ["Animateur / Animatrice d'activités ludiques (jeux, jouets)", ["Animateur d'activités ludiques"]],
])('%s', (title, forms) => {
  expect(saidForms(title)).toEqual(forms);
});

test('titles are grouped by code, quotes and line breaks read', () => {
  expect(importTitles(file, 'rome.csv').titles).toEqual([
    { rome: 'D1202', said: ['Coiffeur permanentiste'] },
    { rome: 'F1702', said: ['Compagnon Voiries'] },
    { rome: 'F1703', said: ['Moellonneur', 'Maçon pierre'] },
    { rome: 'G1102', said: ['Chef de projet tourisme'] },
    { rome: 'G1201', said: ['Guide conférencier'] },
  ]);
});

test('commas, a byte order mark and Latin-1 are accepted', () => {
  const latin = Buffer.from('code_ogr,libelle,code_rome\r\n1,Maçon / Maçonne,F1703\r\n', 'latin1');
  expect(importTitles(decode(latin), 'x').titles).toEqual([{ rome: 'F1703', said: ['Maçon'] }]);
  expect(importTitles('\uFEFFcode_rome;libelle\nF1703;Chapiste\n', 'x').titles).toHaveLength(1);
});

test.each([
  ['ogr;titre;rome\n1;x;F1703\n', /line 1: the header needs/],
  ['code_rome;libelle\nF1703;Chapiste\nF17;Maçon\n', /line 3: "F17" is no ROME code/],
  ['code_rome;libelle\nF1703;Chapiste;x\n', /line 2: 3 fields where the header has 2/],
  ['code_rome;libelle\nF1703;""\n', /line 2: the title is empty/],
  ['code_rome;libelle\nF1703;"Maçon\n', /line 2: a quote is opened/],
  ['code_rome;libelle\n', /holds no title/],
])('a wrong file is refused with its line (%#)', (text, message) => {
  expect(() => importTitles(text, 'x')).toThrow(message);
});

test('the longest known beginning of a code decides', () => {
  expect(sectorsOfRome('M1203')[0]).toBe('comptabilite');
  expect(sectorsOfRome('F1602')[0]).toBe('energie');
  expect(sectorsOfRome('F1703')[0]).toBe('btp');
  expect(sectorsOfRome('D1202')).toEqual([]);
});

test('imported titles are heard beside the curated ones', () => {
  const finder = jobFinder([...occupations, ...romeOccupations(importTitles(file, 'rome.csv'))]);
  const first = (said: string) => finder.find(read(said), { locale: 'fr', asked: null, facts: {} })[0];
  expect(first('je voudrais devenir moellonneuse')?.sectors).toEqual(['btp']);
  expect(first('coiffeuse permanentiste')?.sectors).toEqual([]);
  expect(first('aide-comptable')?.sectors).toEqual(['comptabilite']);
});

test('the command writes the file, and says what is wrong with its line', () => {
  const command = (...args: string[]) => ['--import', 'tsx', 'src/build/rome.ts', ...args];
  const input = join(folder, 'titles.csv');
  const out = join(folder, 'deep', 'out.json');
  writeFileSync(input, file);
  expect(execFileSync('node', command(input, '--out', out), { encoding: 'utf8' })).toContain(
    '6 titles of 5 ROME codes',
  );
  expect(romeOccupations(JSON.parse(readFileSync(out, 'utf8')))).toHaveLength(6);
  writeFileSync(input, 'code_rome;libelle\nF17;Maçon\n');
  const failed = spawnSync('node', command(input, '--out', out), { encoding: 'utf8' });
  expect(failed.status).toBe(1);
  expect(failed.stderr).toContain('line 2: "F17" is no ROME code');
  expect(execFileSync('node', command('--help'), { encoding: 'utf8' })).toContain('Usage');
});
