import { useTranslation } from 'react-i18next'
import { reachOf, unblockCard } from '../../../api/balie-desk.ts'
import { lastFour } from '../../../i18n/format.ts'
import { AskDialog } from '../../../ui/AskDialog.tsx'
import { useAct } from '../../../ui/useAct.ts'
import { ask } from '../../app.ts'
import type { ActProps } from '../act.ts'
import { cardHere } from '../cards-of.ts'

/** Found again: possible for as long as there is no other card. */
export default function UnblockCardDialog({ person, counter, onDone, onClose }: ActProps) {
  const { t } = useTranslation('desk')
  const { balie } = counter
  const card = cardHere(person, reachOf(balie, 'CARDS_BLOCK'))
  const last = lastFour(card?.uitpasNumber ?? '')
  const act = useAct(
    (uitpasNumber: string, key) => unblockCard(ask, balie.id, key, uitpasNumber),
    () => onDone(t('unblockCard.done', { last })),
  )
  if (!card) return null
  return (
    <AskDialog
      opened
      title={t('unblockCard.title')}
      verb={t('unblockCard.verb')}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={() => act.run(card.uitpasNumber)}
    >
      <p>{t('unblockCard.text', { last, name: person.firstName })}</p>
    </AskDialog>
  )
}
