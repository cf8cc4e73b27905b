import { Radio, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { activitiesQuery } from '../../api/balie.ts'
import { type BalieKiosk, balieKiosksKey, chooseKioskEvent } from '../../api/balie-kiosks.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { useCounterContext } from '../CounterContext.ts'
import classes from './Kiosks.module.css'

/** The two choices of the handbook: the pillar chooses automatically, or a specific event. */
export function EventDialog({ kiosk, onClose }: { kiosk: BalieKiosk; onClose: () => void }) {
  const { t } = useTranslation('office')
  const { balie } = useCounterContext()
  const queries = useQueryClient()
  const [how, setHow] = useState<'automatic' | 'specific'>(kiosk.chosenEvent ? 'specific' : 'automatic')
  const [chosen, setChosen] = useState<Named | undefined>(kiosk.chosenEvent)
  const [wrong, setWrong] = useState(false)
  const act = useAct(
    (eventId: string | null, key) => chooseKioskEvent(ask, balie.id, kiosk.id, key, eventId),
    () => {
      void queries.invalidateQueries({ queryKey: balieKiosksKey(balie.id) })
      showToast(t('kiosks.dialog.saved'))
      onClose()
    },
  )
  function submit() {
    if (how === 'automatic') return act.run(null)
    setWrong(!chosen)
    if (chosen) act.run(chosen.id)
  }
  return (
    <AskDialog
      opened
      title={t('kiosks.dialog.title', { name: kiosk.name })}
      verb={t('kiosks.dialog.verb')}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={submit}
    >
      <Radio.Group value={how} onChange={(value) => setHow(value === 'specific' ? 'specific' : 'automatic')}>
        <Radio
          size="md"
          py={8}
          value="automatic"
          label={kiosk.automatic ? t('kiosks.dialog.automatic') : t('kiosks.dialog.notAutomatic')}
          description={kiosk.automatic ? t('kiosks.dialog.automaticText') : t('kiosks.dialog.notAutomaticText')}
        />
        <Radio size="md" py={8} value="specific" label={t('kiosks.dialog.specific')} />
      </Radio.Group>
      {how === 'specific' ? (
        <Events
          chosen={chosen}
          wrong={wrong}
          onChoose={(event) => {
            setChosen(event)
            setWrong(false)
          }}
        />
      ) : null}
    </AskDialog>
  )
}

interface Named {
  id: string
  title: string
}

interface EventsProps {
  chosen: Named | undefined
  wrong: boolean
  onChoose: (event: Named) => void
}

/** Those of today, or what matches the words from now on; each once, however often it is on. */
function Events({ chosen, wrong, onChoose }: EventsProps) {
  const { t } = useTranslation('office')
  const { balie } = useCounterContext()
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed.trim(), 250)
  const query = useQuery({
    ...activitiesQuery(ask, balie.id, { day: undefined, q }),
    placeholderData: keepPreviousData,
  })
  const found = new Map<string, string>(chosen ? [[chosen.id, chosen.title]] : [])
  for (const { eventId, title } of query.data?.member ?? []) found.set(eventId, title)
  return (
    <>
      <TextInput
        type="search"
        autoComplete="off"
        label={t('kiosks.dialog.search')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault()
        }}
      />
      {found.size === 0 ? (
        query.isPending ? null : (
          <p>{t('kiosks.dialog.nothing')}</p>
        )
      ) : (
        <Radio.Group
          label={t('kiosks.dialog.list')}
          error={wrong ? t('kiosks.dialog.chooseOne') : undefined}
          value={chosen?.id ?? ''}
          onChange={(id) => onChoose({ id, title: found.get(id) ?? '' })}
        >
          <div className={classes.list}>
            {[...found].map(([id, title]) => (
              <Radio key={id} className={classes.choice ?? ''} size="md" value={id} label={title} />
            ))}
          </div>
        </Radio.Group>
      )}
    </>
  )
}
