import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type Change, changesQuery } from '../../api/ksb-changes.ts'
import { toProblem } from '../../api/problem.ts'
import { shortDate, time } from '../../i18n/format.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { Section } from '../../ui/Section.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { ask } from '../app.ts'
import { useCardSystem } from '../useCardSystem.ts'
import classes from './ChangesPart.module.css'

/** *Laatste wijzigingen*: what and when; by whom stands in the audit trail. */
export function ChangesPart() {
  const { t } = useTranslation('ksb')
  const { cardSystem } = useCardSystem()
  const query = useQuery(changesQuery(ask, cardSystem.id))
  return (
    <Section title={t('start.changes.title')}>
      {query.data?.member.length === 0 ? <p className={classes.none}>{t('start.changes.none')}</p> : null}
      {query.data ? (
        <ul>
          {query.data.member.map((change) => (
            <li key={`${change.at} ${change.id} ${change.verb}`} className={classes.change}>
              <span className={classes.what}>
                <Named change={change} />
                <span className={classes.text}>
                  {t(`start.changes.thing.${change.thing}`)} · {t(`start.changes.verb.${change.verb}`)}
                </span>
              </span>
              <span className={classes.when}>
                {shortDate(change.at)} {time(change.at)}
              </span>
            </li>
          ))}
        </ul>
      ) : query.error ? (
        <ErrorState
          title={t('start.changes.failed')}
          problem={toProblem(query.error)}
          onRetry={() => void query.refetch()}
        />
      ) : (
        <SkeletonLines lines={4} rowHeight={52} />
      )}
    </Section>
  )
}

/** To where it is looked at: its own page where it has one, else its list. */
function Named({ change: { thing, id, name } }: { change: Change }) {
  const { cardSystem } = useCardSystem()
  const params = { cardSystemId: cardSystem.id }
  switch (thing) {
    case 'BALIE':
      return (
        <Link to="/$cardSystemId/balies/$balieId" params={{ ...params, balieId: id }} search={{}}>
          {name}
        </Link>
      )
    case 'EVENT':
      return (
        <Link to="/$cardSystemId/events/$eventId" params={{ ...params, eventId: id }}>
          {name}
        </Link>
      )
    case 'KIOSK':
      return (
        <Link to="/$cardSystemId/kiosks" params={params} search={{ q: name }}>
          {name}
        </Link>
      )
    case 'COUPON':
      return (
        <Link to="/$cardSystemId/coupons" params={params} search={{ id }}>
          {name}
        </Link>
      )
    case 'REWARD':
      return <>{name}</>
  }
}
