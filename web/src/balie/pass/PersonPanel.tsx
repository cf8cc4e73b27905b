import { UnstyledButton } from '@mantine/core'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../api/balie-types.ts'
import { lastFour } from '../../i18n/format.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { useCounterContext } from '../CounterContext.ts'
import { Balance } from './Balance.tsx'
import classes from './PersonPanel.module.css'
import { TariffInfo } from './TariffInfo.tsx'
import { useTariffWords } from './useTariffWords.ts'

/** Desktop, left: who it is, the balance, and five facts in the same place for everybody. */
export function PersonPanel({ person }: { person: Person }) {
  const { t } = useTranslation('balie')
  const { hidden } = useCounterContext()
  const tariff = useTariffWords(person.tariff)
  return (
    <div className={classes.panel}>
      <div className={classes.head}>
        <h1 className={classes.name}>
          {person.firstName} {hidden ? null : <span className={classes.lastName}>{person.name}</span>}
        </h1>
        <Balance points={person.points} size={64} />
      </div>
      {hidden ? null : (
        <dl className={classes.facts}>
          <Fact term={t('person.age')}>{t('person.years', { count: person.age })}</Fact>
          <Fact term={t('person.city')}>{person.city}</Fact>
          <Fact term={t('person.pass')}>
            {person.blocked ? t('person.blocked') : t('person.valid')}
            {' · '}
            {t('person.endsIn', { last: lastFour(person.uitpasNumber) })}
          </Fact>
          <Fact term={t('person.tariff')} info={<TariffInfo note={tariff.note} />}>
            {tariff.line}
          </Fact>
          <Fact term={t('person.memberOf')}>
            {person.memberships.map(({ cardSystem, status }) => (
              <span key={cardSystem.id} className={classes.line}>
                {status === 'BLOCKED' ? t('person.membershipBlocked', { name: cardSystem.name }) : cardSystem.name}
              </span>
            ))}
          </Fact>
        </dl>
      )}
    </div>
  )
}

function Fact({ term, info, children }: { term: string; info?: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>
        {term} {info}
      </dt>
      <dd>{children}</dd>
    </div>
  )
}

/** At the foot of the left column: remembered on this device. */
export function HideButton() {
  const { t } = useTranslation('balie')
  const { hidden, toggleHidden } = useCounterContext()
  const Icon = hidden ? IconEye : IconEyeOff
  return (
    <UnstyledButton className={classes.hide} aria-pressed={hidden} aria-keyshortcuts="F9" onClick={toggleHidden}>
      <Icon size={20} stroke={1.75} aria-hidden="true" />
      <span className={classes.hideLabel}>{t(hidden ? 'person.showAgain' : 'person.hide')}</span>
      <KeyHint keys="F9" />
    </UnstyledButton>
  )
}
