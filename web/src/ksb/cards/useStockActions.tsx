import { IconArrowRight, IconBell, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BalieStock } from '../../api/ksb-stock.ts'
import type { CardSystemParts } from '../../api/ksb-types.ts'
import type { RowAction } from '../../ui/table/RowMenu.tsx'
import { MoveDialog, ThresholdDialog, WriteOffDialog } from './StockDialogs.tsx'

const icon = { size: 18, stroke: 2, 'aria-hidden': true } as const
type Question = 'threshold' | 'move' | 'writeOff'

/** The three dots beside the stock of a balie. */
export function useStockActions(parts: CardSystemParts | undefined): {
  actions: (row: BalieStock) => RowAction[]
  dialog: ReactNode
} {
  const { t } = useTranslation('cards')
  const [asked, setAsked] = useState<{ question: Question; balie: BalieStock }>()
  const actions = (balie: BalieStock): RowAction[] => {
    const ask = (question: Question) => () => setAsked({ question, balie })
    return [
      { key: 'threshold', label: t('act.threshold'), icon: <IconBell {...icon} />, act: ask('threshold') },
      { key: 'move', label: t('act.move'), icon: <IconArrowRight {...icon} />, act: ask('move') },
      {
        key: 'writeOff',
        label: t('act.writeOff'),
        icon: <IconTrash {...icon} />,
        danger: true,
        act: ask('writeOff'),
      },
    ]
  }
  const onClose = () => setAsked(undefined)
  return { actions, dialog: asked ? dialogFor(asked, parts, onClose) : null }
}

function dialogFor(
  { question, balie }: { question: Question; balie: BalieStock },
  parts: CardSystemParts | undefined,
  onClose: () => void,
): ReactNode {
  if (question === 'threshold') return <ThresholdDialog balie={balie} onClose={onClose} />
  if (question === 'move') return <MoveDialog balie={balie} parts={parts} onClose={onClose} />
  return <WriteOffDialog balie={balie} onClose={onClose} />
}
