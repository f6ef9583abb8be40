/** How tokens are checked and got: Microsoft's authority, or in tests one on this machine. */
import {
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type ConfigurationBotFrameworkAuthenticationOptions,
} from 'botbuilder';
import { z } from 'zod';
import { httpClient } from './http-client.ts';
import type { BotSettings } from './settings.ts';

type Credentials = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]>;

const connector = 'https://api.botframework.com';

/** A test's authority in the places of Microsoft's; who issues tokens and to whom stays the same. */
const standingIn = (authority: string): ConfigurationBotFrameworkAuthenticationOptions => ({
  ToBotFromChannelOpenIdMetadataUrl: `${authority}/openid`,
  ToBotFromEmulatorOpenIdMetadataUrl: `${authority}/openid`,
  ToBotFromChannelTokenIssuer: connector,
  ToChannelFromBotOAuthScope: connector,
  ToChannelFromBotLoginUrl: authority,
  OAuthUrl: authority,
  ValidateAuthority: false,
  CallerId: 'urn:botframework:azure',
});

const tokenAnswer = z.object({ access_token: z.string() });

/** Gets the bot's own token from a test's authority, as MSAL does from Microsoft's. */
const testCredentials = ({ appId, password }: BotSettings, authority: string): Credentials => ({
  isValidAppId: (id) => Promise.resolve(id === appId),
  isAuthenticationDisabled: () => Promise.resolve(false),
  createCredentials: () =>
    Promise.resolve({
      async signRequest(request) {
        const form = { grant_type: 'client_credentials', client_id: appId, client_secret: password ?? '' };
        const answer = await fetch(`${authority}/token`, { method: 'POST', body: new URLSearchParams(form) });
        const { access_token: token } = tokenAnswer.parse(await answer.json());
        request.headers.set('authorization', `Bearer ${token}`);
        return request;
      },
    }),
});

export function authentication(settings: BotSettings): ConfigurationBotFrameworkAuthentication {
  const { appId, appType, tenantId, password, testAuthority } = settings;
  const registration = {
    MicrosoftAppId: appId,
    MicrosoftAppType: appType,
    MicrosoftAppTenantId: tenantId,
    ...(password !== undefined && { MicrosoftAppPassword: password }),
  };
  const credentials =
    testAuthority === undefined
      ? new ConfigurationServiceClientCredentialFactory(registration)
      : testCredentials(settings, testAuthority);
  const places = testAuthority === undefined ? {} : standingIn(testAuthority);
  return new ConfigurationBotFrameworkAuthentication(
    { ...registration, ...places },
    credentials,
    undefined,
    undefined,
    { httpClient },
  );
}
