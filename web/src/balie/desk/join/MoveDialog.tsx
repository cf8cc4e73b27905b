import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { reachOf } from '../../../api/balie-desk.ts'
import { type MembershipPreview, type Move, move } from '../../../api/balie-membership.ts'
import { lastFour } from '../../../i18n/format.ts'
import { AskDialog } from '../../../ui/AskDialog.tsx'
import { useAct } from '../../../ui/useAct.ts'
import { useTyped } from '../../../ui/useTyped.ts'
import { ask } from '../../app.ts'
import type { ActProps } from '../act.ts'
import { useUsualEnd } from '../useUsualEnd.ts'
import { beginOfCard, CardFields, cardAsked, Price, useCardFaults } from './CardFields.tsx'
import { PreviewLine, usePreview } from './PreviewLine.tsx'

/** Somebody came to live here: the new address, and exactly what happens to the membership that they leave. */
export default function MoveDialog({ person, counter, onDone, onClose }: ActProps) {
  const { t } = useTranslation('membership')
  const { balie, today } = counter
  const { memberships } = person
  const cardSystem = balie.cardSystems.find(
    ({ id }) => reachOf(balie, 'MEMBERSHIPS_MOVE').includes(id) && !memberships.some((one) => one.cardSystem.id === id),
  )
  const region = cardSystem?.name ?? ''
  const usualEnd = useUsualEnd()(cardSystem?.id)
  const fields = useTyped({
    ...beginOfCard(today, usualEnd),
    street: '',
    postalCode: '',
    city: '',
    from: memberships.length === 1 ? String(memberships[0]?.cardSystem.id ?? '') : '',
  })
  const { typed } = fields
  const cardFaults = useCardFaults(today)
  const of = { ask, organizerId: balie.id, passholderId: person.passholderId }
  const preview = usePreview(of, cardSystem?.id ?? 0, typed)
  const act = useAct(
    (body: Move, key) => move(of, cardSystem?.id ?? 0, key, body),
    () => onDone(t('move.done', { name: person.firstName, region })),
  )
  if (!cardSystem) return null
  const mayGrant = reachOf(balie, 'PASSHOLDERS_WRITE_SOCIALTARIFF').includes(cardSystem.id)

  function submit() {
    const required = (text: string) => (text.trim() === '' ? t('field.required') : undefined)
    const faults = {
      ...cardFaults(typed),
      street: required(typed.street),
      postalCode: !/^\d{4}$/.test(typed.postalCode.trim())
        ? t('field.postalCode')
        : preview.data && !preview.data.livesHere
          ? t('field.notHere', { region })
          : undefined,
      city: required(typed.city),
      from: typed.from === '' ? t('field.choose') : undefined,
    }
    if (!fields.check(faults)) return
    act.run({
      ...cardAsked(typed),
      address: { street: typed.street.trim(), postalCode: typed.postalCode.trim(), city: typed.city.trim() },
      fromCardSystemId: Number(typed.from),
    })
  }

  return (
    <AskDialog
      opened
      size={560}
      title={t('move.title', { name: person.firstName, region })}
      verb={t('move.verb')}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={submit}
    >
      <p>{t('move.text')}</p>
      {memberships.length > 1 ? (
        <NativeSelect
          label={t('move.from')}
          required
          {...fields.of('from')}
          data={[
            { value: '', label: t('tariff.choose') },
            ...memberships.map((one) => ({ value: String(one.cardSystem.id), label: one.cardSystem.name })),
          ]}
        />
      ) : null}
      <TextInput label={t('address.street')} autoComplete="off" maxLength={200} required {...fields.of('street')} />
      <TextInput
        label={t('address.postalCode')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={4}
        required
        {...fields.of('postalCode')}
      />
      <TextInput label={t('address.city')} autoComplete="off" maxLength={100} required {...fields.of('city')} />
      <CardFields fields={fields} today={today} usualEnd={usualEnd} mayGrant={mayGrant} />
      <PreviewLine preview={preview}>
        {(found) => (
          <>
            <WhatHappens preview={found} from={Number(typed.from)} region={region} />
            <Price preview={found} />
          </>
        )}
      </PreviewLine>
    </AskDialog>
  )
}

function WhatHappens({ preview, from, region }: { preview: MembershipPreview; from: number; region: string }) {
  const { t } = useTranslation('membership')
  const left = preview.elsewhere.find(({ cardSystem }) => cardSystem.id === from)
  return (
    <>
      <h3>{t('preview')}</h3>
      <ul>
        {left ? <li>{t('move.closes', { region: left.cardSystem.name })}</li> : null}
        {left?.uitpasNumber ? <li>{t('move.blocks', { last: lastFour(left.uitpasNumber) })}</li> : null}
        {left?.socialTariff ? <li>{t('move.endsTariff')}</li> : null}
        <li>{t('move.opens', { region })}</li>
        <li>{t('move.keeps')}</li>
        <li>{t('move.tells')}</li>
      </ul>
    </>
  )
}
