import { Radio } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type BlockReason, blockCard, blockReasons, reachOf, unblockCard } from '../../../api/balie-desk.ts'
import { newActKey } from '../../../api/client.ts'
import { lastFour } from '../../../i18n/format.ts'
import { AskDialog } from '../../../ui/AskDialog.tsx'
import { showToast } from '../../../ui/Toast.tsx'
import { useAct } from '../../../ui/useAct.ts'
import { ask } from '../../app.ts'
import type { ActProps } from '../act.ts'
import { cardHere } from '../cards-of.ts'
import classes from '../desk.module.css'

/** A card that works nowhere any more, with its reason. The toast takes it back. */
export default function BlockCardDialog({ person, counter, onDone, onClose }: ActProps) {
  const { t } = useTranslation(['desk', 'balie', 'common'])
  const { balie } = counter
  const card = cardHere(person, reachOf(balie, 'CARDS_BLOCK'))
  const [reason, setReason] = useState<BlockReason | null>(null)
  const [wrong, setWrong] = useState<string>()
  const last = lastFour(card?.uitpasNumber ?? '')
  const act = useAct(
    (body: { uitpasNumber: string; reason: BlockReason }, key) => blockCard(ask, balie.id, key, body),
    ({ uitpasNumber }) =>
      onDone(t('blockCard.done', { last }), {
        label: t('common:undo'),
        act: () =>
          void unblockCard(ask, balie.id, newActKey(), uitpasNumber).then(
            () => onDone(t('unblockCard.done', { last })),
            () => showToast(t('undoFailed'), 'information'),
          ),
      }),
  )
  if (!card) return null
  return (
    <AskDialog
      opened
      title={t('blockCard.title')}
      verb={t('blockCard.verb')}
      danger
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={() => {
        if (reason === null) setWrong(t('chooseReason'))
        else act.run({ uitpasNumber: card.uitpasNumber, reason })
      }}
    >
      <p>{t('blockCard.text', { last, name: person.firstName })}</p>
      <Radio.Group
        label={t('reason')}
        value={reason}
        error={wrong}
        onChange={(value) => {
          setReason(blockReasons.find((one) => one === value) ?? null)
          setWrong(undefined)
        }}
      >
        <div className={classes.choices}>
          {blockReasons.map((one) => (
            <Radio key={one} value={one} label={t(`balie:blockReason.${one}`)} />
          ))}
        </div>
      </Radio.Group>
    </AskDialog>
  )
}
