/** What `npm run teams:package` does with its options: writes the app package, or says plainly what is amiss. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { line, type Line } from '../../../locales/line.ts';
import { root } from '../../server/root.ts';
import { teamsPackage } from './package.ts';

/** Who reads what it says, and what it refuses. */
export interface Reader {
  print: (lines: Line[]) => void;
  complain: (lines: Line[]) => void;
}

const options = {
  'app-id': { type: 'string' },
  domain: { type: 'string' },
  out: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const wanted = z.object({
  'app-id': z.string().regex(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i),
  domain: z.string().regex(/^(?=.{4,253}$)(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,63}$/),
  out: z.string().min(1).default('orientation-teams.zip'),
});

function optionsOf(args: string[]) {
  try {
    return parseArgs({ args, options }).values;
  } catch {
    return null;
  }
}

/** What stands in the way of the package, a line each. */
const problems = (error: z.ZodError): Line[] =>
  [...new Set(error.issues.map(({ path }) => path[0]))].map((name) =>
    line(
      name === 'domain' ? 'errors.teams.domain' : name === 'out' ? 'errors.teams.out' : 'errors.teams.appId',
    ),
  );

/** The exit code: 0 done, 1 the file cannot be written, 2 the command does not fit. */
export function teamsCommand(args: string[], { print, complain }: Reader): number {
  const given = optionsOf(args);
  if (given?.help) {
    print([line('errors.teams.usage'), line('errors.teams.about')]);
    return 0;
  }
  const read = wanted.safeParse(given ?? {});
  if (!given || !read.success) {
    const wrong = given && read.error ? problems(read.error) : [];
    complain([...wrong, line('errors.teams.usage')]);
    return 2;
  }
  const { 'app-id': appId, domain, out } = read.data;
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  try {
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, teamsPackage({ appId: appId.toLowerCase(), domain, version }));
  } catch {
    complain([line('errors.teams.unwritable', { file: out })]);
    return 1;
  }
  print([line('errors.teams.written', { file: out }), line('errors.teams.next')]);
  return 0;
}
