import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type BulkOutcome, previewBulk } from '../../api/ksb-bulk.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import type { BulkDialogProps } from './bulk-props.ts'
import { CarryOut } from './CarryOut.tsx'
import { Outcomes } from './Outcomes.tsx'

/** First why, then what would happen to each, then what did: one by one, and on from where a lost connection broke it off. */
export function BulkDialog<Outcome extends BulkOutcome>(props: BulkDialogProps<Outcome>) {
  const { path, count, words, danger = false, body, children, onClose } = props
  const { t } = useTranslation('bulk')
  const [asked, setAsked] = useState<{ body: object; preview: readonly Outcome[] }>()
  const [started, setStarted] = useState(false)
  const looking = useAct(
    (wanted: object) => previewBulk<Outcome>(ask, path, wanted),
    ({ member }, wanted) => setAsked({ body: wanted, preview: member }),
  )
  const title = words.act.replace('…', '')
  if (!asked) {
    return (
      <AskDialog
        opened
        title={title}
        verb={t('look')}
        pending={looking.pending}
        problem={looking.problem}
        onClose={onClose}
        onSubmit={() => {
          const wanted = body()
          if (wanted) looking.run(wanted)
        }}
      >
        <p>
          {words.chosen} {t('first')}
        </p>
        {children}
      </AskDialog>
    )
  }
  if (started) return <CarryOut {...props} title={title} body={asked.body} />
  const possible = asked.preview.filter(({ outcome }) => outcome === 'DONE').length
  return (
    <AskDialog
      opened
      title={possible > 0 ? words.title(possible) : title}
      verb={possible > 0 ? words.verb : t('choose')}
      danger={danger && possible > 0}
      size={640}
      pending={false}
      problem={null}
      onClose={onClose}
      onSubmit={() => (possible > 0 ? setStarted(true) : onClose())}
    >
      {possible > 0 ? <p>{words.effect}</p> : null}
      {possible < count ? (
        <Banner tone="attention">
          {possible > 0 ? t('impossible', { count: count - possible }) : t('noneIsPossible')}
        </Banner>
      ) : null}
      <Outcomes
        label={t('previewLabel')}
        outcomes={asked.preview}
        name={words.name}
        why={words.why}
        done={(one) => words.more?.(one) ?? t('possibleWord')}
      />
    </AskDialog>
  )
}
