/** What a Bot Framework channel needs to know of its registration, and whom it lets in. */

/** How the bot proves who it is: a secret, or the identity that the machine carries. */
export const appTypes = ['SingleTenant', 'UserAssignedMSI'] as const;
export type AppType = (typeof appTypes)[number];

export interface BotSettings {
  appId: string;
  appType: AppType;
  /** Tenant in which the bot is registered. */
  tenantId: string;
  /** Present for SingleTenant alone. */
  password: string | undefined;
  /** Tenants whose people may talk to the bot in Teams, its own among them. */
  tenants: ReadonlySet<string>;
  /** Keys of partner companies by their tenants: what is kept in the place of a tenant. */
  partners: ReadonlyMap<string, string>;
  /** Hosts that replies may go to beside the usual ones. */
  hosts: readonly string[];
  /** An authority on this machine that stands in for Microsoft's, in tests; absent everywhere else. */
  testAuthority: string | undefined;
}

/** Teams, by its exact name: anybody may have a name below trafficmanager.net. */
const teamsHost = 'smba.trafficmanager.net';
/** The other channels of the Bot Connector, each below this name. */
const connectorHosts = '.botframework.com';

/** Whether replies may be sent there: an allow-listed host by HTTPS and nothing clever in the address. */
export function mayServe(address: string, { hosts, testAuthority }: BotSettings): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port, username, password, search, hash } = new URL(address);
  if (username || password || search || hash) return false;
  if (testAuthority !== undefined) return protocol === 'http:' && hostname === '127.0.0.1';
  if (protocol !== 'https:' || port !== '') return false;
  return hostname === teamsHost || hostname.endsWith(connectorHosts) || hosts.includes(hostname);
}
