import { lazy } from 'react'
import { useTranslation } from 'react-i18next'
import type { Association, AssociationMember } from '../../api/ksb-associations.ts'
import { BulkButtons } from '../bulk/BulkButtons.tsx'
import { withBulkWords } from '../bulk/lazy-words.ts'

export const MemberBulkDialog = lazy(async () => ({
  default: (await withBulkWords(import('./MemberBulkDialog.tsx'))).MemberBulkDialog,
}))

export const memberActs = ['RENEW', 'END'] as const

interface MemberBulkActionsProps {
  association: Association
  rows: readonly AssociationMember[]
  clear: () => void
}

/** What can be done with all members that are chosen. */
export function MemberBulkActions({ association, rows, clear }: MemberBulkActionsProps) {
  const { t } = useTranslation('associations')
  return (
    <BulkButtons
      acts={memberActs}
      label={(act) => t(`bulk.act.${act}`)}
      rows={rows}
      dialog={(asked, onClose) => (
        <MemberBulkDialog association={association} {...asked} onClose={onClose} onDone={clear} />
      )}
    />
  )
}
