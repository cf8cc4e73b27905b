import { IconHistory, IconId } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedPassholder } from '../../api/ksb-types.ts'
import type { RowAction } from '../../ui/table/RowMenu.tsx'
import { cardSystemRouteApi } from '../routes.ts'

const icon = { size: 18, stroke: 2, 'aria-hidden': true } as const

/** The three dots beside a passholder. */
export function usePassholderActions(): { actions: (row: ListedPassholder) => RowAction[]; dialog: ReactNode } {
  const { t } = useTranslation('passholders')
  const params = cardSystemRouteApi.useParams()
  const navigate = useNavigate()
  const open = (row: ListedPassholder, section?: 'cards') =>
    void navigate({
      to: '/$cardSystemId/passholders/$passholderId',
      params: { ...params, passholderId: row.id },
      search: section === undefined ? {} : { section },
    })
  return {
    actions: (row) => [
      { key: 'open', label: t('act.open'), icon: <IconId {...icon} />, act: () => open(row) },
      { key: 'history', label: t('act.history'), icon: <IconHistory {...icon} />, act: () => open(row, 'cards') },
    ],
    dialog: null,
  }
}
