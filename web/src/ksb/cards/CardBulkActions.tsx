import { lazy } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardDetail } from '../../api/ksb-types.ts'
import { BulkButtons } from '../bulk/BulkButtons.tsx'
import { withBulkWords } from '../bulk/lazy-words.ts'

const CardBulkDialog = lazy(async () => ({
  default: (await withBulkWords(import('./CardBulkDialog.tsx'))).CardBulkDialog,
}))

const bulkActs = ['BLOCK', 'UNBLOCK', 'MOVE', 'DELETE'] as const

/** What can be done with all cards that are chosen. */
export function CardBulkActions({ rows, clear }: { rows: readonly CardDetail[]; clear: () => void }) {
  const { t } = useTranslation('cards')
  return (
    <BulkButtons
      acts={bulkActs}
      label={(act) => t(`bulk.act.${act}`)}
      rows={rows}
      dialog={(asked, onClose) => <CardBulkDialog {...asked} onClose={onClose} onDone={clear} />}
    />
  )
}
