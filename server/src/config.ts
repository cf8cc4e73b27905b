import { isIP } from 'node:net'
import { type Static, Type } from 'typebox'
import { Compile } from 'typebox/compile'
import { demoGovernment } from './demo/government-provider.ts'
import { readUpstreamProviders, type UpstreamProvider } from './identity/upstream/settings.ts'

/**
 * The whole configuration: one list of environment variables, read once by main.ts and validated here.
 * docs/operate/configuration.md shows the same list; a test keeps the two equal.
 */
/** Without a slash at the end, since paths are put behind it. */
const address = '^https?://[^/?#\\s]+(/[^/?#\\s]+)*$'
const Address = Type.Optional(Type.String({ pattern: address }))
const key = '[A-Za-z0-9+/]{43}='
const mailbox = '[^<>@,"\\s]+@[^<>@,"\\s]+'
const PerMinute = Type.Optional(Type.String({ pattern: '^\\d{1,9}$' }))
const Variables = Type.Object({
  NODE_ENV: Type.Optional(Type.Enum(['production', 'development', 'test'])),
  DEMO: Type.Optional(Type.Enum(['true', 'false'])),
  PORT: Type.Optional(Type.String({ pattern: '^[1-9]\\d{0,4}$' })),
  HOST: Type.Optional(Type.String({ minLength: 1 })),
  DATA_DIR: Type.Optional(Type.String({ minLength: 1 })),
  DATABASE_URL: Type.Optional(Type.String({ pattern: '^postgres(ql)?://' })),
  DATABASE_POOL: Type.Optional(Type.String({ pattern: '^[1-9]\\d{0,2}$' })),
  PUBLIC_URL: Type.Optional(Type.String({ pattern: '^https?://[^/?#\\s]+$' })),
  ID_URL: Address,
  PARTNER_API_URL: Address,
  SEARCH_URL: Address,
  ENTRY_URL: Address,
  BALIE_URL: Address,
  BALIE_API_URL: Address,
  AANBOD_URL: Address,
  KSB_URL: Address,
  KSB_API_URL: Address,
  MIJN_URL: Address,
  MIJN_API_URL: Address,
  PROBLEM_BASE_URL: Type.Optional(Type.String({ pattern: '^https?://.*/$' })),
  TRUST_PROXY: Type.Optional(Type.String({ minLength: 1 })),
  LOG_LEVEL: Type.Optional(Type.Enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])),
  DATA_KEYS: Type.Optional(Type.String({ pattern: `^[a-z0-9-]+:${key}(,[a-z0-9-]+:${key})*$` })),
  LOOKUP_KEY: Type.Optional(Type.String({ pattern: `^${key}$` })),
  COOKIE_KEYS: Type.Optional(Type.String({ pattern: '^[^,]{32,}(,[^,]{32,})*$' })),
  SMTP_URL: Type.Optional(Type.String({ pattern: '^smtps?://[^\\s]+$' })),
  MAIL_FROM: Type.Optional(Type.String({ pattern: `^([^<>@,"\\r\\n]+ <${mailbox}>|${mailbox})$` })),
  UPSTREAM_PROVIDERS: Type.Optional(Type.String({ minLength: 1 })),
  SOCIAL_TARIFF_PROVIDER: Type.Optional(Type.String({ minLength: 1 })),
  SOCIAL_TARIFF_SOURCE_URL: Type.Optional(Type.String({ pattern: '^https?://[^#\\s]+$' })),
  SOCIAL_TARIFF_SOURCE_TOKEN: Type.Optional(Type.String({ pattern: '^[\\x21-\\x7e]+$' })),
  MOLLIE_API_KEY: Type.Optional(Type.String({ pattern: '^[\\x21-\\x7e]+$' })),
  MOLLIE_API_URL: Address,
  FAMILY_MAX_PEOPLE: PerMinute,
  FAMILY_MAX_ADULTS: PerMinute,
  RATE_LIMIT_CLIENT: PerMinute,
  RATE_LIMIT_ADDRESS: PerMinute,
  RATE_LIMIT_LOOKUP: PerMinute,
  RATE_LIMIT_LOGIN: PerMinute,
  RATE_LIMIT_TOKEN: PerMinute,
})
const variables = Compile(Variables)

/** Names of every setting, for the document and its test. */
export const settingNames = Object.keys(Variables.properties)

