import { Checkbox, NativeSelect, Radio, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { reachOf } from '../../api/balie-desk.ts'
import { type PreviewAsked, previewQuery } from '../../api/balie-register.ts'
import type { RegistrationPreview } from '../../api/balie-types.ts'
import { isNoNetwork, toProblem } from '../../api/problem.ts'
import { euro, longDate } from '../../i18n/format.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { useCounterContext } from '../CounterContext.ts'
import { CardNumberInput, useCardNumberWrong } from '../desk/CardNumberInput.tsx'
import { useUsualEnd } from '../desk/useUsualEnd.ts'
import type { StepProps } from './draft.ts'
import classes from './register.module.css'
import { StepForm } from './StepForm.tsx'
import { type Fault, faultsOf, previewOf, proofTypes } from './typed.ts'

const option = (preview: RegistrationPreview | undefined, name: string) =>
  preview?.options.find((one) => one.option === name)
const cardOf = (preview: RegistrationPreview | undefined, type: string) =>
  preview?.cards.find((one) => one.cardType === type)

/** Tariff with its proof, the card, a voucher and the price; the server says at once what fits. */
export function CardStep({ draft, person, change, goTo }: StepProps) {
  const { t } = useTranslation(['register', 'desk'])
  const { balie, today } = useCounterContext()
  const queries = useQueryClient()
  const [faults, setFaults] = useState<Fault[]>([])
  const numberWrong = useCardNumberWrong()
  const here = reachOf(balie, 'PASSHOLDERS_WRITE')
  const cardSystems = balie.cardSystems.filter(({ id }) => here.includes(id))
  const chosen = person.cardSystemId ?? (cardSystems.length > 1 ? (cardSystems[0]?.id ?? null) : null)
  const usualEndIn = useUsualEnd()
  const usualEnd = usualEndIn(chosen ?? cardSystems[0]?.id)
  const now = previewOf({ ...person, cardSystemId: chosen })
  const [asked] = useDebouncedValue(now, 300)
  const query = useQuery({ ...previewQuery(ask, balie.id, asked), placeholderData: keepPreviousData })
  const preview = query.data
  const problem = query.error ? toProblem(query.error) : null
  const voucherWrong = problem?.name === 'uitpas/invalid-voucher-code'
  const tariff = option(preview, 'SOCIAL_TARIFF')
  const nfc = cardOf(preview, 'NFC_CARD')
  const digital = cardOf(preview, 'DIGITAL')
  const isAsked = JSON.stringify(asked) === JSON.stringify(now)
  const cardSaid = isAsked && !query.isPlaceholderData && nfc?.reason ? t(`reasons.${nfc.reason}`) : undefined
  const usedBefore = draft.persons.some(
    (one, index) =>
      index !== draft.at &&
      person.cardNumber !== '' &&
      one.cardNumber.replace(/\D/g, '') === person.cardNumber.replace(/\D/g, ''),
  )
  const cardError = faults.includes('cardNumber')
    ? numberWrong(person.cardNumber)
    : usedBefore
      ? t('wrong.cardTwice')
      : person.cardType === 'NFC_CARD'
        ? cardSaid
        : undefined

  function typed(part: Parameters<typeof change>[0]) {
    change(part)
    setFaults([])
  }

  // *Verder* is about what is typed now, also while the answer for it is still on its way.
  const look = useAct(
    (of: PreviewAsked) => queries.fetchQuery(previewQuery(ask, balie.id, of)),
    (found, of) => {
      if (JSON.stringify(of) === JSON.stringify(now)) goOn(found)
    },
  )

  function submit() {
    const found = faultsOf('card', person, today, false)
    setFaults(found)
    if (found.length === 0 && !usedBefore && now !== null) look.run(now)
  }

  /** What does not fit is said at its field. */
  function goOn(found: RegistrationPreview) {
    if (cardOf(found, person.cardType)?.permitted === false) return
    if (person.socialTariff && option(found, 'SOCIAL_TARIFF')?.permitted === false) return
    if (chosen !== person.cardSystemId) change({ cardSystemId: chosen })
    goTo('agree')
  }

  return (
    <StepForm
      faults={faults}
      pending={look.pending}
      problem={voucherWrong || !problem || (query.isFetching && isNoNetwork(problem)) ? null : problem}
      onSubmit={submit}
      onBack={() => goTo('details')}
    >
      {cardSystems.length > 1 ? (
        <NativeSelect
          label={t('desk:newCard.cardSystem')}
          value={String(chosen)}
          data={cardSystems.map(({ id, name }) => ({ value: String(id), label: name }))}
          onChange={(event) => {
            const cardSystemId = Number(event.currentTarget.value)
            // The proposed day goes along, one that was typed stays.
            const proposed = person.tariffEnd === usualEnd ? { tariffEnd: usualEndIn(cardSystemId) } : {}
            typed({ cardSystemId, ...proposed })
          }}
        />
      ) : null}
      <Checkbox
        label={t('card.socialTariff')}
        checked={person.socialTariff}
        disabled={tariff?.permitted === false && !person.socialTariff}
        description={tariff?.reason ? t(`reasons.${tariff.reason}`) : t('card.socialTariffText')}
        onChange={(event) => {
          const socialTariff = event.currentTarget.checked
          typed({ socialTariff, ...(socialTariff && person.tariffEnd === '' ? { tariffEnd: usualEnd } : {}) })
        }}
      />
      {person.socialTariff ? (
        <>
          <div className={classes.halves}>
            <NativeSelect
              label={t('card.proof')}
              value={person.proofType}
              error={faults.includes('proof') ? t('wrong.proof') : undefined}
              data={[
                { value: '', label: t('card.chooseProof') },
                ...proofTypes.map((one) => ({ value: one, label: t(`card.proofs.${one}`) })),
              ]}
              onChange={(event) => {
                const { value } = event.currentTarget
                typed({ proofType: proofTypes.find((one) => one === value) ?? '' })
              }}
            />
            <TextInput
              type="date"
              label={t('card.proofDate')}
              max={today}
              value={person.proofDate}
              onChange={(event) => typed({ proofDate: event.currentTarget.value })}
            />
          </div>
          <TextInput
            type="date"
            label={t('card.tariffEnd')}
            description={
              usualEnd === '' ? null : t('card.tariffEndHelp', { day: longDate(usualEnd, currentLanguage()) })
            }
            min={today}
            value={person.tariffEnd}
            error={faults.includes('tariffEnd') ? t('wrong.tariffEnd') : undefined}
            onChange={(event) => typed({ tariffEnd: event.currentTarget.value })}
          />
        </>
      ) : null}
      <Radio.Group
        label={t('desk:newCard.kind')}
        value={person.cardType}
        onChange={(value) => typed({ cardType: value === 'DIGITAL' ? 'DIGITAL' : 'NFC_CARD' })}
      >
        <div className={classes.choices}>
          <Radio value="NFC_CARD" label={t('desk:newCard.kinds.NFC_CARD')} />
          <Radio
            value="DIGITAL"
            label={t('desk:newCard.kinds.DIGITAL')}
            disabled={digital?.permitted === false && person.cardType !== 'DIGITAL'}
            {...(digital?.reason ? { description: t(`reasons.${digital.reason}`) } : {})}
          />
        </div>
      </Radio.Group>
      {person.cardType === 'NFC_CARD' ? (
        <CardNumberInput
          label={t('card.number')}
          value={person.cardNumber}
          error={cardError}
          onChange={(cardNumber) => typed({ cardNumber })}
        />
      ) : null}
      <TextInput
        label={t('card.voucher')}
        description={t('desk:contact.optional')}
        autoComplete="off"
        maxLength={200}
        value={person.voucher}
        error={voucherWrong ? t('wrong.voucher') : undefined}
        onChange={(event) => typed({ voucher: event.currentTarget.value })}
      />
      <p role="status" className={classes.price}>
        {preview && !problem ? (
          <>
            {t('card.price')} <strong>{euro(preview.price.priceCents / 100)}</strong>{' '}
            <span className={classes.muted}>{preview.price.label}</span>
          </>
        ) : null}
      </p>
    </StepForm>
  )
}
