/** The app package that an organisation's administrator uploads to Teams. */
import { colourIcon, outlineIcon } from './icons.ts';
import { localisation, manifest, type AppParts } from './manifest.ts';
import { zip } from './zip.ts';

const json = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);

/** The same bytes for the same parts, always. */
export const teamsPackage = (parts: AppParts): Buffer =>
  zip([
    { name: 'manifest.json', content: json(manifest(parts)) },
    { name: 'en-us.json', content: json(localisation('en')) },
    { name: 'color.png', content: colourIcon() },
    { name: 'outline.png', content: outlineIcon() },
  ]);
