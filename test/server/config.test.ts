/** The environment: defaults, limits, and one plain sentence per wrong variable. */
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../src/server/config.ts';
import { said, startFailure, terminalLocale } from '../../src/server/start-words.ts';

const nowhere = { host: '', port: 0, data: '' };

function sentences(variables: Record<string, string>): string[] {
  try {
    readConfig(variables);
  } catch (error) {
    return said('en', startFailure(error, nowhere)).split('\n');
  }
  throw new Error('accepted');
}

describe('the environment', () => {
  it('has defaults, and an empty variable is none', () => {
    const defaults = {
      port: 3978,
      host: '127.0.0.1',
      dataDir: './data',
      database: undefined,
      today: undefined,
      limited: true,
      secret: undefined,
      origins: [],
      proxies: 0,
      retentionDays: 30,
      bot: undefined,
      partners: [],
      desk: { kind: 'link' },
      brand: null,
    };
    expect(readConfig({})).toEqual(defaults);
    expect(readConfig({ PORT: '', TODAY: '', DATABASE_URL: '', PATH: '/bin' })).toEqual(defaults);
  });

  it.each([
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['HOST', 'not a host'],
    ['TODAY', '2026-02-30'],
    ['TODAY', '21/11/2026'],
    ['TODAY', '2050-01-01'],
    ['RATE_LIMIT', 'on'],
    ['ALLOWED_ORIGINS', '*'],
    ['ALLOWED_ORIGINS', 'https://a.fr/path'],
    ['ALLOWED_ORIGINS', 'javascript:alert(1)'],
    ['TRUST_PROXY', 'yes'],
    ['RETENTION_DAYS', '0'],
    ['DIRECT_LINE_SECRET', 'secret'],
    ['DATABASE_URL', 'postgres://user:secret@host'],
    ['DATABASE_URL', 'mysql://x'],
    ['MicrosoftAppId', 'my bot'],
    ['MicrosoftAppType', 'None'],
    ['MicrosoftAppTenantId', 'contoso.example'],
    ['MicrosoftAppPassword', 'secret'.repeat(84)],
    ['PARTNER_TENANTS', 'contoso, fabrikam'],
    ['BOT_SERVICE_HOSTS', 'https://smba.example/'],
    ['BOT_TEST_AUTHORITY', 'https://login.example'],
    ['BOT_TEST_AUTHORITY', 'http://10.0.0.1:4000'],
    ['OIDC_ISSUER', 'secret'],
    ['PUBLIC_URL', 'https://a.fr/path'],
    ['DESK_CLAIM', 'a secret'],
    ['OIDC_CENTRE_CLAIM', 'a secret'],
  ])('%s=%s is one sentence that names it and repeats no secret', (name, value) => {
    const [sentence, ...more] = sentences({ [name]: value });
    expect(more).toEqual([]);
    expect(sentence).toContain(name);
    expect(sentence).not.toContain('secret');
  });

  it('tells every wrong variable', () => {
    expect(sentences({ PORT: 'x', TODAY: 'x' })).toHaveLength(2);
  });

  it('lifts limits on a loopback address alone', () => {
    for (const HOST of ['127.0.0.1', '127.3.2.1', '::1', 'localhost'])
      expect(readConfig({ RATE_LIMIT: 'off', HOST }).limited).toBe(false);
    for (const HOST of ['0.0.0.0', '::', '192.168.1.2', 'example.org'])
      expect(() => readConfig({ RATE_LIMIT: 'off', HOST })).toThrow(ConfigError);
  });

  it('reads lists of origins', () => {
    const ALLOWED_ORIGINS = 'https://www.cnam.fr, http://localhost:8080';
    expect(readConfig({ ALLOWED_ORIGINS }).origins).toEqual(['https://www.cnam.fr', 'http://localhost:8080']);
  });
});

describe('the bot', () => {
  const id = '11111111-2222-4333-8444-555555555555';
  const secret = { MicrosoftAppId: id, MicrosoftAppTenantId: id, MicrosoftAppPassword: 'secret' };

  it('is registered for one tenant with a secret, or by the identity of the machine', () => {
    expect(readConfig({ ...secret, PARTNER_TENANTS: `${id}, ${id.replace('1', 'A')}` }).bot).toEqual({
      appId: id,
      appType: 'SingleTenant',
      tenantId: id,
      password: 'secret',
      tenants: new Set([id, id.replace('1', 'a')]),
      partners: new Map(),
      hosts: [],
      testAuthority: undefined,
    });
    const machine = { MicrosoftAppId: id, MicrosoftAppTenantId: id, MicrosoftAppType: 'UserAssignedMSI' };
    expect(readConfig(machine).bot?.password).toBeUndefined();
  });

  it.each([
    ['MicrosoftAppTenantId', { MicrosoftAppTenantId: '' }],
    ['MicrosoftAppPassword', { MicrosoftAppPassword: '' }],
    ['MicrosoftAppPassword', { MicrosoftAppType: 'UserAssignedMSI' }],
    ['MultiTenant', { MicrosoftAppType: 'MultiTenant' }],
    ['BOT_TEST_AUTHORITY', { BOT_TEST_AUTHORITY: 'http://127.0.0.1:1', HOST: '0.0.0.0' }],
  ])('with %s amiss is one sentence', (name, wrong) => {
    const [sentence, ...more] = sentences({ ...secret, ...wrong });
    expect(more).toEqual([]);
    expect(sentence).toContain(name);
    expect(sentence).not.toContain('secret ');
  });
});

describe('the operator', () => {
  it('is addressed in the language of the terminal, French by default', () => {
    expect(terminalLocale({ LANG: 'en_GB.UTF-8' })).toBe('en');
    expect(terminalLocale({ LANG: 'fr_FR.UTF-8' })).toBe('fr');
    expect(terminalLocale({ LC_ALL: 'C', LANG: 'en_US.UTF-8' })).toBe('fr');
    expect(terminalLocale({})).toBe('fr');
  });
});
