import { VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { cardSystemQuery } from '../../api/ksb.ts'
import { count, shortDate } from '../../i18n/format.ts'
import { ask } from '../app.ts'
import type { Form } from '../form/useForm.ts'
import { cardSystemRouteApi } from '../routes.ts'
import classes from './Rewards.module.css'
import type { RewardValues } from './reward-form.ts'

/** *Wat je wijzigt*: each field, from what it was to what it becomes. */
export function Changes({ form, before }: { form: Form<RewardValues>; before: RewardValues }) {
  const { t } = useTranslation('rewards')
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const parts = useQuery(cardSystemQuery(ask, cardSystemId)).data
  if (form.changed.length === 0) return null

  function said(name: keyof RewardValues, value: RewardValues[keyof RewardValues]): string {
    if (typeof value === 'boolean') return t(value ? 'changed.yes' : 'changed.no')
    if (name === 'limit') return t(`limit.${value as RewardValues['limit']}`)
    if (value.length === 0) return t('changed.empty')
    if (Array.isArray(value)) {
      const names =
        name === 'balies' ? value.map((id) => parts?.organizers.find((one) => one.id === id)?.name ?? id) : value
      return names.length > 2 ? count(names.length) : names.join(', ')
    }
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return shortDate(value)
    return value.length > 18 ? t('changed.filled') : value
  }
  return (
    <section className={classes.changes} aria-label={t('changed.title')}>
      <h2 className={classes.changesTitle}>{t('changed.title')}</h2>
      <dl>
        {form.changed.map((name) => (
          <div key={name}>
            <dt>{t(`field.${name}`)}</dt>
            <dd>
              {said(name, before[name])} <span aria-hidden="true">→</span>
              <VisuallyHidden>{t('changed.becomes')}</VisuallyHidden>{' '}
              <span data-wrong={form.faults[name] !== undefined || undefined}>{said(name, form.values[name])}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
