import { Button, Radio, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type PassEvent, passEventQuery } from '../../api/aanbod.ts'
import { euro } from '../../i18n/format.ts'
import { centsOf } from '../../ksb/form/amount.ts'
import { fieldId, textField } from '../../ksb/form/useForm.ts'
import { ask } from '../app.ts'
import classes from './Entry.module.css'
import { type ActivityForm, GroupFault, Part } from './form.tsx'
import { itemsOf } from './items.ts'
import { type ActivityValues, moneys } from './values.ts'

interface PricePartProps {
  form: ActivityForm
  passEvent: PassEvent | undefined
}

/** What it costs, and what becomes of it by itself with a pass. */
export function PricePart({ form, passEvent }: PricePartProps) {
  const { t } = useTranslation('aanbod')
  const { money } = form.values
  const more = itemsOf(form, 'more')
  return (
    <Part title={t('part.price')}>
      <Radio.Group
        id={fieldId('money')}
        label={t('field.money')}
        value={money}
        onChange={(value) => form.set('money', moneys.find((one) => one === value) ?? 'paid')}
      >
        <div className={classes.choices}>
          {moneys.map((value) => (
            <Radio key={value} value={value} label={t(`money.${value}`)} />
          ))}
        </div>
      </Radio.Group>
      {money === 'paid' ? (
        <>
          <div className={classes.row}>
            <TextInput
              label={t('field.base')}
              inputMode="decimal"
              autoComplete="off"
              leftSection="€"
              {...textField(form, 'base')}
            />
          </div>
          <div id={fieldId('more')} className={classes.items}>
            {more.items.map(({ item, key, number, change, remove }) => (
              <div key={key} className={classes.row}>
                <TextInput
                  className={classes.wide ?? ''}
                  label={t('price.name')}
                  placeholder={t('price.example')}
                  value={item.name}
                  maxLength={200}
                  onChange={(event) => change({ name: event.currentTarget.value })}
                />
                <TextInput
                  className={classes.narrow ?? ''}
                  label={t('price.amount')}
                  inputMode="decimal"
                  leftSection="€"
                  value={item.amount}
                  onChange={(event) => change({ amount: event.currentTarget.value })}
                />
                <Button
                  variant="default"
                  className={classes.button ?? ''}
                  aria-label={t('price.remove', { number })}
                  leftSection={<IconTrash size={18} stroke={2} aria-hidden="true" />}
                  onClick={remove}
                >
                  {t('moment.removeVerb')}
                </Button>
              </div>
            ))}
            <GroupFault id="fault-more">{form.faults.more}</GroupFault>
            <div>
              <Button
                variant="outline"
                leftSection={<IconPlus size={18} stroke={2} aria-hidden="true" />}
                onClick={() => more.add({ name: '', amount: '' })}
              >
                {t('price.add')}
              </Button>
            </div>
          </div>
        </>
      ) : null}
      <PassNote values={form.values} passEvent={passEvent} />
    </Part>
  )
}

/** What nobody has to do anything for: points, and the reduced prices of this base price. */
function PassNote({ values, passEvent }: { values: ActivityValues; passEvent: PassEvent | undefined }) {
  const { t } = useTranslation('aanbod')
  if (!passEvent) return null
  const { cardSystems, checkinPoints } = passEvent
  if (cardSystems.length === 0) return <p className={classes.note}>{t('pass.never')}</p>
  const hasPrice = values.money === 'free' || (values.money === 'paid' && centsOf(values.base) !== undefined)
  if (!hasPrice) return <p className={classes.note}>{t('pass.noPrice')}</p>
  return (
    <div className={classes.note} role="status">
      <p>
        <strong>{t('pass.title')}</strong>
      </p>
      <ul>
        {cardSystems.map(({ id, name, socialTariffs }) => (
          <li key={id}>
            {t('pass.points', { count: checkinPoints, name })}
            {socialTariffs.length > 0
              ? ` ${t('pass.tariff', { prices: [...new Set(socialTariffs.map(({ price }) => euro(price)))].join(', ') })}`
              : null}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Asked again when the price has been left alone for a moment. */
export function usePassEvent(
  organizerId: string,
  values: ActivityValues,
  eventId: string | undefined,
): PassEvent | undefined {
  const [base] = useDebouncedValue(values.base, 300)
  const cents = values.money === 'paid' ? centsOf(base) : values.money === 'free' ? 0 : undefined
  const price = cents === undefined ? undefined : cents / 100
  return useQuery(passEventQuery(ask, organizerId, { organiserId: values.organiserId, eventId, price })).data
}