export interface Config {
  production: boolean
  demo: boolean
  port: number
  host: string
  dataDir: string
  /** An external server; without it an embedded one is started in `dataDir`. */
  databaseUrl: string | undefined
  databasePool: number
  /** Where people and clients reach us, without a slash at the end. */
  publicUrl: string
  /** Every public address, complete; each can have a host of its own behind a proxy. */
  urls: Record<
    'id' | 'partnerApi' | 'search' | 'entry' | 'balie' | 'balieApi' | 'aanbod' | 'ksb' | 'ksbApi' | 'mijn' | 'mijnApi',
    string
  >
  problemBaseUrl: string
  trustProxy: boolean | string
  logLevel: string
  /** Requests a minute; 0 is no limit. See http/rate-limit.ts. */
  /** Of one family, the person that it is of included. */
  family: { maxPeople: number; maxAdults: number }
  rateLimits: { client: number; address: number; lookup: number; login: number; token: number }
  /** OpenID providers beside the password; their secrets are in here. */
  upstream: UpstreamProvider[]
  socialTariff: {
    /** By name: where people prove who they are; otherwise the first that gives a national number. */
    provider: string | undefined
    /** The service that says who has a right to it; in the demo without it, a list of ours does. */
    sourceUrl: string | undefined
    sourceToken: string | undefined
  }
  /** Where online orders are paid; without a key only what costs nothing can be ordered (in the demo, at its own bank). */
  mollie: { key: string | undefined; url: string }
  mail: {
    /** The server that mail leaves through; in the demo without it, mail stays here to be looked at. */
    smtpUrl: string | undefined
    /** `Name <address>`, or an address. */
    from: string
  }
  secrets: {
    /** AES-256 keys by name, the first one encrypts, all of them decrypt. */
    dataKeys: { id: string; key: Buffer }[]
    /** HMAC key by which encrypted values (national numbers) are found. */
    lookupKey: Buffer
    /** Keys that sign the identity provider's cookies, newest first. */
    cookieKeys: string[]
  }
}

export class ConfigError extends Error {}

// Known to everybody who reads this file: good enough for a demo, refused in production.
const demoKey = Buffer.from('openpas demo key, never for real').toString('base64')
const demoCookieKey = 'openpas demo cookie key never for real people'

/**
 * Turns environment variables into the configuration.
 * @throws ConfigError naming the variable, never its value, since several are secrets.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const own = Object.fromEntries(settingNames.flatMap((name) => (env[name] ? [[name, env[name]]] : [])))
  if (!variables.Check(own)) throw notValid(variables.Errors(own).map((error) => error.instancePath.slice(1)))
  const wrong = impossible(own)
  if (wrong.length) throw notValid(wrong)
  return configOf(own)
}

const notValid = (names: string[]) =>
  new ConfigError(`Not a valid value: ${[...new Set(names)].join(', ')}. See docs/operate/configuration.md.`)

/** What has the right form, and cannot be. */
function impossible(own: Static<typeof Variables>): string[] {
  const keyNames = own.DATA_KEYS?.split(',').map((pair) => pair.split(':')[0]) ?? []
  const wrong = {
    PORT: Number(own.PORT ?? 1) > 65_535,
    DATA_KEYS: new Set(keyNames).size < keyNames.length,
    TRUST_PROXY:
      own.TRUST_PROXY !== undefined && !/^(true|false)$/.test(own.TRUST_PROXY) && !areAddresses(own.TRUST_PROXY),
    SMTP_URL: own.SMTP_URL !== undefined && !URL.canParse(own.SMTP_URL),
    UPSTREAM_PROVIDERS: readUpstreamProviders(own.UPSTREAM_PROVIDERS, own.NODE_ENV === 'production') === undefined,
    MAIL_FROM: own.SMTP_URL !== undefined && own.MAIL_FROM === undefined,
    SOCIAL_TARIFF_SOURCE_TOKEN:
      (own.SOCIAL_TARIFF_SOURCE_URL === undefined) !== (own.SOCIAL_TARIFF_SOURCE_TOKEN === undefined),
    SOCIAL_TARIFF_SOURCE_URL:
      own.SOCIAL_TARIFF_SOURCE_URL !== undefined &&
      !isSafeSource(own.SOCIAL_TARIFF_SOURCE_URL, own.NODE_ENV === 'production'),
  }
  return Object.entries(wrong).flatMap(([name, isWrong]) => (isWrong ? [name] : []))
}

/** National numbers go there. */
function isSafeSource(url: string, production: boolean): boolean {
  return URL.canParse(url) && (!production || url.startsWith('https:'))
}

/** Addresses and ranges, `10.0.0.1, 10.1.0.0/16`, or the names that Fastify knows for some. */
function areAddresses(list: string): boolean {
  return list.split(',').every((one) => {
    const [address = '', bits, ...more] = one.trim().split('/')
    if (bits === undefined) return isIP(address) > 0 || ['loopback', 'linklocal', 'uniquelocal'].includes(address)
    return (
      more.length === 0 &&
      /^\d{1,3}$/.test(bits) &&
      Number(bits) <= { 0: -1, 4: 32, 6: 128 }[isIP(address) as 0 | 4 | 6]
    )
  })
}

