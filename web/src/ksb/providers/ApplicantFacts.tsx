import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Application } from '../../api/ksb-providers.ts'
import { shortDate } from '../../i18n/format.ts'
import { Section } from '../../ui/Section.tsx'
import { cardSystemRouteApi } from '../routes.ts'
import classes from './Providers.module.css'

/** Who asked, and what they wrote. */
export function ApplicantFacts({ application }: { application: Application }) {
  const { t } = useTranslation('providers')
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const { street, postalCode, city, website, email, phone, iban, uitidEmail, balie } = application
  const place = [street, [postalCode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ')
  const facts: { label: string; value: ReactNode }[] = [
    { label: t('fact.municipality'), value: application.municipality },
    { label: t('fact.offers'), value: application.offers },
    { label: t('fact.existingBalie'), value: application.existingBalie },
    { label: t('fact.address'), value: place },
    {
      label: t('fact.website'),
      value: website ? <a href={website}>{website.replace(/^https?:\/\//, '')}</a> : undefined,
    },
    { label: t('fact.contact'), value: application.contactName },
    { label: t('fact.email'), value: email ? <a href={`mailto:${email}`}>{email}</a> : undefined },
    { label: t('fact.phone'), value: phone ? <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a> : undefined },
    { label: t('fact.uitid'), value: uitidEmail },
    { label: t('fact.iban'), value: iban?.replace(/(.{4})(?=.)/g, '$1 ') },
    { label: t('fact.newsletter'), value: t(application.newsletter ? 'yes' : 'no') },
    {
      label: t('fact.balie'),
      value: balie ? (
        <Link to="/$cardSystemId/balies/$balieId" params={{ cardSystemId, balieId: balie.id }} search={{}}>
          {balie.name}
        </Link>
      ) : undefined,
    },
    { label: t('fact.createdAt'), value: shortDate(application.createdAt) },
  ]
  return (
    <Section title={t('applicant')}>
      <dl className={classes.facts}>
        {facts
          .filter(({ value }) => value !== undefined && value !== '')
          .map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </Section>
  )
}
