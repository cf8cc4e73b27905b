import { Button, Modal, Progress, Radio, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newActKey } from '../../../api/client.ts'
import { type BulkAct, type BulkOutcome, carryOutBulkAct, previewBulkAct } from '../../../api/ksb-bulk.ts'
import { cardBlockReasons } from '../../../api/ksb-cards.ts'
import type { ListedPassholder } from '../../../api/ksb-types.ts'
import { type Problem, toProblem } from '../../../api/problem.ts'
import { useSentence } from '../../../api/useSentence.ts'
import { AskDialog } from '../../../ui/AskDialog.tsx'
import { Banner } from '../../../ui/Banner.tsx'
import { useAct } from '../../../ui/useAct.ts'
import { ask, login } from '../../app.ts'
import { cardSystemRouteApi } from '../../routes.ts'
import classes from '../acts/acts.module.css'
import { useChanged } from '../acts/useChanged.ts'
import { Outcomes } from './Outcomes.tsx'

interface BulkDialogProps {
  act: BulkAct['act']
  rows: readonly ListedPassholder[]
  onClose: () => void
  onDone: () => void
}

/** First why, then what would happen to each, then what did: one by one, and on from where a lost connection broke it off. */
export function BulkDialog({ act, rows, onClose, onDone }: BulkDialogProps) {
  const { t } = useTranslation('passholders')
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState<string>()
  const [asked, setAsked] = useState<{ body: BulkAct; preview: readonly BulkOutcome[] }>()
  const [started, setStarted] = useState(false)
  const names = new Map(rows.map((row) => [row.id, `${row.firstName} ${row.name}`]))
  const looking = useAct(
    (body: BulkAct) => previewBulkAct(ask, cardSystemId, body),
    ({ member }, body) => setAsked({ body, preview: member }),
  )
  const needsReason = act === 'BLOCK_PERSON' || act === 'BLOCK_CARD'

  if (asked && started) {
    return <CarryOut body={asked.body} names={names} onClose={onClose} onDone={onDone} />
  }
  if (asked) {
    const possible = asked.preview.filter(({ outcome }) => outcome === 'DONE').length
    return (
      <AskDialog
        opened
        title={t(`bulk.title.${act}`, { count: possible })}
        verb={t(`bulk.verb.${act}`, { count: possible })}
        danger={needsReason}
        size={640}
        pending={false}
        problem={null}
        onClose={onClose}
        onSubmit={() => (possible > 0 ? setStarted(true) : onClose())}
      >
        <p>{t(`bulk.effect.${act}`)}</p>
        {possible < rows.length ? (
          <Banner tone="attention">{t('bulk.impossible', { count: rows.length - possible })}</Banner>
        ) : null}
        <Outcomes label={t('bulk.previewLabel')} outcomes={asked.preview} names={names} done="possible" />
      </AskDialog>
    )
  }
  return (
    <AskDialog
      opened
      title={t(`bulk.act.${act}`).replace('…', '')}
      verb={t('bulk.look')}
      pending={looking.pending}
      problem={looking.problem}
      onClose={onClose}
      onSubmit={() => {
        if (needsReason && reason.trim() === '') {
          setWrong(t(act === 'BLOCK_CARD' ? 'block.chooseReason' : 'block.writeReason'))
          return
        }
        const [first, ...others] = rows.map(({ id }) => id)
        if (first === undefined) return
        looking.run({
          act,
          passholderIds: [first, ...others],
          ...(needsReason ? { reason: reason.trim() } : {}),
        })
      }}
    >
      <p>{t('bulk.chosen', { count: rows.length })}</p>
      {act === 'BLOCK_PERSON' ? (
        <TextInput
          label={t('detail.reason')}
          description={t('block.reasonHelp')}
          maxLength={200}
          autoComplete="off"
          value={reason}
          error={wrong}
          onChange={(event) => {
            setReason(event.currentTarget.value)
            setWrong(undefined)
          }}
        />
      ) : null}
      {act === 'BLOCK_CARD' ? (
        <Radio.Group
          label={t('detail.reason')}
          value={reason}
          error={wrong}
          onChange={(value) => {
            setReason(value)
            setWrong(undefined)
          }}
        >
          <div className={classes.choices}>
            {cardBlockReasons.map((one) => (
              <Radio key={one} value={one} label={t(`detail.reasons.${one}`)} />
            ))}
          </div>
        </Radio.Group>
      ) : null}
    </AskDialog>
  )
}

interface CarryOutProps {
  body: BulkAct
  names: ReadonlyMap<string, string>
  onClose: () => void
  onDone: () => void
}

function CarryOut({ body, names, onClose, onDone }: CarryOutProps) {
  const { t } = useTranslation(['passholders', 'common'])
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const sentence = useSentence()
  const changed = useChanged()
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, BulkOutcome>>(new Map())
  const [state, setState] = useState<'busy' | 'done' | Problem>('busy')
  const key = useRef(newActKey())
  const begun = useRef(false)
  const all = body.passholderIds.length

  async function run() {
    setState('busy')
    try {
      await carryOutBulkAct(login.bearer, { cardSystemId, body, actKey: key.current }, (outcome) =>
        setOutcomes((before) => new Map(before).set(outcome.passholderId, outcome)),
      )
      setState('done')
    } catch (error) {
      setState(toProblem(error))
    }
    changed()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is asked for
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    void run()
  }, [])

  const done = [...outcomes.values()].filter(({ outcome }) => outcome === 'DONE').length
  const said = typeof state === 'object' ? sentence(state) : null
  const words = state === 'done' ? t('bulk.done', { count: done, all }) : t('bulk.busy', { count: outcomes.size, all })
  function close() {
    if (state === 'done') onDone()
    onClose()
  }
  return (
    <Modal
      opened
      onClose={close}
      title={t(`bulk.act.${body.act}`).replace('…', '')}
      size={640}
      closeOnClickOutside={state !== 'busy'}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <div className={classes.carryOut}>
        <p role="status">{words}</p>
        <Progress value={(100 * outcomes.size) / all} aria-label={words} />
        {said ? (
          <Banner tone="refused">
            {said.title}. {t('bulk.broken')}
          </Banner>
        ) : null}
        <Outcomes label={t('bulk.resultLabel')} outcomes={[...outcomes.values()]} names={names} done="done" />
        <div className={classes.end}>
          {said ? (
            <Button variant="outline" onClick={() => void run()}>
              {t('bulk.goOn')}
            </Button>
          ) : null}
          <Button variant="default" onClick={close}>
            {t('common:close')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
