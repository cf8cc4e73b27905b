import { TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type {
  PostCardSystemAssociationMembersBulkActsBody,
  PostCardSystemAssociationMembersBulkActsPreviewAnswer,
} from '../../../../contract/ksb.d.ts'
import {
  type Association,
  type AssociationMember,
  associationsKey,
  memberActsPath,
} from '../../api/ksb-associations.ts'
import { dayOf, shortDate } from '../../i18n/format.ts'
import { BulkDialog } from '../bulk/BulkDialog.tsx'
import { cardSystemRouteApi } from '../routes.ts'

type Outcome = PostCardSystemAssociationMembersBulkActsPreviewAnswer['member'][number]

interface MemberBulkDialogProps {
  association: Association
  act: PostCardSystemAssociationMembersBulkActsBody['act']
  rows: readonly AssociationMember[]
  onClose: () => void
  onDone: () => void
}

/** Renewing or ending the membership of one member, or of many. */
export function MemberBulkDialog({ association, act, rows, onClose, onDone }: MemberBulkDialogProps) {
  const { t } = useTranslation('associations')
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const queries = useQueryClient()
  const [endDate, setEndDate] = useState('')
  const [wrong, setWrong] = useState<string>()
  const names = new Map(rows.map((row) => [row.passholderId, `${row.firstName} ${row.name}`]))
  const isAsked = act === 'RENEW' && association.endDateType === 'CUSTOM' && association.yearlyEnd === null
  return (
    <BulkDialog<Outcome>
      path={memberActsPath({ cardSystemId, associationId: association.id })}
      count={rows.length}
      words={{
        act: t(`bulk.act.${act}`),
        chosen: t('bulk.chosen', { count: rows.length }),
        title: (count) => t(`bulk.title.${act}`, { count }),
        verb: t(`bulk.verb.${act}`),
        effect: t(`bulk.effect.${act}`, { name: association.name }),
        name: ({ id }) => names.get(id) ?? '',
        why: ({ why, endDate: until }) => {
          const said = t(`bulk.why.${why ?? 'other'}`)
          return until === undefined ? said : `${said} · ${t('bulk.until', { day: shortDate(until) })}`
        },
        more: ({ endDate: until }) => (until === undefined ? undefined : t('bulk.newUntil', { day: shortDate(until) })),
      }}
      danger={act === 'END'}
      body={() => {
        const passholderIds = rows.map(({ passholderId }) => passholderId)
        if (!isAsked) return { act, passholderIds }
        if (endDate >= dayOf(new Date())) return { act, endDate, passholderIds }
        setWrong(t(endDate === '' ? 'fault.required' : 'bulk.past'))
        return undefined
      }}
      changed={() => void queries.invalidateQueries({ queryKey: associationsKey(cardSystemId) })}
      onClose={onClose}
      onDone={onDone}
    >
      {isAsked ? (
        <TextInput
          type="date"
          label={t('bulk.endDate')}
          value={endDate}
          error={wrong}
          onChange={(event) => {
            setEndDate(event.currentTarget.value)
            setWrong(undefined)
          }}
        />
      ) : null}
    </BulkDialog>
  )
}
