import { resolve } from 'node:path';
import { z } from 'zod';
import { usualIdleLimits, type IdleLimits } from './routing/idleness.js';

const commaList = z
  .string()
  .default('')
  .transform((list) =>
    list
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== ''),
  );

const webUrl = (error: string) => z.url({ protocol: /^https?$/, error });
const webAddress = webUrl('must be a web address such as https://chat.example.gov.uk').transform((url) =>
  url.replace(/\/+$/, ''),
);
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const idleSeconds = z.coerce
  .number('must be a number of seconds, such as 600')
  .min(1, 'must be 1 or more')
  .max(86_400, 'must be a day or less');

const environment = z.object({
  PORT: z.coerce
    .number('must be a whole number from 0 to 65535, such as 3000')
    .int()
    .min(0)
    .max(65_535)
    .default(3000),
  HOST: z.string().min(1).optional(),
  DATA_DIR: z
    .string()
    .min(1)
    .default('var')
    .transform((path) => resolve(path)),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres://, or be left out to use the built-in database')
    .optional(),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//, 'must start with redis:// or rediss://')
    .optional(),
  PUBLIC_URL: webAddress.optional(),
  COUNCIL_SITE_URL: webAddress.optional(),
  ALLOWED_ORIGINS: commaList.pipe(z.array(webUrl('must be origins such as https://www.example.gov.uk'))),
  ADMIN_EMAIL: z.email('must be an email address').default('admin@guildhall.example'),
  ADMIN_PASSWORD: z.string().min(10, 'must have 10 characters or more').optional(),
  SESSION_SECRET: z.string().min(32, 'must have 32 characters or more').optional(),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
  TRUSTED_PROXIES: z.coerce.number('must be a number, such as 1').int().min(0).max(10).default(0),
  WAITING_GONE_SECONDS: idleSeconds.default(usualIdleLimits.waitingSeconds),
  SERVED_IDLE_SECONDS: idleSeconds.default(usualIdleLimits.servedSeconds),
  CLAMD_HOST: z
    .string()
    .regex(/^[\w.-]+(:\d{1,5})?$/, 'must be a host, or a host and port such as clamav:3310')
    .optional(),
  COBROWSE_SHOWN_FIELDS: commaList,
  INTENTS_DIR: z
    .string()
    .min(1)
    .transform((path) => resolve(path))
    .optional(),
});

export interface Config {
  port: number;
  host: string | undefined;
  dataDir: string;
  databaseUrl: string | undefined;
  redisUrl: string | undefined;
  publicUrl: string;
  /** Where an answer's links that begin with `/` lead. */
  councilSiteUrl: string;
  /** Origins of the sites that embed the widget, beside `publicUrl` itself. */
  allowedOrigins: string[];
  /** How many proxies of yours stand before the server: so many addresses of X-Forwarded-For are theirs. */
  trustedProxies: number;
  adminEmail: string;
  adminPassword: string | undefined;
  sessionSecret: string;
  logLevel: string;
  /** After how long a resident who left, or stopped writing, is closed out. */
  idleLimits: IdleLimits;
  /** The ClamAV daemon that scans files; without it they are not scanned. */
  clamd: { host: string; port: number } | undefined;
  cobrowseShownFields: string[];
  /** The council's own intents; without it, those that come with Guildhall. */
  intentsDir: string | undefined;
}

/** The environment cannot be used; the message names every fault and what to do. */
export class ConfigFault extends Error {}

/**
 * Reads the environment: the only place that does.
 * @throws ConfigFault naming every wrong value at once.
 */
export function readConfig(variables: NodeJS.ProcessEnv = process.env): Config {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(set);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `  ${issue.path[0]?.toString()}: ${issue.message}`);
    throw new ConfigFault(
      `Guildhall cannot start. Put these settings right:\n${[...new Set(faults)].join('\n')}`,
    );
  }
  const env = parsed.data;
  const publicUrl = env.PUBLIC_URL ?? `http://localhost:${env.PORT}`;
  return {
    port: env.PORT,
    host: env.HOST,
    dataDir: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL,
    redisUrl: env.REDIS_URL,
    publicUrl,
    councilSiteUrl: env.COUNCIL_SITE_URL ?? `${publicUrl}/demo`,
    allowedOrigins: [new URL(publicUrl).origin, ...env.ALLOWED_ORIGINS.map((url) => new URL(url).origin)],
    trustedProxies: env.TRUSTED_PROXIES,
    adminEmail: env.ADMIN_EMAIL,
    adminPassword: env.ADMIN_PASSWORD,
    sessionSecret: env.SESSION_SECRET ?? '',
    logLevel: env.LOG_LEVEL,
    idleLimits: { waitingSeconds: env.WAITING_GONE_SECONDS, servedSeconds: env.SERVED_IDLE_SECONDS },
    clamd: clamdAt(env.CLAMD_HOST),
    cobrowseShownFields: env.COBROWSE_SHOWN_FIELDS,
    intentsDir: env.INTENTS_DIR,
  };
}

const usualClamdPort = 3310;

function clamdAt(address: string | undefined): Config['clamd'] {
  if (address === undefined) return undefined;
  const [host = '', port] = address.split(':');
  return { host, port: port === undefined ? usualClamdPort : Number(port) };
}
