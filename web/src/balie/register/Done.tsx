import { Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Registered } from '../../api/balie-types.ts'
import { euro } from '../../i18n/format.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { UitpasNumber } from '../../ui/UitpasNumber.tsx'
import { useCounterContext } from '../CounterContext.ts'
import classes from './register.module.css'

export interface Given {
  registered: Registered
  names: string[]
}

/** What was given: the cards, and what has to be paid. Nothing else of it is kept here. */
export function Done({ given: { registered, names }, onNew }: { given: Given; onNew: () => void }) {
  const { t } = useTranslation('register')
  const { openDesk } = useCounterContext()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className={classes.page}>
      <h1 ref={heading} tabIndex={-1} className={classes.done}>
        <IconCircleCheck size={36} stroke={1.75} aria-hidden="true" />
        {t('done.title', { count: names.length })}
      </h1>
      <p role="status" className={classes.pay}>
        {t('done.pay')} <strong>{euro(registered.totalPriceCents / 100)}</strong>
      </p>
      <ul>
        {registered.member.map((one, index) => (
          <li key={one.passholderId} className={classes.person}>
            <div>
              <p className={classes.strong}>{names[index]}</p>
              <p className={classes.muted}>
                <UitpasNumber number={one.uitpasNumber} />
              </p>
              <LinkButton onClick={() => openDesk({ passholderId: one.passholderId })}>
                {t('done.open', { name: names[index] ?? '' })}
              </LinkButton>
            </div>
            <p className={classes.amount}>
              {euro(one.priceCents / 100)} <span className={classes.muted}>{one.priceLabel}</span>
            </p>
          </li>
        ))}
      </ul>
      <div className={classes.buttons}>
        <Button size="lg" onClick={onNew}>
          {t('done.new')}
        </Button>
      </div>
    </div>
  )
}
