import { IconChevronRight, IconQrcode } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { OwnPerson } from '../../api/mijn.ts'
import { UitpasNumber } from '../../ui/UitpasNumber.tsx'
import classes from './PassCard.module.css'

/** The pass as a thing: the same for everybody, with the points sinking into it. */
export function PassCard({ person }: { person: OwnPerson }) {
  const { t } = useTranslation(['mijn', 'common'])
  const { firstName, name, points, uitpasNumber, cardSystem } = person
  return (
    <section aria-label={t('home.passOf', { name: firstName })} className={classes.whole}>
      <p className={classes.points} data-long={String(points).length > 3 || undefined}>
        <span className={classes.count}>{points}</span>
        <span className={classes.word}>{t('common:pointsWord', { count: points })}</span>
      </p>
      <div className={`${classes.card} op-on-colour`}>
        <p className={classes.system}>{cardSystem?.name ?? ''}</p>
        <p className={classes.name}>
          {firstName} {name}
        </p>
        <p className={classes.number}>{uitpasNumber ? <UitpasNumber number={uitpasNumber} /> : t('home.noNumber')}</p>
      </div>
      {uitpasNumber ? (
        <Link to="/pass" className={`${classes.show} op-on-colour`}>
          <IconQrcode size={24} stroke={1.75} aria-hidden="true" />
          <span>{t(person.self ? 'home.showMine' : 'home.show', { name: firstName })}</span>
          <IconChevronRight size={24} stroke={1.75} aria-hidden="true" />
        </Link>
      ) : null}
    </section>
  )
}
