import { Checkbox } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type PreviewAsked, previewQuery } from '../../api/balie-register.ts'
import { toProblem } from '../../api/problem.ts'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { useCounterContext } from '../CounterContext.ts'
import { PictureField } from '../desk/picture/PictureField.tsx'
import type { StepProps } from './draft.ts'
import classes from './register.module.css'
import { StepForm } from './StepForm.tsx'
import { type Fault, faultsOf, previewOf } from './typed.ts'

/** The picture, and who agrees: the person, and under 16 years a parent. */
export function AgreeStep({ person, change, goTo }: StepProps) {
  const { t } = useTranslation(['register', 'desk'])
  const { balie, today } = useCounterContext()
  const [faults, setFaults] = useState<Fault[]>([])
  const queries = useQueryClient()
  const asked = previewOf(person)
  const preview = useQuery(previewQuery(ask, balie.id, asked))
  const needsConsent = preview.data?.parentalConsent === true
  // Who is quicker than the answer waits for it, and does not have to press again.
  const look = useAct(
    (of: PreviewAsked) => queries.fetchQuery(previewQuery(ask, balie.id, of)),
    ({ parentalConsent }) => {
      const found = faultsOf('agree', person, today, parentalConsent)
      setFaults(found)
      if (found.length === 0) goTo('summary')
    },
  )

  return (
    <StepForm
      faults={faults}
      pending={look.pending}
      problem={preview.error && !preview.isFetching ? toProblem(preview.error) : null}
      onSubmit={() => {
        if (asked !== null) look.run(asked)
      }}
      onBack={() => goTo('card')}
    >
      <div>
        <p className={classes.strong}>{t('agree.picture')}</p>
        <p className={classes.muted}>{t('desk:contact.optional')}</p>
        <PictureField picture={person.picture} onChange={(picture) => change({ picture })} />
      </div>
      {needsConsent ? (
        <Checkbox
          label={t('agree.parent')}
          description={t('agree.parentText')}
          checked={person.parentalConsent}
          error={faults.includes('parentalConsent') ? t('wrong.parentalConsent') : undefined}
          onChange={(event) => {
            change({ parentalConsent: event.currentTarget.checked })
            setFaults([])
          }}
        />
      ) : null}
      <Checkbox
        label={t('agree.terms')}
        description={t('agree.termsText')}
        checked={person.terms}
        error={faults.includes('terms') ? t('wrong.terms') : undefined}
        onChange={(event) => {
          change({ terms: event.currentTarget.checked })
          setFaults([])
        }}
      />
    </StepForm>
  )
}
