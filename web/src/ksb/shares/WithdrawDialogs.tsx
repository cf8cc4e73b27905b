import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type Coupon, couponsKey, type Key, keysKey, withdrawCoupon, withdrawKey } from '../../api/ksb-shares.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { FromDayDialog } from '../form/FromDayDialog.tsx'
import { cardSystemRouteApi } from '../routes.ts'

/** From a day on there is no such key. */
export function WithdrawKeyDialog({ of, onClose }: { of: Key; onClose: () => void }) {
  const { t } = useTranslation('shares')
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const queries = useQueryClient()
  const { name } = of
  const act = useAct(
    (day: string, key) => withdrawKey(ask, { cardSystemId, keyId: of.id }, key, day),
    () => {
      void queries.invalidateQueries({ queryKey: keysKey(cardSystemId) })
      showToast(t('keys.withdrawn', { name }))
      onClose()
    },
  )
  return (
    <FromDayDialog
      title={t('keys.withdrawTitle', { name })}
      verb={t('keys.withdraw')}
      text={t('keys.withdrawText')}
      label={t('keys.withdrawFrom')}
      past={t('fault.order')}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onDay={act.run}
    />
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
