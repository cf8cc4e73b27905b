import { TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { changeVoucher, pricesKey, type Voucher, type VoucherChange } from '../../api/ksb-prices.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { type Faults, textField, useForm } from '../form/useForm.ts'
import { cardSystemRouteApi } from '../routes.ts'
import { isCount } from './voucher-form.ts'

const valuesOf = (voucher: Voucher) => ({
  label: voucher.label,
  maxUses: String(voucher.maxUses),
  validUntil: voucher.validUntil ?? '',
})
type Values = ReturnType<typeof valuesOf>

/** Code and price never change: who has the voucher was promised them. */
export function VoucherDialog({ voucher, onClose }: { voucher: Voucher; onClose: () => void }) {
  const { t } = useTranslation('prices')
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const queries = useQueryClient()
  const form = useForm<Values>(valuesOf(voucher), check)
  const act = useAct(
    (body: VoucherChange, key) => changeVoucher(ask, { cardSystemId, voucherId: voucher.id }, key, body),
    () => {
      void queries.invalidateQueries({ queryKey: pricesKey(cardSystemId) })
      showToast(t('form.voucherDone', { code: voucher.code }))
      onClose()
    },
  )

  function check({ label, maxUses, validUntil }: Values): Faults<Values> {
    return {
      label: label.trim() === '' ? t('fault.required') : undefined,
      maxUses: !isCount(maxUses, 1_000_000)
        ? t('fault.maxUses')
        : Number(maxUses) < voucher.uses
          ? t('fault.used', { count: voucher.uses })
          : undefined,
      validUntil: validUntil !== '' && validUntil < voucher.validFrom ? t('fault.order') : undefined,
    }
  }
  return (
    <AskDialog
      opened
      title={t('form.editVoucher', { code: voucher.code })}
      verb={t('form.save')}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={() => {
        if (!form.isGood()) return
        const { label, maxUses, validUntil } = form.values
        act.run({
          label: label.trim(),
          maxUses: Number(maxUses),
          validUntil: validUntil === '' ? null : validUntil,
        })
      }}
    >
      <p>{t('form.voucherText')}</p>
      <TextInput label={t('form.label')} maxLength={200} autoComplete="off" {...textField(form, 'label')} />
      <TextInput
        label={t('form.maxUses')}
        description={t('form.usedNow', { count: voucher.uses })}
        inputMode="numeric"
        autoComplete="off"
        {...textField(form, 'maxUses')}
      />
      <TextInput
        type="date"
        label={t('form.validUntil')}
        description={t('form.emptyIsEver')}
        {...textField(form, 'validUntil')}
      />
    </AskDialog>
  )
}
