/** The desk's part of the environment: who may sign in, and by which door. */
import { z } from 'zod';
import { line, type Line } from '../../../locales/line.ts';
import { isLoopback, list } from '../variables.ts';

/** Everybody whom the provider knows. */
export const everybody = '*';

export interface ProviderConfig {
  kind: 'provider';
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Origin under which browsers reach the server. */
  publicUrl: string;
  /** Claim of the ID token that names groups or roles. */
  claim: string;
  /** Claim that names the one centre whose requests a person sees, by its INSEE code. */
  centreClaim: string | undefined;
  advisors: readonly string[];
  editors: readonly string[];
}

/** A one-time link on this machine, an OpenID provider, or no desk at all. */
export type DeskConfig = { kind: 'link' } | ProviderConfig | null;

const groups = z.string().transform(list).default([]);

const claim = z.string().regex(/^[\w:./-]{1,128}$/);

const isWeb = (text: string): boolean => {
  try {
    return /^https?:$/.test(new URL(text).protocol);
  } catch {
    return false;
  }
};

export const deskVariables = {
  OIDC_ISSUER: z.string().refine(isWeb).optional(),
  OIDC_CLIENT_ID: z.string().max(256).optional(),
  OIDC_CLIENT_SECRET: z.string().max(1024).optional(),
  PUBLIC_URL: z
    .string()
    .refine((text) => isWeb(text) && new URL(text).origin === text)
    .optional(),
  DESK_CLAIM: claim.default('groups'),
  OIDC_CENTRE_CLAIM: claim.optional(),
  DESK_ADVISORS: groups,
  DESK_EDITORS: groups,
};

type Given = z.infer<z.ZodObject<typeof deskVariables>>;

const wrong = (key: 'OIDC_INCOMPLETE' | 'OIDC_INSECURE'): { wrong: Line[] } => ({
  wrong: [line(`errors.start.config.${key}`)],
});

/** What is wrong, where what is given does not make a door, or makes one without a lock. */
export function deskConfig(given: Given, host: string): DeskConfig | { wrong: Line[] } {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = given;
  const { PUBLIC_URL: publicUrl, DESK_ADVISORS: advisors, DESK_EDITORS: editors } = given;
  if (issuer === undefined) return isLoopback(host) ? { kind: 'link' } : null;
  if (!clientId || !clientSecret || !publicUrl || advisors.length + editors.length === 0)
    return wrong('OIDC_INCOMPLETE');
  for (const address of [issuer, publicUrl]) {
    const { protocol, hostname } = new URL(address);
    // Only a test on one machine may do without.
    const local = isLoopback(host) && isLoopback(hostname);
    if (protocol !== 'https:' && !local) return wrong('OIDC_INSECURE');
  }
  return {
    kind: 'provider',
    issuer,
    clientId,
    clientSecret,
    publicUrl,
    claim: given.DESK_CLAIM,
    centreClaim: given.OIDC_CENTRE_CLAIM,
    advisors,
    editors,
  };
}
