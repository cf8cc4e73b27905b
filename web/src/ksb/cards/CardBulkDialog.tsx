import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type {
  PostCardSystemCardsBulkActsBody,
  PostCardSystemCardsBulkActsPreviewAnswer,
} from '../../../../contract/ksb.d.ts'
import { cardSystemPath, cardSystemQuery } from '../../api/ksb.ts'
import { cardBlockReasons } from '../../api/ksb-cards.ts'
import type { CardDetail } from '../../api/ksb-types.ts'
import { RadioChoice } from '../../ui/RadioChoice.tsx'
import { UitpasNumber } from '../../ui/UitpasNumber.tsx'
import { ask } from '../app.ts'
import { BulkDialog } from '../bulk/BulkDialog.tsx'
import { cardSystemRouteApi } from '../routes.ts'
import { baliesOf } from './useCardFields.ts'
import { useChanged } from './useChanged.ts'

type Outcome = PostCardSystemCardsBulkActsPreviewAnswer['member'][number]

interface CardBulkDialogProps {
  act: PostCardSystemCardsBulkActsBody['act']
  rows: readonly CardDetail[]
  onClose: () => void
  onDone: () => void
}

/** Many cards at once: blocked with a reason, unblocked, to the stock of a balie, out of use. */
export function CardBulkDialog({ act, rows, onClose, onDone }: CardBulkDialogProps) {
  const { t } = useTranslation('cards')
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const parts = useQuery(cardSystemQuery(ask, cardSystemId)).data
  const [reason, setReason] = useState('')
  const [balie, setBalie] = useState('')
  const [wrong, setWrong] = useState<string>()
  const balies = baliesOf(parts) ?? []
  const toBalie = balies.find(({ value }) => value === balie)?.label ?? ''

  function body() {
    const uitpasNumbers = rows.map(({ uitpasNumber }) => uitpasNumber)
    if (act === 'BLOCK') {
      if (reason !== '') return { act, reason, uitpasNumbers }
      setWrong(t('block.choose'))
      return undefined
    }
    if (act === 'MOVE') {
      if (balie !== '') return { act, toOrganizerId: balie, uitpasNumbers }
      setWrong(t('bulk.chooseBalie'))
      return undefined
    }
    return { act, uitpasNumbers }
  }

  return (
    <BulkDialog<Outcome>
      path={`${cardSystemPath(cardSystemId)}/cards/bulk-acts`}
      count={rows.length}
      words={{
        act: t(`bulk.act.${act}`),
        chosen: t('bulk.chosen', { count: rows.length }),
        title: (count) => t(`bulk.title.${act}`, { count, balie: toBalie }),
        verb: t(`bulk.verb.${act}`),
        effect: t(`bulk.effect.${act}`),
        name: ({ id }) => <UitpasNumber number={id} />,
        why: ({ why }) => t(`bulk.why.${why ?? 'other'}`),
      }}
      danger={act === 'BLOCK' || act === 'DELETE'}
      body={body}
      changed={useChanged()}
      onClose={onClose}
      onDone={onDone}
    >
      {act === 'BLOCK' ? (
        <RadioChoice
          label={t('block.reason')}
          value={reason}
          error={wrong}
          choices={cardBlockReasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
          onChange={(value) => {
            setReason(value)
            setWrong(undefined)
          }}
        />
      ) : null}
      {act === 'MOVE' ? (
        <Select
          label={t('move.to')}
          searchable
          data={balies}
          value={balie === '' ? null : balie}
          error={wrong}
          onChange={(value) => {
            setBalie(value ?? '')
            setWrong(undefined)
          }}
        />
      ) : null}
    </BulkDialog>
  )
}
