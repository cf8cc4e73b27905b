import { Checkbox, Radio, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { parseUitpasNumber, withoutSeparators } from '../../../../../server/src/values/uitpas-number.ts'
import type { MembershipPreview } from '../../../api/balie-membership.ts'
import { euro } from '../../../i18n/format.ts'
import { beginOfProof, ProofFields, type ProofNames, proofOf, useProofFaults } from '../../../tariff/ProofFields.tsx'
import type { useTyped } from '../../../ui/useTyped.ts'
import classes from '../desk.module.css'

export type CardNames = ProofNames | 'cardType' | 'uitpasNumber' | 'voucher' | 'socialTariff'
type Fields = ReturnType<typeof useTyped<CardNames>>

export const beginOfCard = (today: string, usualEnd: string) => ({
  ...beginOfProof(today, usualEnd),
  cardType: 'NFC_CARD',
  uitpasNumber: '',
  voucher: '',
  socialTariff: '',
})

/** What was chosen, as the server asks it. */
export function cardAsked(typed: Record<CardNames, string>) {
  const isPhysical = typed.cardType === 'NFC_CARD'
  return {
    cardType: isPhysical ? ('NFC_CARD' as const) : ('DIGITAL' as const),
    ...(isPhysical ? { uitpasNumber: withoutSeparators(typed.uitpasNumber) } : {}),
    ...(typed.voucher.trim() === '' ? {} : { voucher: typed.voucher.trim() }),
    ...(typed.socialTariff === '' ? {} : { socialTariff: { endDate: typed.endDate, proof: proofOf(typed) } }),
  }
}

export function useCardFaults(today: string) {
  const { t } = useTranslation('membership')
  const proofFaults = useProofFaults(today)
  return (typed: Record<CardNames, string>) => ({
    ...(typed.socialTariff === '' ? {} : proofFaults(typed)),
    uitpasNumber:
      typed.cardType === 'NFC_CARD' && !parseUitpasNumber(withoutSeparators(typed.uitpasNumber)).ok
        ? t('field.number')
        : undefined,
  })
}

/** The card, the voucher, and social tariff where this balie may grant it; where not, why. */
export function CardFields({
  fields,
  today,
  usualEnd,
  mayGrant,
}: {
  fields: { typed: Record<CardNames, string>; set: Fields['set']; of: Fields['of'] }
  today: string
  usualEnd: string
  mayGrant: boolean
}) {
  const { t } = useTranslation('membership')
  const { typed } = fields
  return (
    <>
      <Radio.Group label={t('card.label')} value={typed.cardType} onChange={(value) => fields.set('cardType', value)}>
        <div className={classes.choices}>
          <Radio value="NFC_CARD" label={t('card.NFC_CARD')} />
          <Radio value="DIGITAL" label={t('card.DIGITAL')} />
        </div>
      </Radio.Group>
      {typed.cardType === 'NFC_CARD' ? (
        <TextInput
          label={t('card.number')}
          description={t('card.numberHelp')}
          inputMode="numeric"
          autoComplete="off"
          required
          {...fields.of('uitpasNumber')}
        />
      ) : null}
      <Checkbox
        label={t('card.socialTariff')}
        description={mayGrant ? null : t('card.mayNotGrant')}
        disabled={!mayGrant}
        checked={typed.socialTariff !== ''}
        onChange={(event) => fields.set('socialTariff', event.currentTarget.checked ? 'yes' : '')}
      />
      {typed.socialTariff === '' ? null : <ProofFields fields={fields} today={today} usualEnd={usualEnd} />}
      <TextInput
        label={t('card.voucher')}
        description={t('card.voucherHelp')}
        autoComplete="off"
        {...fields.of('voucher')}
      />
    </>
  )
}

/** What there is to pay, in words for who stands at the desk. */
export function Price({ preview }: { preview: MembershipPreview }) {
  const { t } = useTranslation('membership')
  const { priceCents, label } = preview.price
  return <p>{priceCents === 0 ? t('free') : t('price', { price: euro(priceCents / 100), label })}</p>
}
