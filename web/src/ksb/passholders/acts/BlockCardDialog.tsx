import { Radio } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newActKey } from '../../../api/client.ts'
import { blockCard, type CardBlockReason, cardBlockReasons, unblockCard } from '../../../api/ksb-cards.ts'
import { lastFour } from '../../../i18n/format.ts'
import { AskDialog } from '../../../ui/AskDialog.tsx'
import { showToast } from '../../../ui/Toast.tsx'
import { useAct } from '../../../ui/useAct.ts'
import { ask } from '../../app.ts'
import { cardSystemRouteApi } from '../../routes.ts'
import classes from './acts.module.css'
import { useChanged } from './useChanged.ts'
import type { Who } from './who.ts'

interface DialogProps {
  who: Who
  uitpasNumber: string
  onClose: () => void
}

/** A card that works nowhere any more, with its reason. The toast takes it back. */
export function BlockCardDialog({ who, uitpasNumber, onClose }: DialogProps) {
  const { t } = useTranslation(['passholders', 'common'])
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const changed = useChanged()
  const [reason, setReason] = useState<CardBlockReason | null>(null)
  const [wrong, setWrong] = useState<string>()
  const ids = { cardSystemId, uitpasNumber }
  const act = useAct(
    (why: CardBlockReason, key) => blockCard(ask, ids, key, why),
    () => {
      changed()
      showToast(t('block.cardDone', { last: lastFour(uitpasNumber), name: who.name }), 'done', {
        label: t('common:undo'),
        act: () =>
          void unblockCard(ask, ids, newActKey()).then(changed, () => showToast(t('block.undoFailed'), 'information')),
      })
      onClose()
    },
  )
  return (
    <AskDialog
      opened
      title={t('block.cardTitle')}
      verb={t('block.cardVerb')}
      danger
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={() => {
        if (reason === null) setWrong(t('block.chooseReason'))
        else act.run(reason)
      }}
    >
      <p>{t('block.cardText', { last: lastFour(uitpasNumber), name: who.name })}</p>
      <Radio.Group
        label={t('detail.reason')}
        value={reason}
        error={wrong}
        onChange={(value) => {
          setReason(cardBlockReasons.find((one) => one === value) ?? null)
          setWrong(undefined)
        }}
      >
        <div className={classes.choices}>
          {cardBlockReasons.map((one) => (
            <Radio key={one} value={one} label={t(`detail.reasons.${one}`)} />
          ))}
        </div>
      </Radio.Group>
    </AskDialog>
  )
}

/** Found again: possible for as long as there is no other card. */
export function UnblockCardDialog({ who, uitpasNumber, onClose }: DialogProps) {
  const { t } = useTranslation('passholders')
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const changed = useChanged()
  const act = useAct(
    (_: null, key) => unblockCard(ask, { cardSystemId, uitpasNumber }, key),
    () => {
      changed()
      showToast(t('block.cardUndone', { last: lastFour(uitpasNumber), name: who.name }))
      onClose()
    },
  )
  return (
    <AskDialog
      opened
      title={t('block.uncardTitle')}
      verb={t('block.uncardVerb')}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={() => act.run(null)}
    >
      <p>{t('block.uncardText', { last: lastFour(uitpasNumber), name: who.name })}</p>
    </AskDialog>
  )
}
