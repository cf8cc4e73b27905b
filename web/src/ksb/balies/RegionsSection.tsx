import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Balie, joinRegion, type OfBalie } from '../../api/ksb-balies.ts'
import { useSentence } from '../../api/useSentence.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Section } from '../../ui/Section.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import classes from './Balie.module.css'
import { LeaveDialog } from './LeaveDialog.tsx'
import { useChangedBalies } from './useBalie.ts'

/** *Regio's*: the card systems of a balie, and joining another one, which that one agrees to. */
export function RegionsSection({ of, balie }: { of: OfBalie; balie: Balie }) {
  const { t } = useTranslation('balies')
  const sentence = useSentence()
  const changed = useChangedBalies(of.cardSystemId)
  const others = balie.otherCardSystems
  const [to, setTo] = useState('')
  const [note, setNote] = useState('')
  const [wrong, setWrong] = useState<string>()
  const [leaving, setLeaving] = useState(false)
  const here = balie.cardSystems.find(({ id }) => id === of.cardSystemId)?.name ?? ''
  const act = useAct(
    (body: { cardSystemId: number; note?: string }, key) => joinRegion(ask, of, key, body),
    ({ status }, { cardSystemId }) => {
      changed()
      const name = others.find(({ id }) => id === cardSystemId)?.name ?? ''
      showToast(t(status === 'APPROVED' ? 'regions.joined' : 'regions.asked', { name }))
      setTo('')
      setNote('')
    },
  )
  const refused = act.problem ? sentence(act.problem) : null
  return (
    <>
      <Section title={t('section.regions')}>
        <ul>
          {balie.cardSystems.map(({ id, name }) => (
            <li key={id} className={classes.row}>
              {name}
            </li>
          ))}
        </ul>
        <div className={classes.below}>
          <Button variant="default" onClick={() => setLeaving(true)}>
            {t('leave.ask', { region: here })}
          </Button>
        </div>
        {leaving ? <LeaveDialog of={of} balie={balie} region={here} onClose={() => setLeaving(false)} /> : null}
      </Section>
      <Section title={t('regions.join')}>
        <p>{t('regions.help')}</p>
        {others.length === 0 ? <p className={classes.quiet}>{t('regions.all')}</p> : null}
        {others.length > 0 ? (
          <form
            noValidate
            className={classes.form}
            onSubmit={(event) => {
              event.preventDefault()
              if (to === '') setWrong(t('regions.choose'))
              else if (!act.pending)
                act.run({ cardSystemId: Number(to), ...(note.trim() === '' ? {} : { note: note.trim() }) })
            }}
          >
            <NativeSelect
              label={t('regions.region')}
              value={to}
              error={wrong}
              onChange={(event) => {
                setTo(event.currentTarget.value)
                setWrong(undefined)
                act.forget()
              }}
              data={[
                { value: '', label: t('regions.choose') },
                ...others.map(({ id, name }) => ({ value: String(id), label: name })),
              ]}
            />
            <Textarea
              label={t('form.note')}
              maxLength={1000}
              autosize
              minRows={2}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
            {refused ? (
              <Banner tone="refused">
                {refused.title}. {refused.text}
              </Banner>
            ) : null}
            <div>
              <Button type="submit" aria-busy={act.pending}>
                {t('regions.ask')}
              </Button>
            </div>
          </form>
        ) : null}
      </Section>
    </>
  )
}
