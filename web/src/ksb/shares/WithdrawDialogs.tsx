import { TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Coupon, couponsKey, type Key, keysKey, withdrawCoupon, withdrawKey } from '../../api/ksb-shares.ts'
import { dayOf } from '../../i18n/format.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { cardSystemRouteApi } from '../routes.ts'

/** From a day on there is no such key. */
export function WithdrawKeyDialog({ of, onClose }: { of: Key; onClose: () => void }) {
  const { t } = useTranslation('shares')
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const queries = useQueryClient()
  const today = dayOf(new Date())
  const [from, setFrom] = useState(today)
  const [wrong, setWrong] = useState<string>()
  const name = of.versions[0]?.name ?? ''
  const act = useAct(
    (day: string, key) => withdrawKey(ask, { cardSystemId, keyId: of.id }, key, day),
    () => {
      void queries.invalidateQueries({ queryKey: keysKey(cardSystemId) })
      showToast(t('keys.withdrawn', { name }))
      onClose()
    },
  )
  return (
    <AskDialog
      opened
      title={t('keys.withdrawTitle', { name })}
      verb={t('keys.withdraw')}
      danger
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={() => {
        if (from < today) setWrong(t('fault.order'))
        else act.run(from)
      }}
    >
      <p>{t('keys.withdrawText')}</p>
      <TextInput
        type="date"
        label={t('keys.withdrawFrom')}
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

/** Nobody can use it any more; what was bought with it stays. */
export function WithdrawCouponDialog({ of, onClose }: { of: Coupon; onClose: () => void }) {
  const { t } = useTranslation('shares')
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const queries = useQueryClient()
  const act = useAct(
    (_: null, key) => withdrawCoupon(ask, { cardSystemId, couponId: of.id }, key),
    () => {
      void queries.invalidateQueries({ queryKey: couponsKey(cardSystemId) })
      showToast(t('coupons.withdrawn', { name: of.name }))
      onClose()
    },
  )
  return (
    <AskDialog
      opened
      title={t('coupons.withdrawTitle', { name: of.name })}
      verb={t('coupons.withdraw')}
      danger
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={() => act.run(null)}
    >
      <p>{t('coupons.withdrawText', { count: of.people })}</p>
    </AskDialog>
  )
}
