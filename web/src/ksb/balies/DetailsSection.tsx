import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Balie } from '../../api/ksb-balies.ts'
import { CopyId } from '../../ui/CopyId.tsx'
import { Section } from '../../ui/Section.tsx'
import { Status } from '../../ui/Status.tsx'
import { cardSystemRouteApi } from '../routes.ts'
import classes from './Balie.module.css'
import { weekdays } from './balie-form.ts'

/** What a balie is: its name and place, how it is reached, when it sells passes, and which balies are at the same place. */
export function DetailsSection({ balie }: { balie: Balie }) {
  const { t } = useTranslation(['balies', 'table'])
  const params = cardSystemRouteApi.useParams()
  const fact = (label: string, value: ReactNode) => (
    <div>
      <dt>{label}</dt>
      <dd>{value || <span className={classes.quiet}>{t('notFilled')}</span>}</dd>
    </div>
  )
  const { linkedLocation: place, website } = balie
  return (
    <>
      <Section title={t('section.details')}>
        <dl className={classes.facts}>
          {fact(
            t('column.state'),
            <Status tone={balie.active ? 'ordinary' : 'neutral'}>
              {t(balie.active ? 'state.active' : 'state.inactive')}
            </Status>,
          )}
          {fact(t('column.street'), balie.street)}
          {fact(t('column.city'), [balie.postalCode, balie.city].filter(Boolean).join(' '))}
          {fact(t('column.email'), balie.email && <a href={`mailto:${balie.email}`}>{balie.email}</a>)}
          {fact(
            t('column.phone'),
            balie.phone && <a href={`tel:${balie.phone.replace(/[^\d+]/g, '')}`}>{balie.phone}</a>,
          )}
          {fact(
            t('column.website'),
            website && (
              <a href={website} rel="noreferrer">
                {website}
              </a>
            ),
          )}
          {fact(t('table:id'), <CopyId id={balie.id} label={t('table:id')} />)}
        </dl>
      </Section>
      <Section title={t('form.location')}>
        <dl className={classes.facts}>
          {fact(t('form.place'), place && (place.name ?? place.id))}
          {place ? fact(t('column.place'), <CopyId id={place.id} label={t('column.place')} />) : null}
          {fact(
            t('linked'),
            balie.linkedOrganizers.length === 0
              ? t('linkedNone')
              : balie.linkedOrganizers.map(({ id, name, active }) => (
                  <span key={id}>
                    <Link to="/$cardSystemId/balies/$balieId" params={{ ...params, balieId: id }} search={{}}>
                      {name}
                    </Link>{' '}
                    {active ? null : t('state.inactive')}
                    <br />
                  </span>
                )),
          )}
        </dl>
        <p className={classes.quiet}>{t('linkedHelp')}</p>
      </Section>
      <Section title={t('form.sale')}>
        <dl className={classes.facts}>
          {fact(t('column.pointOfSale'), t(balie.pointOfSale ? 'yes' : 'no'))}
          {balie.pointOfSale
            ? weekdays.map((day) => {
                const hours = balie.openingHours.filter(({ weekday }) => String(weekday) === day)
                return (
                  <div key={day}>
                    <dt>{t(`weekday.d${day}`)}</dt>
                    <dd className="op-numbers">
                      {hours.map(({ opens, closes }) => `${opens}–${closes}`).join(', ') || t('closed')}
                    </dd>
                  </div>
                )
              })
            : null}
          {balie.openingNote ? fact(t('form.openingNote'), balie.openingNote) : null}
        </dl>
      </Section>
    </>
  )
}
