/** The variables of the Bot Framework channels, read with the others: what is missing or does not go together is one sentence. */
import { z } from 'zod';
import { line, type Line } from '../../locales/line.ts';
import type { Partner } from '../../knowledge/partners/index.ts';
import { appTypes, type BotSettings } from '../channels/bot-framework/settings.ts';
import { isLoopback, list } from './variables.ts';

const guid = z.string().regex(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i);
const hostName = z
  .string()
  .regex(/^(?=.{4,253}$)[\da-z](?:[\da-z-]*[\da-z])?(?:\.[\da-z](?:[\da-z-]*[\da-z])?)+$/);

function isLocal(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { origin, protocol, hostname } = new URL(text);
  return origin === text && protocol === 'http:' && isLoopback(hostname);
}

/** Names as Azure gives them. */
export const botVariables = {
  MicrosoftAppId: guid.optional(),
  MicrosoftAppType: z.enum([...appTypes, 'MultiTenant']).default('SingleTenant'),
  MicrosoftAppTenantId: guid.optional(),
  MicrosoftAppPassword: z.string().min(1).max(500).optional(),
  PARTNER_TENANTS: z.string().transform(list).pipe(z.array(guid)).default([]),
  BOT_SERVICE_HOSTS: z.string().transform(list).pipe(z.array(hostName)).default([]),
  BOT_TEST_AUTHORITY: z.string().refine(isLocal).optional(),
};

type Given = z.infer<z.ZodObject<typeof botVariables>> & { HOST: string; partners: readonly Partner[] };

/** What the bot is registered as, or undefined without an app id; or what stands in the way, a line each. */
export function botSettings(given: Given): BotSettings | undefined | { wrong: Line[] } {
  const { MicrosoftAppId: appId, MicrosoftAppType: appType, MicrosoftAppTenantId: tenantId } = given;
  const { MicrosoftAppPassword: password, BOT_TEST_AUTHORITY: testAuthority } = given;
  if (appId === undefined) return undefined;
  if (appType === 'MultiTenant') return { wrong: [line('errors.start.bot.multiTenant')] };
  const wrong = [
    ...(tenantId === undefined ? [line('errors.start.bot.tenantMissing')] : []),
    ...(appType === 'SingleTenant' && password === undefined
      ? [line('errors.start.bot.passwordMissing')]
      : []),
    ...(appType === 'UserAssignedMSI' && password !== undefined
      ? [line('errors.start.bot.passwordUseless')]
      : []),
    ...(testAuthority !== undefined && !isLoopback(given.HOST) ? [line('errors.start.bot.testOnly')] : []),
  ];
  if (wrong.length > 0 || tenantId === undefined) return { wrong };
  const partners = new Map(
    given.partners.flatMap(({ key, tenants }) => tenants.map((id) => [id.toLowerCase(), key] as const)),
  );
  return {
    appId,
    appType,
    tenantId,
    password,
    tenants: new Set([tenantId, ...given.PARTNER_TENANTS, ...partners.keys()].map((id) => id.toLowerCase())),
    partners,
    hosts: given.BOT_SERVICE_HOSTS,
    testAuthority,
  };
}
