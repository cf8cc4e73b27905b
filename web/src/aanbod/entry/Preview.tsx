import { IconCalendar, IconCoin, IconMapPin, IconUsers } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PassEvent } from '../../api/aanbod.ts'
import { count, euro, listDate, longDate, weekdayDate } from '../../i18n/format.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { centsOf } from '../../ksb/form/amount.ts'
import { occurrencesOf } from './dates.ts'
import classes from './Entry.module.css'
import { typeOf } from './terms.ts'
import type { ActivityValues } from './values.ts'

interface PreviewProps {
  values: ActivityValues
  passEvent: PassEvent | undefined
  /** `Beperkt` data: who organises it. */
  organiser: string
}

const icon = { size: 20, stroke: 1.75, 'aria-hidden': true } as const

/** As passholders see it, while it is being typed. */
export function Preview({ values, passEvent, organiser }: PreviewProps) {
  const { t } = useTranslation('aanbod')
  const { title, images, place, description, typeId } = values
  const [image] = images
  const who = useWho(values)
  return (
    <section className={classes.preview} aria-label={t('preview.title')}>
      <h2 className={classes.previewHead}>{t('preview.title')}</h2>
      <article className={classes.card}>
        {image ? (
          <img src={image.url} alt={image.description} className={classes.cardImage} />
        ) : (
          <span className={classes.cardBlank} aria-hidden="true" />
        )}
        <div className={classes.cardText}>
          {typeOf(typeId) ? <p className={classes.cardType}>{typeOf(typeId)?.label}</p> : null}
          <h3 className={classes.cardTitle}>{title.trim() || t('preview.noTitle')}</h3>
          <Fact icon={<IconCalendar {...icon} />}>{useWhen(values)}</Fact>
          <Fact icon={<IconMapPin {...icon} />}>
            {place ? place.name : t('preview.noPlace')}
            {place?.line ? <span className={classes.small}> · {place.line}</span> : null}
          </Fact>
          <Fact icon={<IconCoin {...icon} />}>
            <Price values={values} passEvent={passEvent} />
          </Fact>
          {who ? <Fact icon={<IconUsers {...icon} />}>{who}</Fact> : null}
          {description.trim() ? <p className={classes.about}>{description.trim()}</p> : null}
          {organiser ? <p className={classes.small}>{t('preview.organiser', { name: organiser })}</p> : null}
        </div>
      </article>
    </section>
  )
}

function Fact({ icon: sign, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      {sign}
      <div>{children}</div>
    </div>
  )
}

function Price({ values, passEvent }: Pick<PreviewProps, 'values' | 'passEvent'>) {
  const { t } = useTranslation('aanbod')
  const cents = centsOf(values.base)
  if (values.money === 'free') return <>{t('free')}</>
  if (values.money === 'unknown' || cents === undefined) return <>{t('preview.noPrice')}</>
  const tariffs = passEvent?.cardSystems.flatMap(({ socialTariffs }) => socialTariffs.map(({ price }) => price)) ?? []
  return (
    <>
      {euro(cents / 100)}
      {values.more
        .filter(({ name, amount }) => name.trim() !== '' && centsOf(amount) !== undefined)
        .map(({ name, amount }) => (
          <span key={`${name} ${amount}`} className={classes.small}>
            {' '}
            · {name} {euro((centsOf(amount) ?? 0) / 100)}
          </span>
        ))}
      {tariffs.length > 0 ? (
        <p className={classes.small}>{t('preview.tariff', { price: euro(Math.min(...tariffs)) })}</p>
      ) : null}
    </>
  )
}

function useWhen(values: ActivityValues): string {
  const { t } = useTranslation('aanbod')
  const language = currentLanguage()
  const { calendar, moments, from, until, hours, closed, other } = values
  const [first] = moments
  const hoursOf = (one: { start: string; end: string } | undefined) =>
    one?.start ? (one.end ? `, ${one.start}–${one.end}` : `, ${one.start}`) : ''
  if (calendar === 'single') {
    return first?.day ? `${weekdayDate(first.day, language)}${hoursOf(first)}` : t('preview.noDay')
  }
  if (calendar === 'multiple') {
    const days = moments.filter(({ day, status }) => day !== '' && status !== 'Unavailable')
    if (days.length === 0) return t('preview.noDay')
    const shown = days.slice(0, 3).map((one) => `${listDate(one.day, language)}${hoursOf(one)}`)
    const left = days.length - shown.length
    return `${shown.join(' · ')}${left > 0 ? ` ${t('preview.more', { count: left })}` : ''}`
  }
  const weekly = hours
    .filter(({ weekdays, opens, closes }) => weekdays.length > 0 && opens !== '' && closes !== '')
    .map(
      ({ weekdays, opens, closes }) =>
        `${weekdays
          .toSorted()
          .map((day) => t(`weekdayShort.d${day as 1 | 2 | 3 | 4 | 5 | 6 | 7}`))
          .join(', ')} ${opens}–${closes}`,
    )
    .join(' · ')
  if (calendar === 'permanent') return weekly === '' ? t('when.always') : weekly
  if (from === '' || until === '') return t('preview.noDay')
  const period = t('preview.period', { from: longDate(from, language), until: longDate(until, language) })
  if (weekly === '') return period
  const times = occurrencesOf({ from, until, hours, closed, other }).length
  return `${weekly}, ${period} (${t('preview.times', { count: times, shown: count(times) })})`
}

function useWho({ ageFrom, ageTo, audience }: ActivityValues): string {
  const { t } = useTranslation('aanbod')
  const [from, to] = [ageFrom.trim(), ageTo.trim()]
  const ages =
    from !== '' && to !== ''
      ? t('preview.ages', { from, to })
      : from !== ''
        ? t('preview.agesFrom', { from })
        : to !== ''
          ? t('preview.agesTo', { to })
          : ''
  return [audience === 'everyone' ? '' : t(`audience.${audience}`), ages].filter(Boolean).join(' · ')
}
