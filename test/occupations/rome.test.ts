/** The importer of the official ROME titles, over a small file in the official shape. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { occupations } from '../../knowledge/occupations/index.ts';
import { romeOccupations, sectorsOfRome } from '../../knowledge/occupations/rome.ts';
import { decode, importTitles, saidForms } from '../../src/build/rome/titles.ts';
import { ConfigError } from '../../src/server/config.ts';
import { importedTitles } from '../../src/server/titles.ts';
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

const one = 'code_ogr;libelle;code_rome\r\n1;"Maçon / Maçonne";F1703\r\n';
test.each([
  ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${one}`)],
  ['Latin-1', Buffer.from(one, 'latin1')],
  ['UTF-16', Buffer.from(`\uFEFF${one}`, 'utf16le')],
  ['commas', Buffer.from(one.replaceAll(';', ','))],
  ['tabs', Buffer.from(one.replaceAll(';', '\t'))],
  ['lone carriage returns', Buffer.from(one.replaceAll('\n', ''))],
])('%s are read', (_, bytes) => {
  expect(importTitles(decode(bytes), 'x').titles).toEqual([{ rome: 'F1703', said: ['Maçon'] }]);
});

test.each([
  ['ogr;titre;rome\n1;x;F1703\n', 'header', 1],
  ['code_rome;libelle\nF1703;Chapiste\nF17;Maçon\n', 'code', 3],
  ['code_rome;libelle\nF1703;Chapiste;x\n', 'fields', 2],
  ['code_rome;libelle\nF1703;""\n', 'untitled', 2],
  ['code_rome;libelle\nF1703;"Maçon\n', 'quote', 2],
  ['code_rome;libelle\n', 'empty', 2],
  ['', 'header', 1],
  ['<html><body>404</body></html>', 'header', 1],
])('a wrong file is refused with its line (%#)', (text, fault, line) => {
  expect(() => importTitles(text, 'x')).toThrow(expect.objectContaining({ fault, line }));
});

test('a spreadsheet is no text', () => {
  expect(() => decode(Buffer.from('PK\u0003\u0004\u0000\u0000'))).toThrow(
    expect.objectContaining({ fault: 'notText' }),
  );
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

function run(...args: string[]) {
  const env = { ...process.env, LC_ALL: 'fr_FR.UTF-8' };
  return spawnSync('node', ['--import', 'tsx', 'src/build/rome.ts', ...args], { encoding: 'utf8', env });
}

test('the command writes a file that the server reads, and names the line that is wrong', () => {
  const input = join(folder, 'titles.csv');
  const out = join(folder, 'deep', 'out.json');
  writeFileSync(input, file);
  expect(run(input, '--out', out).stdout).toContain('6 appellations de 5 codes ROME, dont 5');
  expect(importedTitles(out).flatMap(({ forms }) => forms)).toHaveLength(6);
  writeFileSync(input, 'code_rome;libelle\nF17;Maçon\n');
  const failed = run(input, '--out', out);
  expect(failed).toMatchObject({ status: 1, stdout: expect.stringContaining('Lecture de') });
  expect(failed.stderr).toMatch(/ligne 2.*F17.*ROME/u);
  expect(run(join(folder, 'none.csv')).stderr).toContain('ne peut pas être lu');
  expect(run().status).toBe(2);
});

test('--help says what the command reads and where it writes', () => {
  const { status, stdout } = run('--help');
  expect(status).toBe(0);
  expect(stdout).toContain('npm run rome -- ');
  expect(stdout).toContain('rome-titles.json');
});

test('no file is needed; one that the importer did not write stops the start', () => {
  expect(importedTitles(join(folder, 'absent.json'))).toEqual([]);
  const wrong = join(folder, 'wrong.json');
  writeFileSync(wrong, '{"version":2}');
  expect(() => importedTitles(wrong)).toThrow(ConfigError);
});
