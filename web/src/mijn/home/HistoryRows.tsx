import { useTranslation } from 'react-i18next'
import type { OwnHistoryEntry } from '../../api/mijn.ts'
import { capital, change, euro, listDate, time } from '../../i18n/format.ts'
import { currentLanguage } from '../../i18n/language.ts'
import classes from './HistoryRows.module.css'

/** What was saved, redeemed and bought; points as they changed. */
export function HistoryRows({ entries }: { entries: OwnHistoryEntry[] }) {
  return (
    <ul>
      {entries.map((entry) => (
        <li key={`${entry.kind} ${entry.at} ${entry.title}`} className={classes.row}>
          <Entry entry={entry} />
        </li>
      ))}
    </ul>
  )
}

function Entry({ entry }: { entry: OwnHistoryEntry }) {
  const { t } = useTranslation('mijn')
  const { kind, title, location, at, points, priceCents = 0, insteadOfCents } = entry
  const name = kind === 'OPENING_BALANCE' ? t('history.openingBalance') : title
  const when = `${capital(listDate(at, currentLanguage()))} ${at.slice(0, 4)}, ${time(at)}`
  return (
    <>
      <div>
        <p className={classes.title}>{name}</p>
        <p className={classes.note}>{t(`history.kind.${kind}`)}</p>
        <p className={classes.note}>{[when, location].filter(Boolean).join(' · ')}</p>
        {kind === 'TICKET' ? (
          <p className={classes.note}>
            {t('history.price', { price: euro(priceCents / 100) })}
            {insteadOfCents === undefined ? '' : ` ${t('history.insteadOf', { price: euro(insteadOfCents / 100) })}`}
          </p>
        ) : null}
      </div>
      {points === 0 ? null : (
        <p className={classes.points}>
          {change(points)} <span className="op-spoken">{t('history.points')}</span>
        </p>
      )}
    </>
  )
}
