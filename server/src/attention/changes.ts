import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { CardSystemId } from '../values/ids.ts'

export const changedThings = ['REWARD', 'COUPON', 'KIOSK', 'BALIE', 'EVENT'] as const
export const verbs = ['CREATED', 'CHANGED', 'ENDED', 'ACTIVATED', 'DEACTIVATED'] as const
type Thing = (typeof changedThings)[number]
type Verb = (typeof verbs)[number]

export interface Change {
  at: Date
  thing: Thing
  verb: Verb
  id: string
  name: string
}

/** The acts of the trail that are told on the start page: about things that administrators make, and none about a person. */
const acts: Record<string, Verb> = {
  'reward.create': 'CREATED',
  'reward.update': 'CHANGED',
  'coupon.create': 'CREATED',
  'coupon.change': 'CHANGED',
  'coupon.withdraw': 'ENDED',
  'kiosk.create': 'CREATED',
  'kiosk.update': 'CHANGED',
  'kiosk.choose-event': 'CHANGED',
  'kiosk.forget-event': 'CHANGED',
  'kiosk.show-code': 'CHANGED',
  'kiosk.disconnect': 'CHANGED',
  'organizer.create': 'CREATED',
  'organizer.update': 'CHANGED',
  'organizer.activate': 'ACTIVATED',
  'organizer.deactivate': 'DEACTIVATED',
  'organizer.put-groups': 'CHANGED',
  'organizer.set-iban': 'CHANGED',
  'organizer.ticket-limit': 'CHANGED',
  'event.settings': 'CHANGED',
}

const daysBack = 30

/** What was changed in a card system of late, newest first: what and when, not by whom. What is gone since is left out. */
export async function listChanges(db: Db, cardSystemId: CardSystemId, now: Date, limit: number): Promise<Change[]> {
  const since = new Date(now.getTime() - daysBack * 86_400_000)
  const id = (subject: string, type: 'int' | 'uuid') =>
    sql`case when e.subject = ${subject} then e.subject_id::${sql.raw(type)} end`
  const own = sql`(select organizer_id from organizer_card_systems where card_system_id = ${cardSystemId})`
  const { rows } = await sql<{ at: Date; act: string; thing: Thing; id: string; name: string }>`
    select e.at, e.act, about.thing, e.subject_id as id, about.name
    from audit_entries e
    join lateral (
      select 'REWARD' as thing, r.title as name from rewards r
        where r.id = ${id('reward', 'int')} and r.owning_card_system_id = ${cardSystemId}
      union all
      select 'COUPON', c.name from coupons c where c.id = ${id('coupon', 'int')} and c.card_system_id = ${cardSystemId}
      union all
      select 'KIOSK', k.name from kiosks k where k.id = ${id('kiosk', 'uuid')} and k.card_system_id = ${cardSystemId}
      union all
      select 'BALIE', o.name from organizers o where o.id = ${id('organizer', 'uuid')} and o.id in ${own}
      union all
      select 'EVENT', coalesce(v.name ->> v.main_language, '') from events v
        where v.id = ${id('event', 'uuid')} and v.organizer_id in ${own}
    ) about on true
    where e.passholder_id is null and e.actor = 'USER' and e.at >= ${since} and e.act = any(${Object.keys(acts)}::text[])
    order by e.at desc limit ${limit}`.execute(db)
  return rows.flatMap(({ act, ...one }) => {
    const verb = acts[act]
    return verb === undefined ? [] : [{ ...one, verb }]
  })
}
