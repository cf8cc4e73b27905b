import { Button } from '@mantine/core'
import { IconCalendar, IconDeviceMobile, IconHome, IconHourglass, IconMapPin, IconRepeat } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cardSystemQuery } from '../../api/ksb.ts'
import type { RewardType } from '../../api/ksb-rewards.ts'
import { count, longDate } from '../../i18n/format.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { PointsDisc } from '../../ui/PointsDisc.tsx'
import { ask } from '../app.ts'
import type { Faults } from '../form/useForm.ts'
import { cardSystemRouteApi } from '../routes.ts'
import classes from './Rewards.module.css'
import type { RewardValues } from './reward-form.ts'

const icon = { size: 20, stroke: 1.75, 'aria-hidden': true } as const
const eyes = ['passholder', 'balie'] as const

interface PreviewProps {
  values: RewardValues
  faults: Faults<RewardValues>
  type: RewardType
  taken: number
}

/** *Voorbeeld*: what a passholder sees, or the balie, while it is typed. */
export function Preview({ values, faults, type, taken }: PreviewProps) {
  const { t } = useTranslation('rewards')
  const [eye, setEye] = useState<(typeof eyes)[number]>('passholder')
  const points = /^\d{1,9}$/.test(values.points) ? Number(values.points) : undefined
  const title = values.title.trim() || t('preview.title')
  const lines = useLines(values, faults, type, taken)
  const disc =
    type === 'WELCOME' ? (
      <span className={classes.free}>{t('preview.free')}</span>
    ) : points === undefined ? null : (
      <span className={classes.disc}>
        <PointsDisc text={String(points)} size={52} />
        <span>{t('preview.points', { count: points })}</span>
      </span>
    )
  return (
    <section aria-label={t('preview.label')} className={classes.preview}>
      <h2 className={classes.previewTitle}>{t('preview.label')}</h2>
      <div className={classes.eyes}>
        {eyes.map((one) => (
          <Button
            key={one}
            variant={eye === one ? 'filled' : 'default'}
            aria-pressed={eye === one}
            onClick={() => setEye(one)}
          >
            {t(`preview.${one}`)}
          </Button>
        ))}
      </div>
      <div className={classes.card}>
        {eye === 'passholder' ? (
          values.picture === '' ? (
            <Drawing />
          ) : (
            <img src={values.picture} alt="" className={classes.large} />
          )
        ) : null}
        <div className={classes.inside}>
          <div className={classes.top}>
            <p className={classes.name}>{title}</p>
            {disc}
          </div>
          {eye === 'passholder' && values.description.trim() ? (
            <p className={classes.text}>{values.description.trim()}</p>
          ) : null}
          {values.practicalInfo.trim() ? <p className={classes.text}>{values.practicalInfo.trim()}</p> : null}
          <ul className={classes.lines}>
            {lines.map(({ key, Icon, text, wrong }) => (
              <li key={key} data-wrong={wrong || undefined}>
                <Icon {...icon} />
                {text}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  )
}

function useLines(values: RewardValues, faults: Faults<RewardValues>, type: RewardType, taken: number) {
  const { t } = useTranslation('rewards')
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const parts = useQuery(cardSystemQuery(ask, cardSystemId)).data
  const day = (value: string) => longDate(value, currentLanguage())
  const balies = values.balies.flatMap((id) => parts?.organizers.find((one) => one.id === id)?.name ?? [])
  const { redeemBegin: from, redeemEnd: until } = values
  const isWrong = faults.redeemBegin !== undefined || faults.redeemEnd !== undefined
  const when = isWrong
    ? t('preview.wrongPeriod')
    : until !== ''
      ? t('preview.until', { day: day(until) })
      : from === ''
        ? undefined
        : t('preview.from', { day: day(from) })
  const left = /^\d{1,9}$/.test(values.units) ? Number(values.units) - taken : undefined
  const units = left === undefined || left < 0 ? undefined : t('preview.left', { count: left, shown: count(left) })
  const isLast = left !== undefined && left > 0 && left * 10 < Number(values.units)
  const homes = values.residents.flatMap((code) => parts?.cities.find((city) => city.postalCode === code)?.name ?? code)
  return [
    { key: 'where', Icon: IconMapPin, text: balies.join(', ') || t('anyBalie'), wrong: false },
    ...(when ? [{ key: 'when', Icon: IconCalendar, text: when, wrong: isWrong }] : []),
    ...(type === 'POINTS' && values.limit !== 'NONE'
      ? [{ key: 'limit', Icon: IconRepeat, text: t(`limit.${values.limit}`), wrong: false }]
      : []),
    ...(units
      ? [{ key: 'left', Icon: IconHourglass, text: isLast ? t('preview.last', { left: units }) : units, wrong: false }]
      : []),
    ...(homes.length
      ? [{ key: 'homes', Icon: IconHome, text: t('preview.residents', { names: homes.join(', ') }), wrong: false }]
      : []),
  ]
}

/** What online redeeming adds, below what is said of the reward. */
export function OnlinePreview({ label, text, link }: { label: string; text: string; link: string }) {
  const { t } = useTranslation('rewards')
  return (
    <section aria-label={t('preview.label')} className={classes.preview}>
      <h2 className={classes.previewTitle}>{t('preview.after')}</h2>
      <div className={classes.card}>
        <div className={classes.inside}>
          <ul className={classes.lines}>
            <li>
              <IconDeviceMobile {...icon} />
              {t('preview.online')}
            </li>
          </ul>
          <p className={classes.text}>{text.trim() || t('preview.noText')}</p>
          {link.trim() ? (
            <p className={classes.button} title={link}>
              {label.trim() || t('preview.button')}
            </p>
          ) : null}
        </div>
      </div>
    </section>
  )
}

/** A reward without a picture: a flat drawing in petrol and gray. */
function Drawing() {
  return (
    <svg viewBox="0 0 320 180" className={classes.large} aria-hidden="true" preserveAspectRatio="xMidYMid slice">
      <rect width="320" height="180" fill="var(--mantine-color-petrol-1)" />
      <circle cx="232" cy="44" r="26" fill="var(--mantine-color-gray-0)" />
      <path d="M0 92 C60 62 100 122 160 92 S260 62 320 92 V180 H0Z" fill="var(--mantine-color-petrol-3)" />
      <path d="M0 122 C60 92 100 152 160 122 S260 92 320 122 V180 H0Z" fill="var(--mantine-color-petrol-5)" />
      <path d="M0 150 C60 122 100 178 160 150 S260 122 320 150 V180 H0Z" fill="var(--mantine-color-petrol-7)" />
    </svg>
  )
}
