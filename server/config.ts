/**
 * The settings of an installation, read once from the environment: `const config = readConfig(process.env)`.
 * Every variable is described in config-words.ts and docs/operations.md.
 */
import { resolve } from 'node:path'
import { z } from 'zod'
import type { ScannerSettings } from '#server/file/scan-with-clamd.ts'
import type { MailServer } from '#server/kernel/organization.ts'
import { StartFailure } from '#server/postgres/failure.ts'
import { variables } from './config-words.ts'
import { type MailIn, readMailIn } from './read-mail-in.ts'
import type { VariableName } from './config-words.ts'

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.int().min(least).max(most))

const databaseAddress = z
  .string()
  .regex(/^postgres(ql)?:\/\//)
  .refine((text) => URL.canParse(text))

const smtpAddress = z
  .string()
  .regex(/^smtps?:\/\/[^/]+\/?$/)
  .refine((text) => URL.canParse(text))
  .transform((text) => new URL(text))

const environmentSchema = z.object({
  NHIP_DATA: z.string(),
  NHIP_HOST: z.string().regex(/^[\w.:-]+$/),
  NHIP_PORT: wholeNumber(0, 65_535),
  NHIP_PUBLIC_URL: z
    .string()
    .refine((text) => /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).pathname === '/')
    .transform((text) => new URL(text).origin)
    .optional(),
  NHIP_LOG: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
  NHIP_SESSION_IDLE_MINUTES: wholeNumber(1, 1_440),
  NHIP_SESSION_ABSOLUTE_HOURS: wholeNumber(1, 720),
  NHIP_POOL_SIZE: wholeNumber(2, 200),
  NHIP_SMTP_URL: smtpAddress.optional(),
  NHIP_MAIL_FROM: z.email().optional(),
  NHIP_MAIL_IN: z
    .string()
    .regex(/^[\w.:[\]-]+:\d{1,5}$/)
    .transform(hostAndPort)
    .optional(),
  NHIP_MAIL_RELAYS: z
    .string()
    .regex(/^[\da-fA-F.:]+(\s*,\s*[\da-fA-F.:]+)*$/)
    .transform((text) => new Set(text.split(',').map((address) => address.trim()))),
  NHIP_MAIL_IN_TLS: z.string().optional(),
  NHIP_WEBHOOK_INSIDE: z
    .string()
    .regex(/^[\w.:[\]-]+:\d{1,5}(\s*,\s*[\w.:[\]-]+:\d{1,5})*$/)
    .transform((text) => new Set(text.split(',').map((place) => place.trim())))
    .optional(),
  NHIP_SPEECH: z.string().regex(/^[^\0\n]+$/),
  NHIP_CLAMD: z
    .string()
    .regex(/^(\/.+|[\w.[\]:-]+:\d{1,5})$/)
    .transform(scannerAddress)
    .optional(),
  NHIP_CLAMD_DOWN: z.enum(['hold', 'keep']),
  DATABASE_URL: databaseAddress.optional(),
  DATABASE_APP_URL: databaseAddress.optional(),
} satisfies Record<VariableName, z.ZodType>)

/** A path is a socket of this machine; anything else a host and a port. */
function scannerAddress(text: string): ScannerSettings['address'] {
  return text.startsWith('/') ? { path: text } : hostAndPort(text)
}

function hostAndPort(text: string): { host: string; port: number } {
  const colon = text.lastIndexOf(':')
  return { host: text.slice(0, colon).replace(/[[\]]/g, ''), port: Number(text.slice(colon + 1)) }
}

export type Config = {
  dataDirectory: string
  host: string
  /** 0 takes any free port. */
  port: number
  /** The origin people type, when it is not the server's own address. */
  publicUrl: string | undefined
  logLevel: z.infer<typeof environmentSchema>['NHIP_LOG']
  session: { idleMinutes: number; absoluteHours: number }
  /** Database connections per organization. */
  poolSize: number
  /** Where mail is handed in; without it nothing goes out by mail. */
  mail: Omit<MailServer, 'origin'> | undefined
  /** Where the relay of the office hands mail to us; without it nothing is received. */
  mailIn: MailIn | undefined
  /** Receivers inside that may be told, as `host:port`. */
  insideReceivers: ReadonlySet<string>
  /** The program that reads text aloud, by name or path. */
  speech: string | undefined
  /** Where files are looked through for viruses before they are kept, and what becomes of them while it is away. */
  scanner: Omit<ScannerSettings, 'onDown'> | undefined
  databaseUrl: string | undefined
  databaseAppUrl: string | undefined
  /** Whether only this machine can reach the server. */
  isLoopback: boolean
  /** Whether people reach the server over TLS, so that cookies are sent over nothing else. */
  hasTls: boolean
}

