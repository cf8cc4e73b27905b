import { type RawBuilder, sql } from 'kysely'

/**
 * Does the event (table `events` as `e`) have an opening that touches `from` … `to`, one of which may be missing? The
 * same answer as `openingsBetween`, in SQL, so that a page of results can be counted and cut there.
 *
 * The outer limits are columns with an index; only what is left is looked at in its calendar. Weekly hours repeat, so
 * 9 days from the first day in question are enough to know, and 400 where days are closed or have other hours.
 */
export function isOpenBetween(from: Date | null, to: Date | null): RawBuilder<boolean> {
  const first = sql`coalesce(${from}::timestamptz, '-infinity')`
  const last = sql`coalesce(${to}::timestamptz, 'infinity')`
  return sql<boolean>`(
    (e.starts_at is null or e.starts_at <= ${last}) and (e.ends_at is null or e.ends_at >= ${first})
    and case
      when e.calendar_type in ('single', 'multiple') then exists (
        select from jsonb_to_recordset(e.calendar -> 'moments') as m (start timestamptz, "end" timestamptz, status text)
        where coalesce(m.status, 'Available') = 'Available' and m.start <= ${last}
          and coalesce(m."end", ((m.start at time zone ${ZONE})::date + 1)::timestamp at time zone ${ZONE}) >= ${first}
      )
      when jsonb_array_length(e.calendar -> 'hours') = 0 and ${exceptions} = '[]' then true
      else exists (${hoursBetween(from, to)})
    end
  )`
}

const ZONE = sql.lit('Europe/Brussels')
const exceptions = sql`coalesce(e.calendar -> 'exceptions', '[]')`
const wholeDays = sql.lit('[{"weekdays": [1, 2, 3, 4, 5, 6, 7], "opens": "00:00", "closes": "00:00"}]')

function hoursBetween(from: Date | null, to: Date | null) {
  return sql`
    select from
      (select case when ${exceptions} = '[]' then interval '9 days' else interval '400 days' end as ahead) as w,
      lateral (select greatest(${from}::timestamptz, e.starts_at) as lower, least(${to}::timestamptz, e.ends_at) as upper) as r,
      lateral (select coalesce(r.lower, r.upper - w.ahead) as lower) as l,
      lateral generate_series(
        (l.lower at time zone ${ZONE})::date - 1,
        (least(r.upper, l.lower + w.ahead) at time zone ${ZONE})::date,
        interval '1 day'
      ) as d (day),
      lateral jsonb_to_recordset(${hoursOn}) as h (weekdays jsonb, opens time, closes time)
    where (e.calendar ->> 'start' is null or d.day >= ((e.calendar ->> 'start')::timestamptz at time zone ${ZONE})::date)
      and (e.calendar ->> 'end' is null or d.day <= ((e.calendar ->> 'end')::timestamptz at time zone ${ZONE})::date)
      and h.weekdays @> to_jsonb(extract(isodow from d.day)::int)
      and (d.day::date + h.opens) at time zone ${ZONE} <= coalesce(${to}::timestamptz, 'infinity')
      and (d.day::date + case when h.closes <= h.opens then 1 else 0 end + h.closes) at time zone ${ZONE}
        >= coalesce(${from}::timestamptz, '-infinity')`
}

/** The hours of day `d.day`: of the exceptions that cover it, where closed wins, or of the ordinary week. */
const hoursOn = sql`(
  select case
    when count(*) = 0 then
      case when jsonb_array_length(e.calendar -> 'hours') = 0 then ${wholeDays}::jsonb else e.calendar -> 'hours' end
    when bool_or(x.hours is null) then '[]'::jsonb
    else jsonb_path_query_array(jsonb_agg(x.hours), '$[*][*]')
  end
  from jsonb_to_recordset(${exceptions}) as x ("from" date, "to" date, hours jsonb)
  where d.day between x."from" and x."to"
)`
