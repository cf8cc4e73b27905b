import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { reachOf } from '../../api/balie-desk.ts'
import { type Known, lookUp } from '../../api/balie-register.ts'
import { Banner } from '../../ui/Banner.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { useCounterContext } from '../CounterContext.ts'
import type { StepProps } from './draft.ts'
import { KnownPerson } from './KnownPerson.tsx'
import classes from './register.module.css'
import { StepForm } from './StepForm.tsx'
import { birthOf, type Fault, faultsOf } from './typed.ts'

/** The national number first: who has a pass already is found before there are two of them. */
export function WhoStep({ draft, person, change, goTo }: StepProps) {
  const { t } = useTranslation('register')
  const { balie, today } = useCounterContext()
  const [faults, setFaults] = useState<Fault[]>([])
  const [existing, setExisting] = useState<Known | null>(null)
  const mayHere = reachOf(balie, 'PASSHOLDERS_WRITE_WITHOUT_INSZ').length > 0
  const mayWithout = mayHere || reachOf(balie, 'PASSHOLDERS_WRITE_FOREIGN_COUNTRY').length > 0
  const look = useAct(
    (inszNumber: string) => lookUp(ask, balie.id, { inszNumber }),
    (found, inszNumber) => {
      if (found.existing) {
        setExisting(found.existing)
        return
      }
      const born = birthOf(inszNumber)
      if (person.dateOfBirth === '' && born !== null) change({ dateOfBirth: born })
      goTo('details')
    },
  )
  const twice = draft.persons.some(
    (one, index) =>
      index !== draft.at && !one.withoutInsz && one.insz !== '' && digits(one.insz) === digits(person.insz),
  )

  function submit() {
    const found = faultsOf('who', person, today, false)
    setFaults(found)
    if (found.length > 0 || twice) return
    if (person.withoutInsz) goTo('details')
    else look.run(digits(person.insz))
  }

  const [fault] = faults
  const wrong = fault ? t(`wrong.${fault}`) : twice ? t('wrong.inszTwice') : undefined
  return (
    <StepForm
      faults={faults}
      pending={look.pending}
      problem={look.problem}
      onSubmit={submit}
      onBack={draft.persons.length > 1 ? () => goTo('summary') : undefined}
    >
      {draft.restored && person.insz === '' && !person.withoutInsz ? (
        <Banner tone="information">{t('restored')}</Banner>
      ) : null}
      {person.withoutInsz ? null : (
        <TextInput
          label={t('who.insz')}
          description={t('who.inszHelp')}
          data-reader=""
          inputMode="numeric"
          autoComplete="off"
          spellCheck={false}
          value={person.insz}
          error={wrong}
          onChange={(event) => {
            change({ insz: event.currentTarget.value })
            setFaults([])
            setExisting(null)
          }}
        />
      )}
      {mayWithout ? (
        <Checkbox
          label={t('who.without')}
          description={t(mayHere ? 'who.withoutText' : 'who.withoutAbroad')}
          checked={person.withoutInsz}
          onChange={(event) => {
            change({ withoutInsz: event.currentTarget.checked, insz: '' })
            setFaults([])
            setExisting(null)
          }}
        />
      ) : (
        <p className={classes.muted}>{t('who.withoutWhyNot')}</p>
      )}
      {existing ? (
        <div role="alert" className={classes.known}>
          <p className={classes.strong}>{t('who.exists')}</p>
          <KnownPerson known={existing} />
        </div>
      ) : null}
    </StepForm>
  )
}

const digits = (text: string) => text.replace(/\D/g, '')
