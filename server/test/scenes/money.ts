import { sql } from 'kysely'
import { insertCoupon, type NewCoupon } from '../../src/coupons/store.ts'
import { transact } from '../../src/db/transact.ts'
import type { KeyTerms } from '../../src/distribution-keys/rules.ts'
import { insertKey, insertVersion } from '../../src/distribution-keys/store.ts'
import type { Stage } from '../test-app.ts'

/** The passholder pays 20 %, organiser and municipality share the rest. */
export const twentyFortyForty: KeyTerms = {
  name: 'Kansentarief',
  priceRule: 'PERCENTAGE',
  priceValue: 2_000,
  organizerPart: 40,
  municipalityPart: 40,
  socialTariff: 'OWN_CARD_SYSTEM',
  maxRegularPriceCents: null,
  automatic: true,
}

/** A key that counts from now on: 20-40-40, automatic, unless told otherwise. */
export async function addKey(
  test: Stage,
  cardSystemId: number,
  terms: Partial<KeyTerms> & { organizerId?: string } = {},
): Promise<number> {
  const at = test.clock.now()
  const { organizerId = null, ...rest } = terms
  return transact(test.db, async (trx) => {
    const keyId = await insertKey(trx, { cardSystemId, organizerId, at })
    const version = { ...twentyFortyForty, ...rest, keyId, number: 1, validFrom: at, inUse: true, at }
    await insertVersion(trx, version)
    return keyId
  })
}

/** A coupon for everybody with a pass of their own: half the price, the municipality pays the rest. */
export async function addCoupon(test: Stage, cardSystemId: number, terms: Partial<NewCoupon> = {}): Promise<number> {
  const at = test.clock.now()
  return transact(test.db, (trx) =>
    insertCoupon(
      trx,
      {
        cardSystemId,
        name: 'Herfstcoupon',
        description: null,
        priceRule: 'PERCENTAGE',
        priceValue: 5_000,
        organizerPart: 0,
        municipalityPart: 1,
        maxRegularPriceCents: null,
        usageLimit: null,
        maxUses: null,
        budgetCents: null,
        validFrom: at,
        validUntil: null,
        validDays: null,
        eventIds: [],
        organizerIds: [],
        forIndividuals: true,
        forGroups: false,
        socialTariff: null,
        postalCodes: [],
        minAge: null,
        maxAge: null,
        listed: false,
        ...terms,
      },
      at,
    ),
  )
}

/**
 * Many tickets of one person, as if they were sold one by one, five cents apart: sold in the minutes from `from` on, a third of
 * them for people of no municipality that is known, one in ten taken back a day later. Booked as all tickets are.
 */
export async function addManySales(
  test: Pick<Stage, 'db'>,
  of: { passholderId: string; organizerId: string; eventId: string; cardSystemId: number; keyId: number },
  { count, from, municipalities }: { count: number; from: Date; municipalities: readonly string[] },
): Promise<void> {
  await sql`
    insert into ticket_sales (passholder_id, id, event_id, organizer_id, card_system_id, uitpas_number, type, key_id,
      key_number, tariff_name, regular_price_cents, passholder_cents, organizer_cents, municipality_cents, municipality_nis,
      postal_code, sold_at, client_id, cancelled_at)
    select ${of.passholderId}::uuid, gen_random_uuid(), ${of.eventId}::uuid, ${of.organizerId}::uuid, ${of.cardSystemId}::integer,
      '0900000095902', 'SOCIALTARIFF', ${of.keyId}::integer, 1, 'Kansentarief', 1000 + 5 * (n % 100), 200 + (n % 100), 400 + 2 * (n % 100),
      400 + 2 * (n % 100), (${[...municipalities]}::text[])[1 + n % (1 + cardinality(${[...municipalities]}::text[]))], '9000',
      ${from}::timestamptz + n * interval '1 minute' * ${20_000 / Math.max(count, 20_000)}::float8, 'a-shop',
      case when n % 10 = 0 then ${from}::timestamptz + interval '15 days' end
    from generate_series(1, ${count}::integer) n`.execute(test.db)
  await bookMany(test, 'a-shop', of.organizerId)
}

/** Books what was put in the table of tickets at once, as it is booked when it is sold one by one. */
export async function bookMany(test: Pick<Stage, 'db'>, clientId: string, organizerId?: string): Promise<void> {
  await sql`
    insert into euro_transfers (passholder_id, sale_id, reason, payer, debit, credit, amount_cents, booked_at)
    select passholder_id, id, reason, payer, case reason when 'SALE' then account else tickets end,
      case reason when 'SALE' then tickets else account end, cents, case reason when 'SALE' then sold_at else cancelled_at end
    from ticket_sales s cross join (values ('SALE'), ('CANCELLATION')) as r (reason)
      cross join lateral (select 'tickets:' || s.organizer_id as tickets) t
      cross join lateral (values ('PASSHOLDER', 'passholder', s.passholder_cents),
        ('ORGANIZER', 'organizer:' || s.organizer_id, s.organizer_cents),
        (case when municipality_nis is null then 'CARD_SYSTEM' else 'MUNICIPALITY' end,
          coalesce('municipality:' || s.municipality_nis, 'card-system:' || s.card_system_id), s.municipality_cents)
      ) as sides (payer, account, cents)
    where s.client_id = ${clientId} ${organizerId === undefined ? sql`` : sql`and s.organizer_id = ${organizerId}::uuid`} and cents > 0
      and (reason = 'SALE' or cancelled_at is not null)
    on conflict do nothing`.execute(test.db)
}
