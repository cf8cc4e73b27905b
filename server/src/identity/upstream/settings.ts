import { type Static, Type } from 'typebox'
import { Compile } from 'typebox/compile'

const Label = Type.Object(
  { nl: Type.String(), fr: Type.String(), en: Type.String(), de: Type.String() },
  { additionalProperties: false },
)

const Provider = Type.Object(
  {
    /** In the address of its callback: `{ID_URL}/upstream/{name}/callback`. */
    name: Type.String({ pattern: '^[a-z0-9-]{1,30}$' }),
    issuer: Type.String({ pattern: '^https?://[^?#\\s]+$' }),
    clientId: Type.String({ minLength: 1 }),
    clientSecret: Type.String({ minLength: 1 }),
    /** On the button: one word for all languages, or one for each. */
    label: Type.Union([Type.String({ minLength: 1 }), Label]),
    scope: Type.Optional(Type.String({ pattern: '^openid( |$)' })),
    /** What we ask of it (`acr_values`), where it has several ways of logging in. */
    acrValues: Type.Optional(Type.String()),
    /** What an application asks of us to be led straight to it, beside its name. */
    acr: Type.Optional(Type.String({ pattern: '^\\S+$' })),
    /** Whether an address that it calls verified is believed. */
    trustEmail: Type.Optional(Type.Boolean()),
    /** The claim with the national number: this is a government identity. */
    nationalNumberClaim: Type.Optional(Type.String({ minLength: 1 })),
    /** Whether the log-in page has a button for it; without one, an application has to ask for it. */
    button: Type.Optional(Type.Boolean()),
    /** Whether who comes from there has shown two factors. */
    secondFactor: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
)

/** Another OpenID provider, whose word on who somebody is we take. */
export type UpstreamProvider = Static<typeof Provider>

const list = Compile(Type.Array(Provider, { maxItems: 10 }))

/** Reads `UPSTREAM_PROVIDERS`; undefined when it is not valid. */
export function readUpstreamProviders(json: string | undefined, production: boolean): UpstreamProvider[] | undefined {
  if (json === undefined) return []
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return undefined
  }
  if (!list.Check(value)) return undefined
  const distinct = new Set(value.map(({ name }) => name)).size === value.length
  const safe = value.every(({ issuer }) => URL.canParse(issuer) && (!production || issuer.startsWith('https:')))
  return distinct && safe ? value : undefined
}

/** The provider that an application asks for with `acr_values`: the first that is one of ours. */
export function chosenProvider(providers: UpstreamProvider[], acrValues: unknown): UpstreamProvider | undefined {
  if (typeof acrValues !== 'string') return undefined
  for (const wish of acrValues.split(' ')) {
    const found = providers.find((provider) => wish === provider.name || wish === provider.acr)
    if (found) return found
  }
  return undefined
}

/** What our own tokens say of how somebody logged in. */
export function acrOf(provider: UpstreamProvider): string {
  return provider.acr ?? provider.name
}
