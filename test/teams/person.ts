/** Somebody in a channel: sends the activities that Teams would, signed by the test's authority. */
import { post, type Answer } from '../harness/client.ts';
import { startServer, type TestServer } from '../harness/server.ts';
import type { Served } from '../../src/server/serve.ts';
import { appId, password, startAuthority, tenantId, type Authority } from './authority.ts';
import { startConnector, type Connector } from './connector.ts';

export const botId = `28:${appId}`;

export interface Channel {
  server: TestServer;
  authority: Authority;
  connector: Connector;
  /** Sends anything, with a good token unless told otherwise. */
  send: (body: unknown, token?: string | null) => Promise<Answer>;
}

export const variables = ({ url }: Authority): Record<string, string> => ({
  MicrosoftAppId: appId,
  MicrosoftAppPassword: password,
  MicrosoftAppTenantId: tenantId,
  BOT_TEST_AUTHORITY: url,
});

export async function startChannel(served: Served, more: Record<string, string> = {}): Promise<Channel> {
  const [authority, connector] = await Promise.all([startAuthority(), startConnector()]);
  const server = await startServer(served, { ...variables(authority), ...more });
  return {
    server,
    authority,
    connector,
    send: (body, token = authority.token({ serviceurl: connector.url })) =>
      post(`${server.url}/api/messages`, body, token === null ? {} : { Authorization: `Bearer ${token}` }),
  };
}

let count = 0;

/** A message as Teams writes it, with all that it tells of a person. */
export function message(serviceUrl: string, text: string, more: Record<string, unknown> = {}) {
  count += 1;
  return {
    type: 'message',
    id: `${1_790_000_000_000 + count}`,
    timestamp: '2026-11-21T10:00:00.000Z',
    channelId: 'msteams',
    serviceUrl,
    from: {
      id: '29:person',
      name: 'Nom Prénom',
      aadObjectId: 'd1d1d1d1-0000-4000-8000-000000000000',
      userPrincipalName: 'prenom.nom@entreprise.example',
    },
    conversation: { id: 'a:conversation', conversationType: 'personal', tenantId },
    recipient: { id: botId, name: 'Orientation' },
    channelData: { tenant: { id: tenantId } },
    entities: [{ type: 'clientInfo', locale: 'fr-FR', country: 'FR', platform: 'Web' }],
    locale: 'fr-FR',
    textFormat: 'plain',
    text,
    ...more,
  };
}

/** The bot was installed. */
export const installation = (serviceUrl: string, more: Record<string, unknown> = {}) =>
  message(serviceUrl, '', { type: 'installationUpdate', action: 'add', ...more });
