/** The brand of who runs the assistant: a name, an accent colour, a logo. Read and judged once, at the start. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { line, type Line } from '../../../locales/line.ts';
import type { Route } from '../route.ts';
import { byNight, daySheet, legible, sheet, worst, type Scheme } from './colours.ts';
import { logoIn } from './logo.ts';

const colour = z
  .string()
  .regex(/^#[\da-f]{6}$/iu)
  .transform((text) => text.toLowerCase());

export const brandVariables = {
  /** One line that says who speaks. */
  BRAND_NAME: z
    .string()
    .trim()
    .regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N} '’.,&():–-]{0,59}$/u)
    .optional(),
  BRAND_ACCENT: colour.optional(),
  BRAND_ACCENT_DARK: colour.optional(),
  BRAND_LOGO: z
    .string()
    .max(1000)
    .refine((path) => !path.includes('\0'))
    .optional(),
};

type Given = z.infer<z.ZodObject<typeof brandVariables>>;

/** A file of the brand, under a name that changes with its content. */
interface BrandFile {
  path: string;
  type: string;
  bytes: Buffer;
}

export interface Brand {
  name: string | null;
  /** The accent colour by day. */
  accent: string | null;
  colours: { screen: BrandFile; paper: BrandFile } | null;
  logo: BrandFile | null;
}

function fileOf(bytes: Buffer, type: string, extension: string): BrandFile {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return { path: `/brand-${hash}.${extension}`, type, bytes };
}

const styles = (css: string): BrandFile => fileOf(Buffer.from(css), 'text/css; charset=utf-8', 'css');

function dim(name: 'BRAND_ACCENT' | 'BRAND_ACCENT_DARK', accent: string | undefined, scheme: Scheme): Line[] {
  const reached = accent === undefined ? legible : worst(accent, scheme);
  // Rounded down: 4.49 is never called 4.5.
  return reached >= legible
    ? []
    : [
        line('errors.start.brand.dim', {
          name,
          colour: accent ?? '',
          contrast: Math.floor(reached * 10) / 10,
        }),
      ];
}

function read(path: string): BrandFile | null {
  try {
    // The size is asked first: nothing endless is read.
    if (!statSync(path).isFile() || statSync(path).size > 1_000_000) return null;
    const logo = logoIn(readFileSync(path));
    return logo && fileOf(logo.bytes, logo.type, logo.extension);
  } catch {
    return null;
  }
}

/** The brand, null when none is configured; or what stands in the way, a line each. */
export function brandOf(given: Given): Brand | null | { wrong: Line[] } {
  const { BRAND_NAME: name, BRAND_ACCENT: accent, BRAND_ACCENT_DARK: night, BRAND_LOGO: path } = given;
  if (!name && !accent && !night && !path) return null;
  const logo = path === undefined ? null : read(path);
  const wrong = [
    ...dim('BRAND_ACCENT', accent, 'light'),
    ...dim('BRAND_ACCENT_DARK', night, 'dark'),
    ...(night && !accent ? [line('errors.start.brand.nightAlone')] : []),
    ...(path !== undefined && !logo ? [line('errors.start.brand.logo', { path })] : []),
  ];
  if (wrong.length > 0) return { wrong };
  return {
    name: name ?? null,
    accent: accent ?? null,
    colours: accent
      ? { screen: styles(sheet(accent, night ?? byNight(accent))), paper: styles(daySheet(accent)) }
      : null,
    logo,
  };
}

/** Serves the brand's own files; a logo opened by itself may do nothing. */
export const brandRoutes = (brand: Brand | null): Route[] =>
  [brand?.colours?.screen, brand?.colours?.paper, brand?.logo].flatMap((file) =>
    file
      ? [
          {
            method: 'get' as const,
            path: file.path,
            answer({ res }) {
              res.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
              res.writeHead(200, {
                'Content-Type': file.type,
                'Content-Length': file.bytes.length,
                'Cache-Control': 'public, max-age=31536000, immutable',
              });
              res.end(file.bytes);
            },
          } satisfies Route,
        ]
      : [],
  );
