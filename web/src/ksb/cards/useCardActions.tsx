import { Radio } from '@mantine/core'
import { IconBan, IconLockOpen, IconTrash, IconUser } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { actOnCard, type CardAct } from '../../api/ksb-stock.ts'
import type { CardDetail } from '../../api/ksb-types.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { showToast } from '../../ui/Toast.tsx'
import type { RowAction } from '../../ui/table/RowMenu.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { cardSystemRouteApi } from '../routes.ts'
import classes from './Cards.module.css'
import { useChanged } from './useChanged.ts'

const icon = { size: 18, stroke: 2, 'aria-hidden': true } as const
const reasons = ['LOST', 'STOLEN', 'DEFECT'] as const

/** The three dots beside a card: only what its status allows. */
export function useCardActions(): { actions: (row: CardDetail) => RowAction[]; dialog: ReactNode } {
  const { t } = useTranslation('cards')
  const params = cardSystemRouteApi.useParams()
  const navigate = useNavigate()
  const [asked, setAsked] = useState<{ act: CardAct; uitpasNumber: string }>()
  const question = (act: CardAct, uitpasNumber: string) => () => setAsked({ act, uitpasNumber })
  function actions({ uitpasNumber, passholderId, acts }: CardDetail): RowAction[] {
    const found: RowAction[] = []
    if (passholderId !== undefined) {
      const to = { to: '/$cardSystemId/passholders/$passholderId', params: { ...params, passholderId } } as const
      found.push({
        key: 'holder',
        label: t('act.holder'),
        icon: <IconUser {...icon} />,
        act: () => void navigate({ ...to, search: { section: 'cards' } }),
      })
    }
    const possible = new Set<string>(acts)
    if (possible.has('unblock')) {
      found.push({
        key: 'unblock',
        label: t('act.unblock'),
        icon: <IconLockOpen {...icon} />,
        act: question('unblock', uitpasNumber),
      })
    }
    if (possible.has('block')) {
      found.push({
        key: 'block',
        label: t('act.block'),
        icon: <IconBan {...icon} />,
        danger: true,
        act: question('block', uitpasNumber),
      })
    }
    if (possible.has('delete')) {
      found.push({
        key: 'delete',
        label: t('act.delete'),
        icon: <IconTrash {...icon} />,
        danger: true,
        act: question('delete', uitpasNumber),
      })
    }
    return found
  }
  const dialog = asked ? <CardDialog key={asked.uitpasNumber} {...asked} onClose={() => setAsked(undefined)} /> : null
  return { actions, dialog }
}

function CardDialog({ act, uitpasNumber, onClose }: { act: CardAct; uitpasNumber: string; onClose: () => void }) {
  const { t } = useTranslation('cards')
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const changed = useChanged()
  const [reason, setReason] = useState<string>()
  const [wrong, setWrong] = useState<string>()
  const doing = useAct(
    (body: object | undefined, key) => actOnCard(ask, { cardSystemId, uitpasNumber }, act, key, body),
    () => {
      changed()
      showToast(t(`${act}.done`))
      onClose()
    },
  )
  return (
    <AskDialog
      opened
      title={t(`${act}.title`, { number: uitpasNumber })}
      verb={t(`${act}.verb`)}
      danger={act !== 'unblock'}
      pending={doing.pending}
      problem={doing.problem}
      onClose={onClose}
      onSubmit={() => {
        if (act !== 'block') doing.run(undefined)
        else if (reason === undefined) setWrong(t('block.choose'))
        else doing.run({ reason })
      }}
    >
      <p>{t(`${act}.text`)}</p>
      {act === 'block' ? (
        <Radio.Group
          label={t('block.reason')}
          value={reason ?? null}
          error={wrong}
          onChange={(value) => {
            setReason(value)
            setWrong(undefined)
          }}
        >
          <div className={classes.choices}>
            {reasons.map((one) => (
              <Radio key={one} value={one} label={t(`reason.${one}`)} />
            ))}
          </div>
        </Radio.Group>
      ) : null}
    </AskDialog>
  )
}