/** Throws StartFailure naming every variable that is wrong. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.entries(variables).map(([name, { byDefault }]) => [name, environment[name]?.trim() || byDefault]),
  )
  const parsed = environmentSchema.safeParse(given)
  if (!parsed.success) throw wrongVariables(parsed.error, given)
  const values = parsed.data
  const config = {
    dataDirectory: resolve(values.NHIP_DATA),
    host: values.NHIP_HOST,
    port: values.NHIP_PORT,
    publicUrl: values.NHIP_PUBLIC_URL,
    logLevel: values.NHIP_LOG,
    session: {
      idleMinutes: values.NHIP_SESSION_IDLE_MINUTES,
      absoluteHours: values.NHIP_SESSION_ABSOLUTE_HOURS,
    },
    poolSize: values.NHIP_POOL_SIZE,
    mail: mailServerOf(values.NHIP_SMTP_URL, values.NHIP_MAIL_FROM),
    mailIn: readMailIn(values),
    insideReceivers: values.NHIP_WEBHOOK_INSIDE ?? new Set(),
    speech: values.NHIP_SPEECH === 'none' ? undefined : values.NHIP_SPEECH,
    scanner: values.NHIP_CLAMD && { address: values.NHIP_CLAMD, whenDown: values.NHIP_CLAMD_DOWN },
    databaseUrl: values.DATABASE_URL,
    databaseAppUrl: values.DATABASE_APP_URL,
    isLoopback: isLoopback(values.NHIP_HOST),
    hasTls: values.NHIP_PUBLIC_URL?.startsWith('https://') ?? false,
  }
  refuseOpenNetwork(config)
  refuseLoneAppUrl(config)
  return config
}

function mailServerOf(url: URL | undefined, from: string | undefined): Config['mail'] {
  if (!url && !from) return undefined
  if (!url || !from) {
    throw new StartFailure({
      vi: 'NHIP_SMTP_URL và NHIP_MAIL_FROM đi cùng nhau. Hãy đặt cả hai, hoặc bỏ cả hai.',
      en: 'NHIP_SMTP_URL and NHIP_MAIL_FROM go together. Set both or neither.',
    })
  }
  const secure = url.protocol === 'smtps:'
  return {
    host: url.hostname,
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    user: decodeURIComponent(url.username) || undefined,
    password: decodeURIComponent(url.password) || undefined,
    from,
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host)
}

function wrongVariables(error: z.ZodError, given: Record<string, string | undefined>): StartFailure {
  const names = new Set(error.issues.map(({ path }) => String(path[0])))
  const wrong = Object.entries(variables).filter(([name]) => names.has(name))
  // The address of a database or a mail server holds a password, which no console should show.
  const shown = (name: string) => (/^DATABASE|SMTP/.test(name) ? name : `${name}=${given[name] ?? ''}`)
  return new StartFailure({
    vi: wrong.map(([name, { expected }]) => `${shown(name)} không hợp lệ: cần ${expected.vi}.`).join('\n'),
    en: wrong
      .map(([name, { expected }]) => `${shown(name)} is not valid: it takes ${expected.en}.`)
      .join('\n'),
  })
}

function refuseOpenNetwork({ isLoopback, hasTls, host, publicUrl }: Config): void {
  const staysHere = publicUrl !== undefined && isLoopbackUrl(publicUrl)
  if (isLoopback || hasTls || staysHere) return
  throw new StartFailure({
    vi: `NHIP_HOST=${host} mở Nhịp ra mạng, cần TLS: hãy đặt một máy chủ ủy quyền có TLS phía trước và NHIP_PUBLIC_URL=https://... là địa chỉ người dùng gõ.`,
    en: `NHIP_HOST=${host} opens Nhịp to the network, which wants TLS: put a proxy that has it in front and set NHIP_PUBLIC_URL=https://... to the address people type.`,
  })
}

function isLoopbackUrl(url: string): boolean {
  return isLoopback(new URL(url).hostname.replaceAll(/[[\]]/g, ''))
}

function refuseLoneAppUrl({ databaseUrl, databaseAppUrl }: Config): void {
  if (databaseUrl || !databaseAppUrl) return
  throw new StartFailure({
    vi: 'DATABASE_APP_URL chỉ dùng cùng DATABASE_URL. Hãy đặt cả hai, hoặc bỏ cả hai.',
    en: 'DATABASE_APP_URL goes with DATABASE_URL. Set both or neither.',
  })
}
