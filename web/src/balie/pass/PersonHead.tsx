import { useTranslation } from 'react-i18next'
import type { Person } from '../../api/balie-types.ts'
import { useCounterContext } from '../CounterContext.ts'
import { Balance } from './Balance.tsx'
import classes from './PersonHead.module.css'
import { TariffInfo } from './TariffInfo.tsx'
import { useTariffWords } from './useTariffWords.ts'

/** Phone: who it is in three lines, beside the balance. */
export function PersonHead({ person }: { person: Person }) {
  const { t } = useTranslation('balie')
  const { hidden } = useCounterContext()
  const tariff = useTariffWords(person.tariff)
  return (
    <div className={classes.head}>
      <div className={classes.words}>
        <h1 className={classes.name}>{hidden ? person.firstName : `${person.firstName} ${person.name}`}</h1>
        {hidden ? null : (
          <>
            <p className={classes.line}>
              {t('person.years', { count: person.age })} · {person.city}
            </p>
            <p className={classes.line}>
              {t(person.blocked ? 'person.passBlocked' : 'person.passValid')} ·{' '}
              <span className={classes.together}>
                {tariff.short} <TariffInfo note={tariff.note} />
              </span>
            </p>
            <p className={classes.line}>
              {t('person.memberOf')}{' '}
              {person.memberships
                .map(({ cardSystem, status }) =>
                  status === 'BLOCKED' ? t('person.membershipBlocked', { name: cardSystem.name }) : cardSystem.name,
                )
                .join(', ')}
            </p>
          </>
        )}
      </div>
      <Balance points={person.points} size={56} />
    </div>
  )
}
