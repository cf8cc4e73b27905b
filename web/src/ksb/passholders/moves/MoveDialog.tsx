import { Radio, Select, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { withoutSeparators } from '../../../../../server/src/values/uitpas-number.ts'
import { cardSystemQuery } from '../../../api/ksb.ts'
import { type Move, type MovePreview, movePassholder, noticesKey, previewMove } from '../../../api/ksb-person.ts'
import { useSentence } from '../../../api/useSentence.ts'
import { euro, lastFour } from '../../../i18n/format.ts'
import { AskDialog } from '../../../ui/AskDialog.tsx'
import { showToast } from '../../../ui/Toast.tsx'
import { useAct } from '../../../ui/useAct.ts'
import { ask } from '../../app.ts'
import { type Faults, fieldId, textField, useForm } from '../../form/useForm.ts'
import { useCardSystem } from '../../useCardSystem.ts'
import classes from '../acts/acts.module.css'
import { useChanged } from '../acts/useChanged.ts'
import type { Who } from '../acts/who.ts'

const first = { street: '', place: '', cardType: 'DIGITAL' as 'DIGITAL' | 'NFC_CARD', uitpasNumber: '', voucher: '' }
type Values = typeof first

/** Somebody came to live here: their address and card first, then exactly what that changes, then it is done. */
export function MoveDialog({ who, onClose }: { who: Who; onClose: () => void }) {
  const { t } = useTranslation(['passholders', 'ksb'])
  const { cardSystem } = useCardSystem()
  const sentence = useSentence()
  const changed = useChanged()
  const queries = useQueryClient()
  const ids = { cardSystemId: cardSystem.id, passholderId: who.id }
  const form = useForm<Values>(first, check)
  const [asked, setAsked] = useState<{ move: Move; preview: MovePreview }>()
  const looking = useAct(
    (move: Move) => previewMove(ask, ids, move),
    (preview, move) => setAsked({ move, preview }),
  )
  const moving = useAct(
    (move: Move, key) => movePassholder(ask, ids, key, move),
    ({ uitpasNumber }) => {
      changed()
      void queries.invalidateQueries({ queryKey: noticesKey(cardSystem.id) })
      showToast(t('move.done', { name: who.name, last: lastFour(uitpasNumber) }))
      onClose()
    },
  )

  function check(values: Values): Faults<Values> {
    return {
      street: values.street.trim() === '' ? t('ksb:form.required') : undefined,
      place: values.place === '' ? t('move.choosePlace') : undefined,
      uitpasNumber:
        values.cardType === 'NFC_CARD' && withoutSeparators(values.uitpasNumber) === ''
          ? t('newCard.writeNumber')
          : undefined,
    }
  }

  function look() {
    if (!form.isGood()) return
    const { street, place, cardType, uitpasNumber, voucher } = form.values
    const [postalCode, city] = [place.slice(0, 4), place.slice(5)]
    looking.run({
      address: { street: street.trim(), postalCode, city },
      cardType,
      ...(cardType === 'NFC_CARD' ? { uitpasNumber: withoutSeparators(uitpasNumber) } : {}),
      ...(voucher.trim() === '' ? {} : { voucher: voucher.trim() }),
    })
  }

  if (asked) {
    return (
      <AskDialog
        opened
        title={t('move.confirmTitle', { name: who.name, region: cardSystem.name })}
        verb={t('move.verb')}
        size={560}
        pending={moving.pending}
        problem={moving.problem}
        onClose={onClose}
        onSubmit={() => moving.run(asked.move)}
      >
        <Effects preview={asked.preview} move={asked.move} here={cardSystem.name} />
      </AskDialog>
    )
  }
  const said = looking.problem ? sentence(looking.problem) : undefined
  const faults =
    looking.problem && said
      ? serverFaults(looking.problem.name, `${said.title}. ${said.text}`, form.values.cardType)
      : {}
  return (
    <AskDialog
      opened
      title={t('move.title', { region: cardSystem.name })}
      verb={t('move.look')}
      size={560}
      pending={looking.pending}
      problem={Object.keys(faults).length ? null : looking.problem}
      onClose={onClose}
      onSubmit={look}
    >
      <p>{t('move.text', { name: who.name })}</p>
      <TextInput label={t('edit.street')} autoComplete="off" maxLength={200} {...textField(form, 'street')} />
      <Places form={form} cardSystemId={cardSystem.id} refused={faults.place} />
      <Radio.Group
        label={t('newCard.kind')}
        value={form.values.cardType}
        error={faults.cardType}
        onChange={(value) => form.set('cardType', value === 'NFC_CARD' ? 'NFC_CARD' : 'DIGITAL')}
      >
        <div className={classes.choices}>
          <Radio value="NFC_CARD" label={t('newCard.kinds.NFC_CARD')} />
          <Radio value="DIGITAL" label={t('newCard.kinds.DIGITAL')} />
        </div>
      </Radio.Group>
      {form.values.cardType === 'NFC_CARD' ? (
        <TextInput
          label={t('newCard.number')}
          inputMode="numeric"
          autoComplete="off"
          {...textField(form, 'uitpasNumber')}
          error={form.faults.uitpasNumber ?? faults.uitpasNumber}
        />
      ) : null}
      <TextInput
        label={t('move.voucher')}
        description={t('move.voucherHelp')}
        autoComplete="off"
        maxLength={40}
        {...textField(form, 'voucher')}
        error={form.faults.voucher ?? faults.voucher}
      />
    </AskDialog>
  )
}

/** The refusals that are about one field are said beside it. */
function serverFaults(name: string, sentence: string, cardType: Values['cardType']): Faults<Values> {
  if (name === 'uitpas/invalid-city' || name === 'uitpas/postal-code-not-in-card-system') return { place: sentence }
  if (name === 'uitpas/invalid-voucher-code') return { voucher: sentence }
  // Of a digital card no number is typed: it is the kind of card that cannot be.
  if (name === 'openpas/card-numbers-exhausted') return { cardType: sentence }
  if (/^uitpas\/invalid-(card|card-status|uitpas-number)$/.test(name)) {
    return cardType === 'DIGITAL' ? { cardType: sentence } : { uitpasNumber: sentence }
  }
  return {}
}

/** Only where one can live here. */
function Places({
  form,
  cardSystemId,
  refused,
}: {
  form: ReturnType<typeof useForm<Values>>
  cardSystemId: number
  refused: string | undefined
}) {
  const { t } = useTranslation('passholders')
  const cities = useQuery(cardSystemQuery(ask, cardSystemId)).data?.cities ?? []
  return (
    <Select
      id={fieldId('place')}
      label={t('move.place')}
      searchable
      data={cities.map(({ postalCode, name }) => `${postalCode} ${name}`)}
      value={form.values.place === '' ? null : form.values.place}
      error={form.faults.place ?? refused}
      onChange={(value) => form.set('place', value ?? '')}
    />
  )
}

function Effects({ preview, move, here }: { preview: MovePreview; move: Move; here: string }) {
  const { t } = useTranslation('passholders')
  const { from, blockedUitpasNumber, socialTariffEnds, priceCents, priceLabel } = preview
  return (
    <ul className={classes.effects}>
      <li>{t('move.leaves', { region: from.name })}</li>
      {blockedUitpasNumber === undefined ? null : <li>{t('move.blocks', { last: lastFour(blockedUitpasNumber) })}</li>}
      {socialTariffEnds ? <li>{t('move.tariffEnds')}</li> : null}
      <li>{t('move.joins', { region: here })}</li>
      <li>{t('move.lives', { address: `${move.address.street}, ${move.address.postalCode} ${move.address.city}` })}</li>
      <li>{t('move.keeps')}</li>
      <li>{t('move.pays', { price: euro(priceCents / 100), label: priceLabel })}</li>
      <li>{t('move.tells', { from: from.name, here })}</li>
    </ul>
  )
}
