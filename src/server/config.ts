/** The environment, read once: a wrong variable is one plain sentence, never a stack. */
import { z } from 'zod';
import type { Partner } from '../../knowledge/partners/index.ts';
import { line, type Line } from '../../locales/line.ts';
import type { BotSettings } from '../channels/bot-framework/settings.ts';
import { botSettings, botVariables } from './bot-config.ts';
import { brandOf, brandVariables, type Brand } from './brand/brand.ts';
import { isCovered, isDay } from './clock.ts';
import { readPartners } from './partners.ts';
import { deskConfig, deskVariables, type DeskConfig } from './desk/desk-config.ts';
import { isLoopback, list } from './variables.ts';

const hostForm = /^[\w.:-]{1,255}$/;

function isOrigin(text: string): boolean {
  try {
    const { origin, protocol } = new URL(text);
    return origin === text && (protocol === 'https:' || protocol === 'http:');
  } catch {
    return false;
  }
}

/** Names a PostgreSQL server and a database on it. */
function isPostgres(text: string): boolean {
  try {
    const { protocol, pathname } = new URL(text);
    return /^postgres(?:ql)?:$/.test(protocol) && pathname.length > 1;
  } catch {
    return false;
  }
}

const whole = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .pipe(z.number().min(min).max(max));

/** Every variable the server reads, with its default. */
const environment = z.object({
  PORT: whole(0, 65_535).default(3978),
  HOST: z.string().regex(hostForm).default('127.0.0.1'),
  DATABASE_URL: z.string().refine(isPostgres).optional(),
  DATA_DIR: z
    .string()
    .refine((path) => !path.includes('\0'))
    .default('./data'),
  TODAY: z
    .string()
    .refine((day) => isDay(day) && isCovered(day))
    .optional(),
  RATE_LIMIT: z.literal('off').optional(),
  DIRECT_LINE_SECRET: z
    .string()
    .regex(/^[\w.~+/=-]{32,256}$/)
    .optional(),
  ALLOWED_ORIGINS: z
    .string()
    .transform(list)
    .pipe(z.array(z.string().refine(isOrigin)))
    .default([]),
  TRUST_PROXY: whole(0, 10).default(0),
  RETENTION_DAYS: whole(1, 400).default(30),
  ...botVariables,
  PARTNERS_FILE: z
    .string()
    .refine((path) => !path.includes('\0'))
    .optional(),
  ...deskVariables,
  ...brandVariables,
});

type Variable = keyof z.infer<typeof environment>;

export interface Config {
  port: number;
  host: string;
  dataDir: string;
  /** Address of a PostgreSQL database, for several instances; absent: the embedded store. */
  database: string | undefined;
  /** A fixed day, for tests and for looking ahead. */
  today: string | undefined;
  limited: boolean;
  /** What sites that mint tokens for their own pages present; absent: nobody does. */
  secret: string | undefined;
  /** Origins of other sites that may embed the assistant. */
  origins: readonly string[];
  /** Proxies in front whose X-Forwarded-For is believed. */
  proxies: number;
  retentionDays: number;
  /** How the bot is registered for Teams and other channels; absent: they are not served. */
  bot: BotSettings | undefined;
  /** Companies that add their own lines to the plans of their people. */
  partners: readonly Partner[];
  /** How advisors sign in; null: they cannot. */
  desk: DeskConfig;
  /** Name, colours and logo of who runs it; null: the Cnam's own. */
  brand: Brand | null;
}

/** What is wrong with the environment, one line a variable. */
export class ConfigError extends Error {
  readonly lines: readonly Line[];

  constructor(lines: readonly Line[]) {
    super(lines.map(({ key }) => key).join(', '));
    this.lines = lines;
  }
}

/** An empty variable counts as absent. Throws ConfigError. */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const read = environment.safeParse(given);
  if (!read.success) {
    // Only the variables above are parsed, so only their names can come back.
    const wrong = new Set(read.error.issues.map(({ path }) => path[0] as Variable));
    throw new ConfigError([...wrong].map((name) => line(`errors.start.config.${name}`)));
  }
  const { data } = read;
  if (data.RATE_LIMIT === 'off' && !isLoopback(data.HOST))
    throw new ConfigError([line('errors.start.config.RATE_LIMIT_HOST')]);
  const partners = readPartners(data.PARTNERS_FILE);
  if ('wrong' in partners) throw new ConfigError(partners.wrong);
  const bot = botSettings({ ...data, partners });
  if (bot && 'wrong' in bot) throw new ConfigError(bot.wrong);
  const desk = deskConfig(data, data.HOST);
  if (desk && 'wrong' in desk) throw new ConfigError(desk.wrong);
  const brand = brandOf(data);
  if (brand && 'wrong' in brand) throw new ConfigError(brand.wrong);
  return {
    port: data.PORT,
    host: data.HOST,
    dataDir: data.DATA_DIR,
    database: data.DATABASE_URL,
    today: data.TODAY,
    limited: data.RATE_LIMIT !== 'off',
    secret: data.DIRECT_LINE_SECRET,
    origins: data.ALLOWED_ORIGINS,
    proxies: data.TRUST_PROXY,
    retentionDays: data.RETENTION_DAYS,
    bot,
    partners,
    desk,
    brand,
  };
}
