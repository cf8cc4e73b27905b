import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PostCardSystemBulkActsBody, PostCardSystemBulkActsPreviewAnswer } from '../../../../../contract/ksb.d.ts'
import { cardBlockReasons } from '../../../api/ksb-cards.ts'
import { passholdersPath } from '../../../api/ksb-passholders.ts'
import type { ListedPassholder } from '../../../api/ksb-types.ts'
import { lastFour } from '../../../i18n/format.ts'
import { RadioChoice } from '../../../ui/RadioChoice.tsx'
import { BulkDialog } from '../../bulk/BulkDialog.tsx'
import { cardSystemRouteApi } from '../../routes.ts'
import { useChanged } from '../acts/useChanged.ts'

type Outcome = PostCardSystemBulkActsPreviewAnswer['member'][number]

interface PassholderBulkDialogProps {
  act: PostCardSystemBulkActsBody['act']
  rows: readonly ListedPassholder[]
  onClose: () => void
  onDone: () => void
}

/** Blocking and unblocking many people, or their cards. */
export function PassholderBulkDialog({ act, rows, onClose, onDone }: PassholderBulkDialogProps) {
  const { t } = useTranslation('passholders')
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState<string>()
  const names = new Map(rows.map((row) => [row.id, `${row.firstName} ${row.name}`]))
  const needsReason = act === 'BLOCK_PERSON' || act === 'BLOCK_CARD'
  function typed(value: string) {
    setReason(value)
    setWrong(undefined)
  }
  return (
    <BulkDialog<Outcome>
      path={`${passholdersPath(cardSystemId)}/bulk-acts`}
      count={rows.length}
      words={{
        act: t(`bulk.act.${act}`),
        chosen: t('bulk.chosen', { count: rows.length }),
        title: (count) => t(`bulk.title.${act}`, { count }),
        verb: t(`bulk.verb.${act}`),
        effect: t(`bulk.effect.${act}`),
        name: ({ id, uitpasNumber }) =>
          uitpasNumber === undefined
            ? (names.get(id) ?? '')
            : `${names.get(id)} · ${t('bulk.card', { last: lastFour(uitpasNumber) })}`,
        why: ({ why }) => t(`bulk.why.${why ?? 'other'}`),
      }}
      danger={needsReason}
      body={() => {
        if (needsReason && reason.trim() === '') {
          setWrong(t(act === 'BLOCK_CARD' ? 'block.chooseReason' : 'block.writeReason'))
          return undefined
        }
        const passholderIds = rows.map(({ id }) => id)
        return { act, passholderIds, ...(needsReason ? { reason: reason.trim() } : {}) }
      }}
      changed={useChanged()}
      onClose={onClose}
      onDone={onDone}
    >
      {act === 'BLOCK_PERSON' ? (
        <TextInput
          label={t('detail.reason')}
          description={t('block.reasonHelp')}
          maxLength={200}
          autoComplete="off"
          value={reason}
          error={wrong}
          onChange={(event) => typed(event.currentTarget.value)}
        />
      ) : null}
      {act === 'BLOCK_CARD' ? (
        <RadioChoice
          label={t('detail.reason')}
          value={reason}
          error={wrong}
          choices={cardBlockReasons.map((value) => ({ value, label: t(`detail.reasons.${value}`) }))}
          onChange={typed}
        />
      ) : null}
    </BulkDialog>
  )
}
