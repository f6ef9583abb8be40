/** Addresses to answer to, as strangers would choose them: none is ever called, whatever the token. */
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { post } from '../harness/client.ts';
import { echo } from '../harness/echo.ts';
import { startServer, type TestServer } from '../harness/server.ts';
import { appId, password, tenantId } from './authority.ts';
import { message, startChannel, type Channel } from './person.ts';

const touched: string[] = [];
const canary = createServer((req, res) => {
  touched.push(req.url ?? '');
  res.end();
});
let canaryUrl: string;
let channel: Channel;
/** As an operator runs it: no test authority, real hosts only. */
let real: TestServer;
beforeAll(async () => {
  canary.listen(0, '127.0.0.1');
  await once(canary, 'listening');
  canaryUrl = `http://127.0.0.1:${(canary.address() as AddressInfo).port}/`; // a TCP server's address
  channel = await startChannel(echo);
  real = await startServer(echo, {
    MicrosoftAppId: appId,
    MicrosoftAppPassword: password,
    MicrosoftAppTenantId: tenantId,
  });
});
afterAll(() => {
  canary.close();
  expect(touched).toEqual([]);
});

const body = (more: Record<string, unknown> = {}) => message(channel.connector.url, 'bonjour', more);

describe('an address to answer to', () => {
  const token = (serviceurl: string) => channel.authority.token({ serviceurl });
  it('is refused unless it is a known host, by HTTPS and without tricks', async () => {
    for (const serviceUrl of [
      canaryUrl,
      canaryUrl.replace('http', 'https'),
      '',
      'https://example.org/',
      'https://evil.trafficmanager.net/',
      'https://smba.trafficmanager.net.example.org/',
      'https://smba.trafficmanager.net@example.org/',
      'https://smba.trafficmanager.net:8443/',
      'https://botframework.com.example.org/',
      'https://evilbotframework.com/',
      'http://smba.trafficmanager.net/',
      'https://smba.trafficmanager.net/?x=1',
      'https://169.254.169.254/latest/',
      'https://[::1]/',
      'file:///etc/passwd',
      'javascript:alert(1)',
      '//smba.trafficmanager.net',
    ]) {
      const sent = { ...body(), serviceUrl };
      const headers = { Authorization: `Bearer ${token(serviceUrl)}` };
      expect([serviceUrl, (await post(`${real.url}/api/messages`, sent, headers)).status]).toEqual([
        serviceUrl,
        400,
      ]);
    }
  });

  it('is one that the token names, in tests too', async () => {
    const answer = await channel.send({ ...body(), serviceUrl: canaryUrl });
    expect(answer.status).toBe(401);
  });

  it('may be a sovereign cloud, where it is configured', async () => {
    const sovereign = 'smba.infra.gcc.teams.microsoft.com';
    const named = await startServer(echo, {
      MicrosoftAppId: appId,
      MicrosoftAppPassword: password,
      MicrosoftAppTenantId: tenantId,
      BOT_SERVICE_HOSTS: sovereign,
    });
    const sent = { ...body(), serviceUrl: `https://${sovereign}/gcc` };
    const to = (url: string) => post(`${url}/api/messages`, sent, { Authorization: 'Bearer garbage' });
    expect((await to(real.url)).status).toBe(400);
    expect((await to(named.url)).status).toBe(401);
  });
});
