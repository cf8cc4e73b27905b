import { Textarea, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type Coupon, type CouponChange, changeCoupon, couponsKey } from '../../api/ksb-shares.ts'
import { toProblem } from '../../api/problem.ts'
import { count, euro } from '../../i18n/format.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { amountOf, centsOf } from '../form/amount.ts'
import { type Faults, faultsOf, textField, useForm } from '../form/useForm.ts'
import { cardSystemRouteApi } from '../routes.ts'

interface EditValues {
  name: string
  description: string
  validUntil: string
  maxUses: string
  budget: string
}

const pointers = {
  '/name': 'name',
  '/description': 'description',
  '/validUntil': 'validUntil',
  '/maxUses': 'maxUses',
  '/budgetCents': 'budget',
} as const

/** What may change of a coupon that people have: its words, its end, and how much of it there is in all. */
export function EditCouponDialog({ of, onClose }: { of: Coupon; onClose: () => void }) {
  const { t } = useTranslation('shares')
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const queries = useQueryClient()
  const form = useForm<EditValues>(
    {
      name: of.name,
      description: of.description ?? '',
      validUntil: of.validUntil ?? '',
      maxUses: of.maxUses === undefined ? '' : String(of.maxUses),
      budget: of.budgetCents === undefined ? '' : amountOf(of.budgetCents),
    },
    check,
  )
  const { values } = form
  const refused: { [Name in keyof EditValues]: string } = {
    name: t('fault.required'),
    description: t('fault.required'),
    validUntil: t('fault.order'),
    maxUses: t('edit.lessUses', { used: count(of.uses) }),
    budget: t('edit.lessBudget', { spent: euro(of.spentCents / 100) }),
  }
  const act = useAct(
    (body: CouponChange, key) =>
      changeCoupon(ask, { cardSystemId, couponId: of.id }, key, body).catch((error) => {
        const wrong = faultsOf<EditValues>(toProblem(error), '', pointers)
        const names = (Object.keys(wrong) as (keyof EditValues)[]).map((name) => [name, refused[name]])
        form.show(Object.fromEntries(names))
        throw error
      }),
    () => {
      void queries.invalidateQueries({ queryKey: couponsKey(cardSystemId) })
      showToast(t('edit.done', { name: values.name }))
      onClose()
    },
  )
  function check(typed: EditValues): Faults<EditValues> {
    const maxUses = typed.maxUses.trim()
    return {
      name: typed.name.trim() === '' ? t('fault.required') : undefined,
      maxUses: maxUses === '' || /^[1-9]\d{0,6}$/.test(maxUses) ? undefined : t('fault.count'),
      budget: typed.budget.trim() === '' || centsOf(typed.budget) ? undefined : t('fault.amount'),
    }
  }
  const optional = (typed: string) => (typed.trim() === '' ? null : typed.trim())
  return (
    <AskDialog
      opened
      size={620}
      title={t('edit.title', { name: of.name })}
      verb={t('keys.save')}
      pending={act.pending}
      problem={form.wrong.length > 0 ? null : act.problem}
      onClose={onClose}
      onSubmit={() => {
        if (!form.isGood()) return
        act.run({
          name: values.name.trim(),
          description: optional(values.description),
          validUntil: optional(values.validUntil),
          maxUses: values.maxUses.trim() === '' ? null : Number(values.maxUses),
          budgetCents: centsOf(values.budget) ?? null,
        })
      }}
    >
      <p>{t('edit.text')}</p>
      <TextInput label={t('form.name')} autoComplete="off" maxLength={200} {...textField(form, 'name')} />
      <Textarea
        label={t('form.description')}
        description={t('form.optional')}
        autosize
        minRows={2}
        maxLength={2000}
        {...textField(form, 'description')}
      />
      <TextInput
        type="date"
        label={t('form.validUntil')}
        description={t('form.optional')}
        {...textField(form, 'validUntil')}
      />
      <TextInput
        label={t('form.maxUses')}
        description={t('edit.used', { used: count(of.uses) })}
        inputMode="numeric"
        autoComplete="off"
        {...textField(form, 'maxUses')}
      />
      <TextInput
        label={t('form.budget')}
        description={t('edit.spent', { spent: euro(of.spentCents / 100) })}
        inputMode="decimal"
        autoComplete="off"
        {...textField(form, 'budget')}
      />
    </AskDialog>
  )
}
