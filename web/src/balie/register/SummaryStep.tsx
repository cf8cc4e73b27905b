import { Button } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type NewPerson, previewQuery, register } from '../../api/balie-register.ts'
import { newActKey } from '../../api/client.ts'
import { isNoNetwork, toProblem } from '../../api/problem.ts'
import { euro, shortDate } from '../../i18n/format.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { UitpasNumber } from '../../ui/UitpasNumber.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { useCounterContext } from '../CounterContext.ts'
import type { Given } from './Done.tsx'
import type { StepProps } from './draft.ts'
import { registration } from './draft.ts'
import classes from './register.module.css'
import { StepForm } from './StepForm.tsx'
import { another, bodyOf, nobody, previewOf, type TypedPerson } from './typed.ts'

const mostPersons = 10

/** Everybody of the household, what each and all of them cost, and registering them at once. */
export function SummaryStep({ draft, goTo, onDone }: StepProps & { onDone: (given: Given) => void }) {
  const { t } = useTranslation(['register', 'common'])
  const { balie } = useCounterContext()
  const { persons } = draft
  const previews = useQueries({ queries: persons.map((one) => previewQuery(ask, balie.id, previewOf(one))) })
  const failed = previews.find(({ isError }) => isError)
  const total = previews.reduce((sum, { data }) => sum + (data?.price.priceCents ?? 0), 0)
  const act = useAct(
    (bodies: NewPerson[]) => {
      // The same key for as long as no answer came, also when one has been on another tab meanwhile.
      const now = registration.get() ?? draft
      const actKey = now.actKey ?? newActKey()
      registration.set({ ...now, actKey })
      return register(ask, balie.id, actKey, bodies).catch((error: unknown) => {
        const after = registration.get()
        if (after && !isNoNetwork(error)) registration.set({ ...after, actKey: null })
        throw error
      })
    },
    (registered) => onDone({ registered, names: persons.map(({ firstName, name }) => `${firstName} ${name}`) }),
  )
  const whom = wrongPerson(act.problem?.body)

  const set = (next: TypedPerson[], step: 'who' | 'summary', at: number) => {
    act.forget()
    registration.set({ ...(registration.get() ?? draft), persons: next, step, at, actKey: null })
  }
  return (
    <StepForm
      faults={[]}
      pending={act.pending}
      problem={act.problem ?? (failed?.error ? toProblem(failed.error) : null)}
      about={
        whom !== null && persons[whom] ? (
          <LinkButton onClick={() => goTo('who', whom)}>
            {t('summary.toPerson', { name: persons[whom].firstName })}
          </LinkButton>
        ) : null
      }
      verb={t('summary.register', { count: persons.length })}
      onSubmit={() => {
        if (failed) for (const one of previews) void one.refetch()
        else act.run(persons.map(bodyOf))
      }}
    >
      <ul>
        {persons.map((person, index) => (
          <li key={person.id} className={classes.person}>
            <div>
              <p className={classes.strong}>
                {person.firstName} {person.name}
              </p>
              <p className={classes.muted}>
                {person.dateOfBirth === '' ? '' : shortDate(person.dateOfBirth)} · {person.contact.city}
                {person.socialTariff ? ` · ${t('card.socialTariff')}` : ''}
              </p>
              <p className={classes.muted}>
                {person.cardType === 'DIGITAL' ? (
                  t('summary.digital')
                ) : (
                  <UitpasNumber number={person.cardNumber.replace(/\D/g, '')} />
                )}
              </p>
              <div className={classes.links}>
                <LinkButton onClick={() => goTo('who', index)}>
                  {t('summary.edit')}
                  <span className="op-spoken"> {person.firstName}</span>
                </LinkButton>
                {persons.length > 1 ? (
                  <LinkButton
                    onClick={() =>
                      set(
                        persons.filter((_, one) => one !== index),
                        'summary',
                        0,
                      )
                    }
                  >
                    {t('summary.remove')}
                    <span className="op-spoken"> {person.firstName}</span>
                  </LinkButton>
                ) : null}
              </div>
            </div>
            <p className={classes.amount}>{amount(previews[index]?.data?.price.priceCents)}</p>
          </li>
        ))}
      </ul>
      <div className={classes.total}>
        <span>{t('summary.total')}</span>
        <strong>{previews.every(({ data }) => data) ? euro(total / 100) : ''}</strong>
      </div>
      {persons.length < mostPersons ? (
        <div>
          <Button
            variant="outline"
            leftSection={<IconUserPlus size={20} stroke={1.75} aria-hidden="true" />}
            onClick={() => set([...persons, another(persons[0] ?? nobody)], 'who', persons.length)}
          >
            {t('summary.another')}
          </Button>
        </div>
      ) : null}
    </StepForm>
  )
}

const amount = (cents: number | undefined) => (cents === undefined ? '' : euro(cents / 100))

/** The server says whom of the household a refusal is about, counted from 0. */
function wrongPerson(body: object | undefined): number | null {
  const person = body && 'person' in body ? Number(body.person) : Number.NaN
  return Number.isInteger(person) ? person : null
}
