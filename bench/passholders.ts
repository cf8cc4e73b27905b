import { importJWK, SignJWT } from 'jose'
import { sql } from 'kysely'
import type { Config } from '../server/src/config.ts'
import type { Db } from '../server/src/db/database.ts'
import { transact } from '../server/src/db/transact.ts'
import { audienceOf } from '../server/src/identity/addresses.ts'
import { loadSigningKeys } from '../server/src/identity/signing-keys.ts'
import { keyNumbers, type SearchField, searchKeys } from '../server/src/passholders/search-keys.ts'
import { addCardSystemAdmin } from '../server/src/permissions/store.ts'
import { newId } from '../server/src/values/ids.ts'
import { plainText } from '../server/src/values/plain-text.ts'
import { cardOf, organizerId } from './fixture.ts'
import { withoutIndexes } from './without-indexes.ts'

export const cardSystemId = 2
export const accountId = newId()

// Made of parts, so that names differ as much as they do in a region: some twelve hundred families, two hundred first names.
const beginnings = ['Van den ', 'De ', 'Ver', 'Van ', '', 'D’', 'Vande', 'Op de ']
const middles = [
  'Smed',
  'Broeck',
  'Clae',
  'Peet',
  'Jans',
  'Maes',
  'Wou',
  'Goos',
  'Her',
  'Lam',
  'Dhae',
  'Cou',
  'Mert',
  'Rog',
  'Hey',
]
const ends = ['t', 'en', 's', 'ers', 'sens', 'man', 'eyn', 'elaere', 'ie', 'mans']
const families = beginnings.flatMap((a) =>
  middles.flatMap((b) => ends.map((c) => a + (/[ ’]$|^$/.test(a) ? b : b.toLowerCase()) + c)),
)
const firsts = [
  'No',
  'Ar',
  'Lou',
  'Em',
  'Özl',
  'Fat',
  'Jul',
  'Vic',
  'Zo',
  'Mi',
  'Lu',
  'Ste',
  'Han',
  'Ka',
  'Pie',
  'Sa',
  'Ra',
  'Ju',
  'Ma',
  'El',
]
const firstNames = firsts.flatMap((a) =>
  ['or', 'thur', 'ise', 'a', 'em', 'ima', 'es', 'tor', 'ë', 'la'].map((b) => a + b),
)
const cities = [
  ['9000', 'Gent'],
  ['9050', 'Gentbrugge'],
  ['9900', 'Eeklo'],
  ['9940', 'Evergem'],
  ['9880', 'Aalter'],
  ['9950', 'Lievegem'],
  ['9910', 'Maldegem'],
  ['9960', 'Assenede'],
  ['9080', 'Lochristi'],
  ['9070', 'Destelbergen'],
] as const

/** A region with so many passholders, half of them in one city, each with a card. */
export function fillPassholders(db: Db, passholders: number): Promise<void> {
  const tables = ['passholders', 'passholder_search', 'listed_passholders', 'memberships', 'cards', 'points_balances']
  return withoutIndexes(db, tables, () => insertPassholders(db, passholders))
}

