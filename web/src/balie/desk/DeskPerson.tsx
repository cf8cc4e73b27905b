import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { personQuery } from '../../api/balie.ts'
import type { Person } from '../../api/balie-types.ts'
import { Section } from '../../ui/Section.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { UitpasNumber } from '../../ui/UitpasNumber.tsx'
import { ask } from '../app.ts'
import { useCounterContext } from '../CounterContext.ts'
import { useTariffWords } from '../pass/useTariffWords.ts'
import type { ActId } from './act-id.ts'
import { acts } from './acts.ts'
import classes from './desk.module.css'
import { type OfferedAct, useActs } from './useActs.ts'

const panels = Object.fromEntries(acts.map(({ id, load }) => [id, lazy(load)]))

/** Who it is, their cards, and everything that can be done for them, each with the reason when it cannot. */
export function DeskPerson({ person }: { person: Person }) {
  const { t } = useTranslation('desk')
  const counter = useCounterContext()
  const queries = useQueryClient()
  const offered = useActs(person)
  const asked = offered.find(({ act }) => act.id === counter.deskPerson?.act)
  const [chosen, setChosen] = useState<ActId | null>(asked?.whyNot === null ? asked.act.id : null)
  const Panel = chosen === null ? undefined : panels[chosen]

  return (
    <div className={classes.columns}>
      <Who person={person} />
      <Section title={t('person.acts')}>
        <ul className={classes.acts}>
          {offered.map((one) => (
            <ActRow key={one.act.id} offered={one} onChoose={() => setChosen(one.act.id)} />
          ))}
        </ul>
      </Section>
      {Panel ? (
        <Suspense fallback={null}>
          <Panel
            person={person}
            counter={counter}
            onClose={() => setChosen(null)}
            onDone={(said, undo) => {
              setChosen(null)
              showToast(said, 'done', undo)
              void queries.invalidateQueries({
                queryKey: personQuery(ask, counter.balie.id, person.passholderId).queryKey,
              })
            }}
          />
        </Suspense>
      ) : null}
    </div>
  )
}

function Who({ person }: { person: Person }) {
  const { t } = useTranslation(['desk', 'balie'])
  const { hidden, show } = useCounterContext()
  const tariff = useTariffWords(person.tariff)
  return (
    <section className={classes.who} aria-label={t('person.who')}>
      <Button
        variant="subtle"
        className={classes.back ?? ''}
        leftSection={<IconArrowLeft size={20} stroke={1.75} aria-hidden="true" />}
        onClick={() => show(person.uitpasNumber)}
      >
        {t('person.back')}
      </Button>
      <h1 className={classes.name}>{hidden ? person.firstName : `${person.firstName} ${person.name}`}</h1>
      {hidden ? null : (
        <>
          <p className={classes.line}>
            {t('balie:person.years', { count: person.age })} · {person.city}
          </p>
          <p className={classes.line}>{tariff.line}</p>
          {person.blocked ? <p className={classes.line}>{t('person.isBlocked')}</p> : null}
          <dl className={classes.facts}>
            {person.memberships.map(({ cardSystem, uitpasNumber, cardStatus }) => (
              <div key={cardSystem.id} className={classes.fact}>
                <dt>{cardSystem.name}</dt>
                <dd>
                  {uitpasNumber === undefined ? t('person.noCard') : <UitpasNumber number={uitpasNumber} />}
                  {cardStatus === 'BLOCKED' ? <span className={classes.line}>{t('person.cardBlocked')}</span> : null}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  )
}

function ActRow({ offered: { act, whyNot }, onChoose }: { offered: OfferedAct; onChoose: () => void }) {
  const { t } = useTranslation('desk')
  const Icon = act.icon
  return (
    <li className={classes.act}>
      <Icon size={24} stroke={1.75} aria-hidden="true" className={classes.icon} />
      <div className={classes.words}>
        <p className={classes.title}>{t(`acts.${act.id}.title`)}</p>
        <p className={classes.text}>{whyNot === null ? t(`acts.${act.id}.text`) : t(`whyNot.${whyNot}`)}</p>
      </div>
      {whyNot === null ? (
        <Button variant="outline" className={classes.verb ?? ''} onClick={onChoose}>
          {t(`acts.${act.id}.verb`)}
          <span className="op-spoken">: {t(`acts.${act.id}.title`)}</span>
        </Button>
      ) : null}
    </li>
  )
}
