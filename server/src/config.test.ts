import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readConfig, settingNames } from './config.ts'

const newKey = () => randomBytes(32).toString('base64')
const secrets = { DATA_KEYS: `2027:${newKey()}`, LOOKUP_KEY: newKey(), COOKIE_KEYS: randomBytes(40).toString('hex') }
const mail = { SMTP_URL: 'smtps://openpas:s3cret@mail.example', MAIL_FROM: 'UiTPAS Meetjesland <uitpas@mail.example>' }
const production = { NODE_ENV: 'production', ...secrets, ...mail }

test('without any variable it is the demo, on port 3000, with data in the folder "data"', () => {
  expect(readConfig({})).toMatchObject({
    production: false,
    demo: true,
    port: 3000,
    host: '0.0.0.0',
    dataDir: 'data',
    databaseUrl: undefined,
    databasePool: 10,
    publicUrl: 'http://localhost:3000',
    urls: { id: 'http://localhost:3000/id', partnerApi: 'http://localhost:3000/api/uitpas' },
    problemBaseUrl: 'https://api.publiq.be/probs/',
    trustProxy: false,
    logLevel: 'info',
  })
})

test('it is the demo unless a database is given or it is production, and it can be told otherwise', () => {
  const database = { DATABASE_URL: 'postgres://localhost/openpas' }
  expect(readConfig(database).demo).toBe(false)
  expect(readConfig({ ...database, DEMO: 'true' }).demo).toBe(true)
  expect(readConfig({ DEMO: 'false' }).demo).toBe(false)
  expect(readConfig(production)).toMatchObject({ demo: false, production: true })
})

test('every address follows PUBLIC_URL, and each can have a host of its own', () => {
  const { urls, publicUrl } = readConfig({
    PORT: '8080',
    ID_URL: 'https://id.example',
    SEARCH_URL: 'https://x.example/s',
  })
  expect(publicUrl).toBe('http://localhost:8080')
  expect(urls).toEqual({
    id: 'https://id.example',
    partnerApi: 'http://localhost:8080/api/uitpas',
    search: 'https://x.example/s',
    entry: 'http://localhost:8080/api/entry',
    balie: 'http://localhost:8080/balie',
    balieApi: 'http://localhost:8080/api/balie',
    aanbod: 'http://localhost:8080/aanbod',
    ksb: 'http://localhost:8080/ksb',
    ksbApi: 'http://localhost:8080/api/ksb',
    mijn: 'http://localhost:8080/mijn',
    mijnApi: 'http://localhost:8080/api/mijn',
  })
})

test('several keys: the first encrypts, all decrypt', () => {
  const [one, two] = [newKey(), newKey()]
  const { dataKeys, cookieKeys } = readConfig({
    DATA_KEYS: `b:${one},a:${two}`,
    COOKIE_KEYS: `${'x'.repeat(32)},${'y'.repeat(40)}`,
  }).secrets
  expect(dataKeys.map(({ id, key }) => [id, key.toString('base64')])).toEqual([
    ['b', one],
    ['a', two],
  ])
  expect(cookieKeys).toEqual(['x'.repeat(32), 'y'.repeat(40)])
})

test('an empty variable is one that is not there, and others are not looked at', () => {
  expect(readConfig({ PORT: '', DEMO: '', HOME: '/root' }).port).toBe(3000)
})

test('proxies are believed by name, by address and by range', () => {
  expect(readConfig({ TRUST_PROXY: 'true' }).trustProxy).toBe(true)
  expect(readConfig({ TRUST_PROXY: 'false' }).trustProxy).toBe(false)
  const list = 'loopback, 10.0.0.1, 10.1.0.0/16, fd00::/8'
  expect(readConfig({ TRUST_PROXY: list }).trustProxy).toBe(list)
})

describe('production', () => {
  test('refuses the demo', () => {
    expect(() => readConfig({ ...production, DEMO: 'true' })).toThrow('DEMO')
  })

  test('refuses to start with a secret of the demo, whether left out or written down, and names it', () => {
    const demo = readConfig({}).secrets
    const demoKey = demo.lookupKey.toString('base64')
    const written: Record<string, string> = {
      DATA_KEYS: `2027:${newKey()},old:${demoKey}`,
      LOOKUP_KEY: demoKey,
      COOKIE_KEYS: `${'x'.repeat(32)},${demo.cookieKeys[0]}`,
    }
    for (const name of Object.keys(secrets)) {
      for (const value of ['', written[name]]) {
        expect(() => readConfig({ ...production, [name]: value })).toThrow(`set ${name}.`)
      }
    }
    expect(() => readConfig({ NODE_ENV: 'production' })).toThrow('set DATA_KEYS, LOOKUP_KEY, COOKIE_KEYS.')
  })
})

test('mail leaves through SMTP_URL, from MAIL_FROM, and production needs both', () => {
  expect(readConfig({}).mail).toEqual({ smtpUrl: undefined, from: 'Openpas <no-reply@openpas.invalid>' })
  expect(readConfig(production).mail).toEqual({ smtpUrl: mail.SMTP_URL, from: mail.MAIL_FROM })
  expect(readConfig({ ...mail, MAIL_FROM: 'uitpas@mail.example' }).mail.from).toBe('uitpas@mail.example')
  expect(() => readConfig({ ...production, SMTP_URL: '' })).toThrow('set SMTP_URL')
  expect(() => readConfig({ ...production, MAIL_FROM: '' })).toThrow('MAIL_FROM')
})

