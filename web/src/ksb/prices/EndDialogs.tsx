import { TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { endPrice, endVoucher, type Price, pricesKey, type Voucher } from '../../api/ksb-prices.ts'
import { dayOf } from '../../i18n/format.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { cardSystemRouteApi } from '../routes.ts'

/** From a day on no such price; what was charged by it stays. */
export function EndPriceDialog({ price, onClose }: { price: Price; onClose: () => void }) {
  const { t } = useTranslation('prices')
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const queries = useQueryClient()
  const today = dayOf(new Date())
  const [from, setFrom] = useState(price.validFrom > today ? price.validFrom : today)
  const [wrong, setWrong] = useState<string>()
  const act = useAct(
    (day: string, key) => endPrice(ask, { cardSystemId, priceId: price.id }, key, day),
    () => {
      void queries.invalidateQueries({ queryKey: pricesKey(cardSystemId) })
      showToast(t('end.done', { label: price.label }))
      onClose()
    },
  )
  return (
    <AskDialog
      opened
      title={t('end.title', { label: price.label })}
      verb={t('end.verb')}
      danger
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={() => {
        if (from === '' || from < today) setWrong(t('fault.past'))
        else act.run(from)
      }}
    >
      <p>{t('end.text')}</p>
      <TextInput
        type="date"
        label={t('end.from')}
        value={from}
        error={wrong}
        onChange={(event) => {
          setFrom(event.currentTarget.value)
          setWrong(undefined)
        }}
      />
    </AskDialog>
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