async function insertPassholders(db: Db, passholders: number): Promise<void> {
  await transact(db, async (trx) => {
    await sql`insert into card_systems (id, name) values (${cardSystemId}, 'Bench, people')`.execute(trx)
    await addCardSystemAdmin(trx, { cardSystemId, accountId, at: new Date(0) })
    const part = async (table: string, field: SearchField, names: readonly string[]) => {
      const rows = names.map((name, n) => ({
        n,
        name,
        plain: plainText(name),
        keys: keyNumbers(searchKeys(field, name)),
      }))
      await sql`create table ${sql.table(table)} as select n, name, plain,
        array(select jsonb_array_elements_text(keys)::bigint) as keys
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t (n int, name text, plain text, keys jsonb)`.execute(
        trx,
      )
    }
    await part('bench_families', 'n', families)
    await part('bench_firsts', 'f', firstNames)
    await part(
      'bench_cities',
      'c',
      cities.map(([, city]) => city),
    )
    const numbers = Array.from({ length: passholders }, (_, n) => cardOf(1_000_000 + n))
    await sql`create table bench_members as
      select n, gen_random_uuid() as id, number, (n * 7919) % ${families.length} as family, (n * 104729) % ${firstNames.length} as first,
        case when n % 2 = 0 then 0 else (n / ${firstNames.length}) % ${cities.length} end as city
      from unnest(${numbers}::text[]) with ordinality as t (number, n)`.execute(trx)
    const of = sql`bench_members b join bench_families f on f.n = b.family join bench_firsts v on v.n = b.first
      join bench_cities c on c.n = b.city`
    await sql`insert into passholders (id, name, first_name, date_of_birth, postal_code, city, created_at,
        registration_organizer_id, blocked_at)
      select b.id, f.name, v.name, date '1940-01-01' + (b.n % 28000)::int,
        (${cities.map(([postalCode]) => postalCode)}::text[])[c.n + 1], c.name,
        timestamptz '2020-01-01' + b.n * interval '15 minutes', case when b.n % 20 = 0 then ${organizerId}::uuid end,
        case when b.n % 500 = 0 then now() end from ${of}`.execute(trx)
    await sql`insert into passholder_search (passholder_id, name_plain, first_name_plain, city_plain, keys)
      select b.id, f.plain, v.plain, c.plain, f.keys || v.keys || c.keys from ${of}`.execute(trx)
    await sql`insert into known_names (field, name_plain, keys)
      select 'n', plain, keys from bench_families union all select 'f', plain, keys from bench_firsts
      on conflict do nothing`.execute(trx)
    await sql`insert into memberships (passholder_id, card_system_id, created_at)
      select id, ${cardSystemId}, now() from bench_members`.execute(trx)
    await sql`insert into listed_passholders (card_system_id, passholder_id, name_plain, first_name_plain, city_plain,
        postal_code, registration_organizer_id, blocked, created_at)
      select ${cardSystemId}, p.id, s.name_plain, s.first_name_plain, s.city_plain, p.postal_code,
        p.registration_organizer_id, p.blocked_at is not null, p.created_at
      from bench_members b join passholders p using (id) join passholder_search s on s.passholder_id = p.id`.execute(
      trx,
    )
    await sql`insert into points_balances (passholder_id) select id from bench_members`.execute(trx)
    await sql`insert into cards (uitpas_number, card_system_id, card_type, status, passholder_id)
      select number, ${cardSystemId}, 'DIGITAL', 'ACTIVE', id from bench_members`.execute(trx)
  })
}

/** Every filter of the list, each order, and some together. */
export const passholderQueries = [
  '',
  '?sort=name&order=desc',
  '?sort=firstName',
  '?sort=createdAt&order=desc',
  '?sort=municipality',
  `?uitpasNumber=${cardOf(1_000_000)}`,
  '?uitpasNumber=09010001',
  '?name=De%20Smedt',
  '?name=vandenbroecken',
  '?name=v',
  '?firstName=Zoë',
  '?name=peeters&firstName=noor',
  '?name=clae&sort=createdAt',
  '?city=Gent',
  '?city=Gent&sort=createdAt&order=desc',
  '?city=Evergm',
  '?postalCode=9000',
  '?postalCode=9050,9900&sort=firstName',
  `?registrationOrganizerId=${organizerId}`,
  '?status=ACTIVE',
  '?status=BLOCKED',
  '?status=ACTIVE&city=Gent&sort=municipality',
  `?status=BLOCKED&postalCode=9000&registrationOrganizerId=${organizerId}`,
].map((query) => `passholders${query}`)

/** Of the administrator of that card system. */
export async function administratorToken(db: Db, config: Config): Promise<string> {
  const [key] = await loadSigningKeys(db, config.secrets)
  if (!key) throw new Error('No signing key')
  return new SignJWT({ client_id: 'openpas-ksb', holder: 'user' })
    .setProtectedHeader({ alg: 'RS256', kid: key.kid, typ: 'at+jwt' })
    .setIssuer(config.urls.id)
    .setAudience(audienceOf(config))
    .setSubject(accountId)
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(await importJWK(key, 'RS256'))
}
