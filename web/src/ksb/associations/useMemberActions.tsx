import { IconCalendarPlus, IconUserMinus } from '@tabler/icons-react'
import { type ReactNode, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Association, AssociationMember } from '../../api/ksb-associations.ts'
import type { RowAction } from '../../ui/table/RowMenu.tsx'
import { MemberBulkDialog, memberActs } from './MemberBulkActions.tsx'

const icon = { size: 18, stroke: 2, 'aria-hidden': true } as const
const icons = { RENEW: <IconCalendarPlus {...icon} />, END: <IconUserMinus {...icon} /> }

/** The three dots beside a member: what can be done with many, for one. */
export function useMemberActions(association: Association | undefined): {
  actions: (row: AssociationMember) => RowAction[]
  dialog: ReactNode
} {
  const { t } = useTranslation('associations')
  const [asked, setAsked] = useState<{ act: (typeof memberActs)[number]; rows: readonly AssociationMember[] }>()
  const actions = (row: AssociationMember): RowAction[] =>
    memberActs.map((act) => ({
      key: act,
      label: t(`bulk.act.${act}`),
      icon: icons[act],
      danger: act === 'END',
      act: () => setAsked({ act, rows: [row] }),
    }))
  const dialog =
    asked && association ? (
      <Suspense>
        <MemberBulkDialog
          association={association}
          {...asked}
          onClose={() => setAsked(undefined)}
          onDone={() => setAsked(undefined)}
        />
      </Suspense>
    ) : null
  return { actions, dialog }
}
