import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { reachOf } from '../../api/balie-desk.ts'
import { type Known, lookUp } from '../../api/balie-register.ts'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { useCounterContext } from '../CounterContext.ts'
import { ContactFields } from '../desk/contact/ContactFields.tsx'
import type { StepProps } from './draft.ts'
import { KnownPerson } from './KnownPerson.tsx'
import classes from './register.module.css'
import { StepForm } from './StepForm.tsx'
import { type Fault, faultsOf, genders } from './typed.ts'

const contactFields = ['postalCode', 'city', 'country', 'email'] as const

/** Who it is and how they are reached; likely doubles are shown before going on. */
export function DetailsStep({ person, change, goTo }: StepProps) {
  const { t } = useTranslation(['register', 'desk'])
  const { balie, today } = useCounterContext()
  const [faults, setFaults] = useState<Fault[]>([])
  const [likely, setLikely] = useState<Known[]>([])
  const asked = { name: person.name.trim(), firstName: person.firstName.trim(), dateOfBirth: person.dateOfBirth }
  const about = JSON.stringify(asked)
  const look = useAct(
    (_: null) => lookUp(ask, balie.id, asked),
    (found) => {
      setLikely(found.likely)
      if (found.likely.length === 0) goTo('card')
      else change({ notKnown: about })
    },
  )
  // Only who lives abroad can be registered without a number where the permission for that is missing.
  const needsNumber =
    person.withoutInsz && !person.contact.abroad && reachOf(balie, 'PASSHOLDERS_WRITE_WITHOUT_INSZ').length === 0
  const mayAbroad = reachOf(balie, 'PASSHOLDERS_WRITE_FOREIGN_COUNTRY').length > 0
  const wrong = (fault: Fault) => (faults.includes(fault) ? t(`wrong.${fault}`) : undefined)

  function submit() {
    const found = faultsOf('details', person, today, false)
    setFaults(found)
    if (found.length > 0 || needsNumber) return
    // Seen, and it is somebody else.
    if (person.notKnown === about && likely.length > 0) goTo('card')
    else look.run(null)
  }

  return (
    <StepForm
      faults={faults}
      pending={look.pending}
      problem={look.problem}
      verb={likely.length > 0 ? t('details.somebodyElse') : t('next')}
      onSubmit={submit}
      onBack={() => goTo('who')}
    >
      <div className={classes.halves}>
        <TextInput
          label={t('details.firstName')}
          autoComplete="off"
          maxLength={200}
          value={person.firstName}
          error={wrong('firstName')}
          onChange={(event) => typed({ firstName: event.currentTarget.value })}
        />
        <TextInput
          label={t('details.name')}
          autoComplete="off"
          maxLength={200}
          value={person.name}
          error={wrong('name')}
          onChange={(event) => typed({ name: event.currentTarget.value })}
        />
      </div>
      <div className={classes.halves}>
        <TextInput
          type="date"
          label={t('details.dateOfBirth')}
          max={today}
          value={person.dateOfBirth}
          error={wrong('dateOfBirth') ?? wrong('dateDisagrees')}
          onChange={(event) => typed({ dateOfBirth: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('details.gender')}
          value={person.gender}
          data={[
            { value: '', label: t('details.notSaid') },
            ...genders.map((one) => ({ value: one, label: t(`details.genders.${one}`) })),
          ]}
          onChange={(event) => {
            const { value } = event.currentTarget
            typed({ gender: genders.find((one) => one === value) ?? '' })
          }}
        />
      </div>
      <TextInput
        label={t('details.nationality')}
        description={t('desk:contact.optional')}
        autoComplete="off"
        maxLength={100}
        value={person.nationality}
        onChange={(event) => typed({ nationality: event.currentTarget.value })}
      />
      <ContactFields
        typed={person.contact}
        faults={contactFields.filter((one) => faults.includes(one))}
        abroadWhyNot={mayAbroad ? null : t('desk:whyNot.notPermitted')}
        onChange={(part) => typed({ contact: { ...person.contact, ...part } })}
      />
      {needsNumber ? (
        <p role="alert" className={classes.wrong}>
          {t('who.withoutWhyNot')}
        </p>
      ) : null}
      {likely.length > 0 ? (
        <div role="alert" className={classes.known}>
          <p className={classes.strong}>{t('details.likely')}</p>
          {likely.map((known) => (
            <KnownPerson key={known.passholderId} known={known} />
          ))}
        </div>
      ) : null}
    </StepForm>
  )

  function typed(part: Parameters<typeof change>[0]) {
    change(part)
    setFaults([])
    setLikely([])
  }
}
