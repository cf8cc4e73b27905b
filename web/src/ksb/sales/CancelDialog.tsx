import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { cancelSale, type ListedSale, salesKey } from '../../api/ksb-sales.ts'
import { euro } from '../../i18n/format.ts'
import { ReasonDialog } from '../../ui/ReasonDialog.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { cardSystemRouteApi } from '../routes.ts'

/** A ticket that was given by mistake: it counts for no limit any more, and its money is booked back. */
export function CancelDialog({ sale, onClose }: { sale: ListedSale; onClose: () => void }) {
  const { t } = useTranslation('sales')
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const queries = useQueryClient()
  const act = useAct(
    (why: string, key) => cancelSale(ask, { cardSystemId, saleId: sale.id }, key, why),
    () => {
      void queries.invalidateQueries({ queryKey: salesKey(cardSystemId) })
      showToast(t('cancel.done', { event: sale.event.title }))
      onClose()
    },
  )
  return (
    <ReasonDialog
      title={t('cancel.title')}
      verb={t('cancel.verb')}
      dismiss={t('back')}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      label={t('column.reason')}
      missing={t('reasonMissing')}
      onReason={act.run}
    >
      <p>{t('cancel.text', { event: sale.event.title, price: euro(sale.passholderCents / 100) })}</p>
    </ReasonDialog>
  )
}
