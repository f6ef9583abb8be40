/** Who may look where: an import that runs the wrong way between the rooms fails here. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect, test } from 'vitest';

const root = new URL('..', import.meta.url).pathname;

/** Each room, and the rooms it may import from besides itself. */
const rooms: Record<string, readonly string[]> = {
  locales: ['knowledge/locales.ts'],
  knowledge: [],
  'src/understanding': ['knowledge', 'locales'],
  'src/guidance': ['knowledge', 'locales'],
  dialogs: ['knowledge', 'locales', 'src/understanding', 'src/guidance'],
  'src/store': [],
  'src/channels': ['knowledge', 'locales', 'src/understanding', 'src/guidance', 'dialogs', 'src/store'],
  'src/server': [
    'knowledge',
    'locales',
    'src/understanding',
    'src/guidance',
    'dialogs',
    'src/store',
    'src/channels',
  ],
  'src/web': ['locales', 'knowledge', 'src/understanding', 'src/guidance', 'dialogs'],
};

/** Packages and globals that belong to one place. */
const kept: readonly { what: RegExp; only: readonly string[] }[] = [
  { what: /from '(?:botbuilder|botframework-[a-z]+|i18next)'/, only: ['src/channels'] },
  { what: /from '(?:restify|ws|helmet)'/, only: ['src/server'] },
  { what: /from 'fuse\.js'/, only: ['src/understanding'] },
  { what: /from '(?:kysely|@photostructure\/sqlite)'/, only: ['src/store'] },
  { what: /from 'node:(?:fs|fs\/promises)'/, only: ['src/server', 'src/store', 'src/build'] },
  {
    what: /new Date\(\)|Date\.now\(\)|process\.env/,
    only: ['src/server', 'src/store', 'src/build', 'src/web'],
  },
];

const files = Object.keys(rooms)
  .concat('src/build')
  .flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => ({ room, path: join(room, name) })),
  );

const specifiers = /(?:from|import) '(\.{1,2}\/[^']+)'/g;

test('every import runs the way the rooms allow', () => {
  const wrong = files.flatMap(({ room, path }) => {
    if (room === 'src/build') return [];
    const text = readFileSync(join(root, path), 'utf8');
    return [...text.matchAll(specifiers)].flatMap(([whole, specifier]) => {
      const target = relative(root, join(root, path, '..', specifier ?? ''))
        .split(sep)
        .join('/');
      const allowed = [room, ...(rooms[room] ?? [])].some(
        (name) => target === name || target.startsWith(`${name}/`),
      );
      return allowed ? [] : [`${path}: ${whole}`];
    });
  });
  expect(wrong).toEqual([]);
});

test('the page imports nothing of the other rooms but types and page sentences', () => {
  const wrong = files
    .filter(({ room }) => room === 'src/web')
    .flatMap(({ path }) =>
      readFileSync(join(root, path), 'utf8')
        .split('\n')
        .filter((text) => /from '\.\.\/\.\.\/(?:\.\.\/)?(?:knowledge|dialogs|src)\//.test(text))
        .filter((text) => !text.startsWith('import type'))
        .map((text) => `${path}: ${text}`),
    );
  expect(wrong).toEqual([]);
});

test('frameworks, files and the clock stay in their rooms', () => {
  const wrong = files.flatMap(({ room, path }) => {
    const text = readFileSync(join(root, path), 'utf8');
    return kept
      .filter(({ what, only }) => what.test(text) && !only.includes(room))
      .map(({ what }) => `${path}: ${what}`);
  });
  expect(wrong).toEqual([]);
});