test('other providers to log in with are a list, over TLS in production', () => {
  const one = {
    name: 'itsme',
    issuer: 'https://idp.example',
    clientId: 'openpas',
    clientSecret: 's3cret',
    label: 'itsme',
  }
  const read = (list: object[], env: object = {}) => readConfig({ ...env, UPSTREAM_PROVIDERS: JSON.stringify(list) })
  expect(read([one], production).upstream).toEqual([one])
  expect(readConfig({ DEMO: 'false' }).upstream).toEqual([])
  expect(readConfig({}).upstream).toMatchObject([{ name: 'government', button: false }])
  expect(() => read([one, one])).toThrow('UPSTREAM_PROVIDERS')
  expect(() => read([{ ...one, issuer: 'http://idp.example' }], production)).toThrow('UPSTREAM_PROVIDERS')
})

describe('a value that is not valid', () => {
  const wrong: [string, string[]][] = [
    ['NODE_ENV', ['prod']],
    ['DEMO', ['yes', '1']],
    ['PORT', ['http', '-1', '0', '65536', '99999', '3000 ']],
    ['DATABASE_URL', ['mysql://secret@x', 'secret']],
    ['DATABASE_POOL', ['0', 'ten', '-1']],
    ['PUBLIC_URL', ['localhost:3000', 'https://x.example/', 'https://x.example/path', 'https://x y']],
    ['ID_URL', ['id.example', 'https://id.example/', 'https://id.example?x=1']],
    ['PROBLEM_BASE_URL', ['https://x.example/probs']],
    ['TRUST_PROXY', ['yes', '1', '10.0.0.999', '10.0.0.0/33', '10.0.0.1,', 'example.org']],
    ['LOG_LEVEL', ['verbose']],
    ['DATA_KEYS', [newKey(), 'a:short', `a:${newKey()},a:${newKey()}`, `A b:${newKey()}`]],
    ['LOOKUP_KEY', ['short', `${newKey()}x`]],
    ['COOKIE_KEYS', ['short', `${'x'.repeat(32)},short`]],
    ['SMTP_URL', ['mail.example:25', 'http://mail.example', 'smtp://', 'smtp://mail.example:none']],
    [
      'UPSTREAM_PROVIDERS',
      [
        'itsme',
        '{}',
        '[{"name":"itsme"}]',
        '[{"name":"it sme","issuer":"https://idp.example","clientId":"a","clientSecret":"s3cret","label":"itsme"}]',
        '[{"name":"itsme","issuer":"idp.example","clientId":"a","clientSecret":"s3cret","label":"itsme"}]',
        '[{"name":"itsme","issuer":"https://idp.example","clientId":"a","clientSecret":"s3cret","label":"itsme","x":1}]',
      ],
    ],
    ['RATE_LIMIT_CLIENT', ['-1', 'many', '1.5', '1000000000']],
    ['MAIL_FROM', ['uitpas', 'Uitpas uitpas@mail.example', 'a@b.example, c@d.example', 'Uitpas <>']],
  ]
  test.each(wrong)('%s is named, and the value is not said', (name, values) => {
    for (const value of values) {
      const message = messageOf(() => readConfig({ [name]: value }))
      expect(message).toContain(name)
      if (value.length > 2) expect(message).not.toContain(value)
    }
  })

  test('several are named at once', () => {
    expect(messageOf(() => readConfig({ PORT: 'x', LOG_LEVEL: 'y' }))).toMatch(/PORT.*LOG_LEVEL|LOG_LEVEL.*PORT/)
  })
})

function messageOf(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    return (error as Error).message
  }
  return 'nothing was thrown'
}

test('the document has every variable, and no other', async () => {
  const document = await readFile(join(import.meta.dirname, '../../docs/operate/configuration.md'), 'utf8')
  const named = [...document.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name)
  expect(named).toEqual(settingNames)
})

test('the source of social tariffs has an address and a token, and TLS in production', () => {
  const source = { SOCIAL_TARIFF_SOURCE_URL: 'https://status.example/uitpas', SOCIAL_TARIFF_SOURCE_TOKEN: 'x' }
  expect(readConfig({ ...production, ...source, SOCIAL_TARIFF_PROVIDER: 'itsme' }).socialTariff).toEqual({
    provider: 'itsme',
    sourceUrl: 'https://status.example/uitpas',
    sourceToken: 'x',
  })
  const insecure = { ...source, SOCIAL_TARIFF_SOURCE_URL: 'http://status.example' }
  expect(readConfig(insecure).socialTariff.sourceUrl).toBe('http://status.example')
  expect(() => readConfig({ ...production, ...insecure })).toThrow('SOCIAL_TARIFF_SOURCE_URL')
  expect(() => readConfig({ SOCIAL_TARIFF_SOURCE_TOKEN: 'x' })).toThrow('SOCIAL_TARIFF_SOURCE_TOKEN')
})
