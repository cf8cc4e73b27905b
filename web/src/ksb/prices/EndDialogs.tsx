import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { endPrice, endVoucher, type Price, pricesKey, type Voucher } from '../../api/ksb-prices.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { FromDayDialog } from '../form/FromDayDialog.tsx'
import { cardSystemRouteApi } from '../routes.ts'

/** From a day on no such price; what was charged by it stays. */
export function EndPriceDialog({ price, onClose }: { price: Price; onClose: () => void }) {
  const { t } = useTranslation('prices')
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const queries = useQueryClient()
  const act = useAct(
    (day: string, key) => endPrice(ask, { cardSystemId, priceId: price.id }, key, day),
    () => {
      void queries.invalidateQueries({ queryKey: pricesKey(cardSystemId) })
      showToast(t('end.done', { label: price.label }))
      onClose()
    },
  )
  return (
    <FromDayDialog
      title={t('end.title', { label: price.label })}
      verb={t('end.verb')}
      text={t('end.text')}
      label={t('end.from')}
      first={price.validFrom}
      past={t('fault.past')}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onDay={act.run}
    />
  )
}

/** A voucher that nobody can use any more; who used it keeps what they have. */
export function EndVoucherDialog({ voucher, onClose }: { voucher: Voucher; onClose: () => void }) {
  const { t } = useTranslation('prices')
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const queries = useQueryClient()
  const act = useAct(
    (_: null, key) => endVoucher(ask, { cardSystemId, voucherId: voucher.id }, key),
    () => {
      void queries.invalidateQueries({ queryKey: pricesKey(cardSystemId) })
      showToast(t('endVoucher.done', { code: voucher.code }))
      onClose()
    },
  )
  return (
    <AskDialog
      opened
      title={t('endVoucher.title', { code: voucher.code })}
      verb={t('end.verb')}
      danger
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={() => act.run(null)}
    >
      <p>{t('endVoucher.text')}</p>
    </AskDialog>
  )
}
