import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../values/day.ts'

/**
 * Whether a passholder is in the segment of a coupon on a day: a condition on `coupons c`, `passholders p`, `memberships m`
 * (theirs, of the coupon's card system) and `card_systems s` (that one). The only place that says so: it finds the coupons
 * of a person and counts the people of a coupon.
 */
export function inSegment(day: Day): RawBuilder<boolean> {
  return sql<boolean>`m.status = 'ACTIVE' and p.blocked_at is null and p.erased_at is null and p.merged_into is null
    and case p.kind when 'GROUP' then c.for_groups else c.for_individuals end
    and (c.social_tariff is null or c.social_tariff = (
      m.social_tariff_end is not null and ${day}::date <= m.social_tariff_end + s.grace_period_days
      and (m.social_tariff_suspended_until is null or ${day}::date > m.social_tariff_suspended_until)))
    and (c.postal_codes = '{}' or p.postal_code = any(c.postal_codes))
    and (c.min_age is null or p.date_of_birth + make_interval(years => c.min_age) <= ${day}::date)
    and (c.max_age is null or p.date_of_birth + make_interval(years => c.max_age + 1) > ${day}::date)
    and (not c.listed or exists (select from coupon_list l where l.coupon_id = c.id and l.passholder_id = p.id))`
}
