import { MoveDialog } from '../moves/MoveDialog.tsx'
import type { Asked } from '../usePassholderActions.tsx'
import { BlockCardDialog, UnblockCardDialog } from './BlockCardDialog.tsx'
import { BlockPersonDialog, UnblockPersonDialog } from './BlockPersonDialog.tsx'
import { CopyDialog } from './CopyDialog.tsx'
import { EraseDialog } from './EraseDialog.tsx'
import { NewCardDialog } from './NewCardDialog.tsx'
import { PriceDialog } from './PriceDialog.tsx'
import { TariffOfPassholder } from './TariffOfPassholder.tsx'
import type { Who } from './who.ts'

interface PassholderDialogProps {
  what: Asked
  who: Who
  onClose: () => void
}

/** The question that an item of the three dots opens. */
export function PassholderDialog({ what, who, onClose }: PassholderDialogProps) {
  const uitpasNumber = who.card?.uitpasNumber
  switch (what) {
    case 'newCard':
      return <NewCardDialog who={who} onClose={onClose} />
    case 'move':
      return <MoveDialog who={who} onClose={onClose} />
    case 'tariff':
      return <TariffOfPassholder who={who} onClose={onClose} />
    case 'price':
      return uitpasNumber ? <PriceDialog who={who} uitpasNumber={uitpasNumber} onClose={onClose} /> : null
    case 'copy':
      return <CopyDialog who={who} onClose={onClose} />
    case 'erase':
      return <EraseDialog who={who} onClose={onClose} />
    case 'blockPerson':
      return <BlockPersonDialog who={who} onClose={onClose} />
    case 'unblockPerson':
      return <UnblockPersonDialog who={who} onClose={onClose} />
    case 'blockCard':
      return uitpasNumber ? <BlockCardDialog who={who} uitpasNumber={uitpasNumber} onClose={onClose} /> : null
    case 'unblockCard':
      return uitpasNumber ? <UnblockCardDialog who={who} uitpasNumber={uitpasNumber} onClose={onClose} /> : null
  }
}
