/** The app package: valid by Microsoft's own schemas, the same bytes each time, and a plain word for each wrong option. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import { expect, it } from 'vitest';
import { strFromU8, unzipSync } from 'fflate';
import { said } from '../../src/server/start-words.ts';
import type { Line } from '../../locales/line.ts';
import { teamsCommand } from '../../src/build/teams/command.ts';
import { teamsPackage } from '../../src/build/teams/package.ts';
import { temporaryFolder } from '../harness/folder.ts';
import { ended } from '../harness/process.ts';
import { appId } from './authority.ts';

const parts = { appId, domain: 'orientation.example.fr', version: '0.1.0' };
const files = unzipSync(teamsPackage(parts));
const read = (name: string): unknown => JSON.parse(strFromU8(files[name] ?? new Uint8Array()));

const require = createRequire(import.meta.url);
const schema = (name: string): object => {
  const folder = join(require.resolve('@microsoft/app-manifest'), '../json-schemas/teams/v1.25');
  return JSON.parse(readFileSync(join(folder, `MicrosoftTeams.${name}schema.json`), 'utf8'));
};

it('holds a manifest that Microsoft’s schema accepts, and refuses when it is changed', async () => {
  // The schema says whether it is one.
  const manifest = read('manifest.json') as TeamsManifest;
  const check = (value: TeamsManifest) =>
    AppManifestUtils.validateAgainstSchema(
      value,
      schema('') as Parameters<typeof AppManifestUtils.validateAgainstSchema>[1],
    );
  expect(await check(manifest)).toEqual([]);
  expect(await check({ ...manifest, icons: { color: '' } } as unknown as TeamsManifest)).not.toEqual([]);
  expect(manifest).toMatchObject({
    id: appId,
    manifestVersion: '1.25',
    localizationInfo: { defaultLanguageTag: 'fr-fr' },
    bots: [{ botId: appId }],
    validDomains: ['orientation.example.fr'],
  });
});

it('says in English what it says in French, within the lengths that Teams takes', () => {
  // Beside the schemas in the same package; it reads "\-" in expressions only without the flag for letters.
  const Ajv = require(
    require.resolve('ajv-draft-04', { paths: [require.resolve('@microsoft/app-manifest')] }),
  );
  const ajv = new Ajv.default({ strict: false, unicodeRegExp: false, validateFormats: false });
  const check = ajv.compile(schema('Localization.'));
  const english = read('en-us.json');
  check(english);
  expect(check.errors ?? []).toEqual([]);
  expect(check({ ...Object(english), 'name.short': 'x'.repeat(31) })).toBe(false);
  const commands = Object.keys(Object(english)).filter((key) => key.endsWith('.title'));
  const [bot] = (read('manifest.json') as TeamsManifest).bots as {
    commandLists: { commands: unknown[] }[];
  }[];
  expect(commands.length).toBe(bot?.commandLists[0]?.commands.length);
});

it('holds two icons of the sizes that Teams wants, the outline white on nothing', () => {
  for (const [name, size] of [
    ['color.png', 192],
    ['outline.png', 32],
  ] as const) {
    const picture = Buffer.from(files[name] ?? []);
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([size, size]);
  }
  const outline = Buffer.from(files['outline.png'] ?? []);
  const at = outline.indexOf('PLTE') + 4;
  expect(outline.subarray(at, at + 17 * 3).every((byte) => byte === 255)).toBe(true);
});

it('is the same to the byte, and another for another bot', () => {
  expect(teamsPackage(parts).equals(teamsPackage({ ...parts }))).toBe(true);
  expect(teamsPackage(parts).equals(teamsPackage({ ...parts, domain: 'autre.example.fr' }))).toBe(false);
});

it('is written by the command', async () => {
  const file = join(temporaryFolder(), 'made/app.zip');
  const options = ['--app-id', appId.toUpperCase(), '--domain', parts.domain, '--out', file];
  const command = ['--import', 'tsx', 'src/build/teams.ts', ...options];
  expect(await ended(command, {})).toEqual({ code: 0, printed: expect.stringContaining(file) });
  expect(readFileSync(file).equals(teamsPackage(parts))).toBe(true);
});

it.each([
  [[], 2, '--app-id'],
  [['--app-id', 'x', '--domain', 'a.fr'], 2, '--app-id'],
  [['--app-id', appId], 2, '--domain'],
  [['--app-id', appId, '--domain', 'https://a.fr/'], 2, '--domain'],
  [['--app-id', appId, '--domain', 'localhost'], 2, '--domain'],
  [['--colour', 'red'], 2, 'Usage'],
  [['extra'], 2, 'Usage'],
  [['--app-id', appId, '--domain', 'a.fr', '--out', '/dev/null/x.zip'], 1, '/dev/null/x.zip'],
  [['--help'], 0, 'manifest 1.25'],
])('%j ends with %i and says why', (args, code, word) => {
  const told: string[] = [];
  const tell = (lines: Line[]): void => void told.push(said('en', lines));
  expect(teamsCommand(args, { print: tell, complain: tell })).toBe(code);
  expect(told.join('\n')).toContain(word);
});