function configOf(own: Static<typeof Variables>): Config {
  const production = own.NODE_ENV === 'production'
  const demo = own.DEMO === undefined ? !production && own.DATABASE_URL === undefined : own.DEMO === 'true'
  const port = Number(own.PORT ?? 3000)
  const publicUrl = own.PUBLIC_URL ?? `http://localhost:${port}`
  const dataKeys = own.DATA_KEYS ?? `demo:${demoKey}`
  const lookupKey = own.LOOKUP_KEY ?? demoKey
  const cookieKeys = own.COOKIE_KEYS ?? demoCookieKey
  if (production) refuseDemoSecrets(demo, { DATA_KEYS: dataKeys, LOOKUP_KEY: lookupKey, COOKIE_KEYS: cookieKeys })
  if (production && own.SMTP_URL === undefined) {
    throw new ConfigError('Production sends mail (who forgot a password gets one): set SMTP_URL, MAIL_FROM.')
  }
  return {
    production,
    demo,
    port,
    host: own.HOST ?? '0.0.0.0',
    dataDir: own.DATA_DIR ?? 'data',
    databaseUrl: own.DATABASE_URL,
    databasePool: Number(own.DATABASE_POOL ?? 10),
    publicUrl,
    urls: {
      id: own.ID_URL ?? `${publicUrl}/id`,
      partnerApi: own.PARTNER_API_URL ?? `${publicUrl}/api/uitpas`,
      search: own.SEARCH_URL ?? `${publicUrl}/api/search`,
      entry: own.ENTRY_URL ?? `${publicUrl}/api/entry`,
      balie: own.BALIE_URL ?? `${publicUrl}/balie`,
      balieApi: own.BALIE_API_URL ?? `${publicUrl}/api/balie`,
      aanbod: own.AANBOD_URL ?? `${publicUrl}/aanbod`,
      ksb: own.KSB_URL ?? `${publicUrl}/ksb`,
      ksbApi: own.KSB_API_URL ?? `${publicUrl}/api/ksb`,
      mijn: own.MIJN_URL ?? `${publicUrl}/mijn`,
      mijnApi: own.MIJN_API_URL ?? `${publicUrl}/api/mijn`,
    },
    problemBaseUrl: own.PROBLEM_BASE_URL ?? 'https://api.publiq.be/probs/',
    trustProxy: { true: true, false: false }[own.TRUST_PROXY ?? 'false'] ?? own.TRUST_PROXY ?? false,
    logLevel: own.LOG_LEVEL ?? 'info',
    mail: { smtpUrl: own.SMTP_URL, from: own.MAIL_FROM ?? 'Openpas <no-reply@openpas.invalid>' },
    upstream:
      demo && own.UPSTREAM_PROVIDERS === undefined
        ? [demoGovernment(publicUrl)]
        : (readUpstreamProviders(own.UPSTREAM_PROVIDERS, production) ?? []),
    mollie: { key: own.MOLLIE_API_KEY, url: own.MOLLIE_API_URL ?? 'https://api.mollie.com/v2' },
    socialTariff: {
      provider: own.SOCIAL_TARIFF_PROVIDER,
      sourceUrl: own.SOCIAL_TARIFF_SOURCE_URL,
      sourceToken: own.SOCIAL_TARIFF_SOURCE_TOKEN,
    },
    family: { maxPeople: Number(own.FAMILY_MAX_PEOPLE ?? 10), maxAdults: Number(own.FAMILY_MAX_ADULTS ?? 2) },
    rateLimits: {
      // More than a process answers: partners are under contract, and a busy counter must never meet a limit.
      client: Number(own.RATE_LIMIT_CLIENT ?? 1_200_000),
      address: Number(own.RATE_LIMIT_ADDRESS ?? 1_200_000),
      lookup: Number(own.RATE_LIMIT_LOOKUP ?? 60),
      login: Number(own.RATE_LIMIT_LOGIN ?? 600),
      token: Number(own.RATE_LIMIT_TOKEN ?? 3_000),
    },
    secrets: {
      dataKeys: dataKeys.split(',').map((pair) => {
        const at = pair.indexOf(':')
        return { id: pair.slice(0, at), key: Buffer.from(pair.slice(at + 1), 'base64') }
      }),
      lookupKey: Buffer.from(lookupKey, 'base64'),
      cookieKeys: cookieKeys.split(','),
    },
  }
}

function refuseDemoSecrets(demo: boolean, secrets: Record<string, string>): void {
  if (demo) throw new ConfigError('DEMO cannot be on with NODE_ENV=production: its accounts have known passwords.')
  const known = Object.keys(secrets).filter((name) =>
    [demoKey, demoCookieKey].some((key) => secrets[name]?.includes(key)),
  )
  if (known.length) throw new ConfigError(`Production needs secrets of its own: set ${known.join(', ')}.`)
}
