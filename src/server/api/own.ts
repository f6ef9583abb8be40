/** What a person asks for their own conversation beside the talk: a code to go on elsewhere, to be contacted. */
import type { Config } from '../config.ts';
import type { Route } from '../route.ts';
import { codeRoutes, type CodeRouteParts } from './codes.ts';
import { contactRoutes, type ContactRouteParts } from './contact.ts';

type OwnParts = ContactRouteParts & Pick<CodeRouteParts, 'codes'> & { config: Config };

export const ownRoutes = ({ config, ...parts }: OwnParts): Route[] => [
  ...contactRoutes(parts),
  ...codeRoutes({
    ...parts,
    proxies: config.proxies,
    publicUrl: config.desk?.kind === 'provider' ? config.desk.publicUrl : null,
  }),
];
