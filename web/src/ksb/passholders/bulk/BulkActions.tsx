import { lazy } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedPassholder } from '../../../api/ksb-types.ts'
import { BulkButtons } from '../../bulk/BulkButtons.tsx'
import { withBulkWords } from '../../bulk/lazy-words.ts'

const PassholderBulkDialog = lazy(async () => ({
  default: (await withBulkWords(import('./PassholderBulkDialog.tsx'))).PassholderBulkDialog,
}))

const bulkActs = ['BLOCK_PERSON', 'UNBLOCK_PERSON', 'BLOCK_CARD', 'UNBLOCK_CARD'] as const

/** What can be done with everybody who is chosen. */
export function BulkActions({ rows, clear }: { rows: readonly ListedPassholder[]; clear: () => void }) {
  const { t } = useTranslation('passholders')
  return (
    <BulkButtons
      acts={bulkActs}
      label={(act) => t(`bulk.act.${act}`)}
      rows={rows}
      dialog={(asked, onClose) => <PassholderBulkDialog {...asked} onClose={onClose} onDone={clear} />}
    />
  )
}
