import { Button, Progress } from '@mantine/core'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newActKey } from '../../api/client.ts'
import { type BulkOutcome, carryOutBulk } from '../../api/ksb-bulk.ts'
import { type Problem, toProblem } from '../../api/problem.ts'
import { useSentence } from '../../api/useSentence.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { login } from '../app.ts'
import classes from './bulk.module.css'
import type { BulkDialogProps } from './bulk-props.ts'
import { Outcomes } from './Outcomes.tsx'

type CarryOutProps<Outcome> = Pick<
  BulkDialogProps<Outcome>,
  'path' | 'count' | 'words' | 'changed' | 'onClose' | 'onDone'
> & { title: string; body: object }

/** Does it, and shows each outcome as soon as it is there. */
export function CarryOut<Outcome extends BulkOutcome>(props: CarryOutProps<Outcome>) {
  const { path, count: all, words, changed, onClose, onDone, title, body } = props
  const { t } = useTranslation(['bulk', 'common'])
  const sentence = useSentence()
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map())
  const [state, setState] = useState<'busy' | 'done' | Problem>('busy')
  const key = useRef(newActKey())
  const begun = useRef(false)

  async function run() {
    setState('busy')
    try {
      await carryOutBulk<Outcome>(login.bearer, { path, body, count: all, actKey: key.current }, (outcome) =>
        setOutcomes((before) => new Map(before).set(outcome.id, outcome)),
      )
      setState('done')
    } catch (error) {
      setState(toProblem(error))
    }
    changed()
  }
  const begin = useEffectEvent(() => void run())
  // Once, as soon as it is asked for.
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    begin()
  }, [])

  const done = [...outcomes.values()].filter(({ outcome }) => outcome === 'DONE').length
  const said = typeof state === 'object' ? sentence(state) : null
  const progress = state === 'done' ? t('done', { count: done, all }) : t('busy', { count: outcomes.size, all })
  function close() {
    if (state === 'done') onDone()
    onClose()
  }
  return (
    <Dialog opened onClose={close} title={title} size={640} closeOnClickOutside={state !== 'busy'}>
      <div className={classes.carryOut}>
        <p role="status">{progress}</p>
        <Progress value={(100 * outcomes.size) / all} aria-label={progress} />
        {said ? (
          <Banner tone="refused">
            {said.title}. {t('broken')}
          </Banner>
        ) : null}
        <Outcomes
          label={t('resultLabel')}
          outcomes={[...outcomes.values()]}
          name={words.name}
          why={words.why}
          done={(one) => words.more?.(one) ?? t('doneWord')}
        />
        <div className={classes.end}>
          {said ? (
            <Button variant="outline" onClick={() => void run()}>
              {t('goOn')}
            </Button>
          ) : null}
          <Button variant="default" onClick={close}>
            {t('common:close')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
