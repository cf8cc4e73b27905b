import { Radio, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { parseUitpasNumber, withoutSeparators } from '../../../server/src/values/uitpas-number.ts'
import {
  changeGroupPass,
  type GroupPass,
  type GroupPlace,
  groupsKey,
  type NewGroupPass,
  registerGroupPass,
} from '../api/grouppasses.ts'
import { AskDialog } from '../ui/AskDialog.tsx'
import { showToast } from '../ui/Toast.tsx'
import { useAct } from '../ui/useAct.ts'
import { useTyped } from '../ui/useTyped.ts'
import classes from './GroupDialogs.module.css'

const cardTypes = ['NFC_CARD', 'DIGITAL'] as const
const texts = ['name', 'organisation', 'email', 'phoneNumber', 'street', 'postalCode', 'city'] as const

const beginOf = (group: GroupPass | undefined) => ({
  name: group?.name ?? '',
  organisation: group?.organisation ?? '',
  email: group?.email ?? '',
  phoneNumber: group?.phoneNumber ?? '',
  street: group?.street ?? '',
  postalCode: group?.postalCode ?? '',
  city: group?.city ?? '',
  endDate: group?.endDate ?? '',
  ticketsPerYear: group?.ticketsPerYear === null ? '' : String(group?.ticketsPerYear ?? ''),
  ticketsPerDay: group?.ticketsPerDay === null ? '' : String(group?.ticketsPerDay ?? ''),
  cardType: 'NFC_CARD',
  uitpasNumber: '',
})

/** A new group pass with its card, or one that changes: with a group it has no card to choose. */
export function GroupPassDialog({
  place,
  group,
  onClose,
}: {
  place: GroupPlace
  group?: GroupPass
  onClose: () => void
}) {
  const { t } = useTranslation('grouppasses')
  const queries = useQueryClient()
  const fields = useTyped(beginOf(group))
  const act = useAct(
    (body: NewGroupPass, key) => {
      if (!group) return registerGroupPass(place, key, body)
      const { cardType: _type, uitpasNumber: _number, ...details } = body
      return changeGroupPass(place, group.id, key, details)
    },
    (saved) => {
      void queries.invalidateQueries({ queryKey: groupsKey(place) })
      showToast(t(group ? 'form.changed' : 'form.registered', { name: saved.name }))
      onClose()
    },
  )
  const { typed } = fields
  const isPhysical = group === undefined && typed.cardType === 'NFC_CARD'
  const required = (text: string) => (text.trim() === '' ? t('field.required') : undefined)
  const tickets = (text: string) => (/^([1-9]\d{0,4})?$/.test(text.trim()) ? undefined : t('field.tickets'))

  function faults() {
    const number = parseUitpasNumber(withoutSeparators(typed.uitpasNumber))
    return {
      name: required(typed.name),
      email: typed.email === '' || /^\S+@\S+\.\S+$/.test(typed.email.trim()) ? undefined : t('field.email'),
      postalCode: /^\d{4}$/.test(typed.postalCode.trim()) ? undefined : t('field.postalCode'),
      city: required(typed.city),
      endDate: required(typed.endDate),
      ticketsPerYear: tickets(typed.ticketsPerYear),
      ticketsPerDay: tickets(typed.ticketsPerDay),
      uitpasNumber: isPhysical && !number.ok ? t('field.number') : undefined,
    }
  }

  function submit() {
    if (!fields.check(faults())) return
    const orNull = (text: string) => (text.trim() === '' ? null : text.trim())
    const amount = (text: string) => (text.trim() === '' ? null : Number(text))
    act.run({
      name: typed.name.trim(),
      organisation: orNull(typed.organisation),
      email: orNull(typed.email),
      phoneNumber: orNull(typed.phoneNumber),
      street: orNull(typed.street),
      postalCode: typed.postalCode.trim(),
      city: typed.city.trim(),
      endDate: typed.endDate,
      ticketsPerYear: amount(typed.ticketsPerYear),
      ticketsPerDay: amount(typed.ticketsPerDay),
      cardType: isPhysical ? 'NFC_CARD' : 'DIGITAL',
      ...(isPhysical ? { uitpasNumber: withoutSeparators(typed.uitpasNumber) } : {}),
    })
  }

  return (
    <AskDialog
      opened
      size={640}
      title={group ? t('form.changeTitle', { name: group.name }) : t('form.newTitle')}
      verb={t(group ? 'form.save' : 'form.register')}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={submit}
    >
      <p>{t('form.text')}</p>
      <div className={classes.fields}>
        {texts.map((name) => (
          <TextInput
            key={name}
            label={t(`field.labels.${name}`)}
            required={['name', 'postalCode', 'city'].includes(name)}
            maxLength={name === 'city' ? 100 : name === 'phoneNumber' ? 50 : 200}
            autoComplete="off"
            {...(name === 'postalCode' ? { inputMode: 'numeric' as const } : {})}
            {...fields.of(name)}
          />
        ))}
        <TextInput type="date" label={t('field.labels.endDate')} required {...fields.of('endDate')} />
        <TextInput
          label={t('field.labels.ticketsPerYear')}
          description={t('field.noLimit')}
          inputMode="numeric"
          {...fields.of('ticketsPerYear')}
        />
        <TextInput
          label={t('field.labels.ticketsPerDay')}
          description={t('field.noLimit')}
          inputMode="numeric"
          {...fields.of('ticketsPerDay')}
        />
      </div>
      {group ? null : (
        <Radio.Group
          label={t('field.labels.card')}
          value={typed.cardType}
          onChange={(value) => fields.set('cardType', value)}
        >
          <div className={classes.choices}>
            {cardTypes.map((one) => (
              <Radio key={one} value={one} label={t(`cardType.${one}`)} />
            ))}
          </div>
        </Radio.Group>
      )}
      {isPhysical ? (
        <TextInput
          label={t('field.labels.uitpasNumber')}
          description={t('field.numberHelp')}
          inputMode="numeric"
          autoComplete="off"
          required
          {...fields.of('uitpasNumber')}
        />
      ) : null}
    </AskDialog>
  )
}
