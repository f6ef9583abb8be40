/** What a look at a token tells, before any key is fetched for it: most bad tokens end here, quietly. */
import { z } from 'zod';

const issuer = 'https://api.botframework.com';
/** Clocks may differ by this much, in seconds, as the library allows. */
const tolerance = 300;

const header = z.object({ alg: z.enum(['RS256', 'RS384', 'RS512']), kid: z.string().min(1).max(200) });
const claims = z.object({ iss: z.literal(issuer), aud: z.string(), exp: z.number(), serviceurl: z.string() });

function decoded(part: string | undefined): unknown {
  try {
    return JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

/** Whether its claims are those of a channel that speaks to this bot now; its signature is still to be checked. */
export function mayBeGood(
  authorization: string,
  { appId, serviceUrl, now }: { appId: string; serviceUrl: string; now: number },
): boolean {
  const [head, payload, signature, ...rest] = authorization.replace(/^Bearer /, '').split('.');
  if (!signature || rest.length > 0 || !header.safeParse(decoded(head)).success) return false;
  const said = claims.safeParse(decoded(payload)).data;
  return said?.aud === appId && said.serviceurl === serviceUrl && (said.exp + tolerance) * 1000 > now;
}
