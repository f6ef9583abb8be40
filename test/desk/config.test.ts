/** How advisors sign in is told by the environment, and a door without a lock is refused with a sentence. */
import { expect, test } from 'vitest';
import { ConfigError, readConfig } from '../../src/server/config.ts';

const provider = {
  HOST: '0.0.0.0',
  OIDC_ISSUER: 'https://signin.example',
  OIDC_CLIENT_ID: 'desk',
  OIDC_CLIENT_SECRET: 'a secret',
  PUBLIC_URL: 'https://assistant.example',
  DESK_ADVISORS: 'advisors, partners',
};

function keysOf(variables: Record<string, string>): string[] {
  try {
    readConfig(variables);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.lines.map(({ key }) => key);
  }
}

test('a link on this machine, a provider, or no desk', () => {
  expect(readConfig({}).desk).toEqual({ kind: 'link' });
  expect(readConfig({ HOST: '::1' }).desk).toEqual({ kind: 'link' });
  expect(readConfig({ HOST: '0.0.0.0' }).desk).toBeNull();
  expect(readConfig(provider).desk).toEqual({
    kind: 'provider',
    issuer: 'https://signin.example',
    clientId: 'desk',
    clientSecret: 'a secret',
    publicUrl: 'https://assistant.example',
    claim: 'groups',
    advisors: ['advisors', 'partners'],
    editors: [],
  });
});

test.each(['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'PUBLIC_URL', 'DESK_ADVISORS'])(
  'a provider without %s is refused',
  (name) => {
    expect(keysOf({ ...provider, [name]: '' })).toEqual(['errors.start.config.OIDC_INCOMPLETE']);
  },
);

test('nothing goes in the clear, except on this machine alone', () => {
  const insecure = ['errors.start.config.OIDC_INSECURE'];
  expect(keysOf({ ...provider, OIDC_ISSUER: 'http://signin.example' })).toEqual(insecure);
  expect(keysOf({ ...provider, PUBLIC_URL: 'http://assistant.example' })).toEqual(insecure);
  expect(keysOf({ ...provider, OIDC_ISSUER: 'http://127.0.0.1:9' })).toEqual(insecure);
  const here = { HOST: '127.0.0.1', OIDC_ISSUER: 'http://127.0.0.1:9', PUBLIC_URL: 'http://127.0.0.1:8' };
  expect(keysOf({ ...provider, ...here })).toEqual([]);
  expect(keysOf({ ...provider, ...here, OIDC_ISSUER: 'http://signin.example' })).toEqual(insecure);
});
