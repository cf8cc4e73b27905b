import { useTranslation } from 'react-i18next'
import type { PersonIds } from '../../../api/ksb-passholders.ts'
import type { CardSystemMembership, PassholderDetail } from '../../../api/ksb-types.ts'
import { countryName } from '../../../i18n/countries.ts'
import { dayOf, shortDate } from '../../../i18n/format.ts'
import { currentLanguage } from '../../../i18n/language.ts'
import { CopyId } from '../../../ui/CopyId.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { Section } from '../../../ui/Section.tsx'
import { Status } from '../../../ui/Status.tsx'
import { UitpasNumber } from '../../../ui/UitpasNumber.tsx'
import { FieldHelp } from '../../help/FieldHelp.tsx'
import { Fact } from './Fact.tsx'
import { NationalNumberFact } from './NationalNumberFact.tsx'
import classes from './PassholderPage.module.css'
import { PictureSection } from './PictureSection.tsx'
import { useTariffWords } from './useTariffWords.ts'

const optIns = ['serviceMails', 'milestoneMails', 'infoMails', 'sms', 'post'] as const

interface OverviewSectionProps {
  detail: PassholderDetail
  ids: PersonIds
  /** Changes the tariff in this card system; left out when that is impossible. */
  onTariff: (() => void) | undefined
}

/** Who this is, how to reach them, and which memberships they have. */
export function OverviewSection({ detail, ids, onTariff }: OverviewSectionProps) {
  const { t } = useTranslation('passholders')
  const { passholder, nationalNumberKnown } = detail
  const { address, optInPreferences } = passholder
  const wanted = optIns.filter((key) => optInPreferences?.[key])
  return (
    <div className={classes.columns}>
      <Section title={t('detail.contact')}>
        <dl className={classes.facts}>
          <Fact label={t('detail.born')}>
            {t('detail.age', { date: shortDate(passholder.dateOfBirth), years: yearsSince(passholder.dateOfBirth) })}
          </Fact>
          <Fact label={t('detail.gender')}>
            {passholder.gender ? t(`detail.genders.${passholder.gender}`) : undefined}
          </Fact>
          <Fact label={t('detail.nationality')}>{passholder.nationality}</Fact>
          <Fact label={t('detail.address')}>{addressLine(address)}</Fact>
          <Fact label={t('detail.email')}>{passholder.email}</Fact>
          <Fact label={t('detail.phone')}>{passholder.phoneNumber}</Fact>
          <NationalNumberFact known={nationalNumberKnown} ids={ids} />
          <Fact label={t('detail.optIn')}>
            {wanted.length > 0 ? wanted.map((key) => t(`detail.optIns.${key}`)).join(', ') : t('detail.nothing')}
          </Fact>
          <Fact label={t('detail.uitid')}>
            {passholder.uitidStatus ? t(`detail.uitidStatus.${passholder.uitidStatus}`) : undefined}
          </Fact>
          <Fact label={t('detail.registered')}>
            {registered(passholder.creationDate, passholder.registrationOrganizer?.name)}
          </Fact>
          <Fact
            label={
              <FieldHelp what="uuid" label="UUID" beside>
                UUID
              </FieldHelp>
            }
          >
            <CopyId id={ids.passholderId} label="UUID" />
          </Fact>
        </dl>
      </Section>
      <div className={classes.stack}>
        <Section title={t('detail.memberships')}>
          {(passholder.cardSystemMemberships ?? []).map((membership) => (
            <Membership
              key={membership.cardSystem.id}
              membership={membership}
              tariffReason={membership.cardSystem.id === ids.cardSystemId ? detail.socialTariffReason : undefined}
              onTariff={membership.cardSystem.id === ids.cardSystemId ? onTariff : undefined}
            />
          ))}
        </Section>
        <PictureSection ids={ids} name={`${passholder.firstName} ${passholder.name}`} />
      </div>
    </div>
  )

  function registered(date: string | undefined, balie: string | undefined) {
    if (date === undefined) return balie
    const on = shortDate(date)
    return balie === undefined ? t('detail.registeredOn', { date: on }) : t('detail.registeredAt', { date: on, balie })
  }
}

interface MembershipProps {
  membership: CardSystemMembership
  tariffReason: string | undefined
  onTariff: (() => void) | undefined
}

function Membership({ membership, tariffReason, onTariff }: MembershipProps) {
  const { t } = useTranslation('passholders')
  const tariff = useTariffWords()
  const { cardSystem, status, uitpasNumber, currentCard } = membership
  return (
    <dl className={classes.facts}>
      <Fact label={t('detail.cardSystem')}>
        <strong>{cardSystem.name}</strong>
      </Fact>
      <Fact label={t('detail.status')}>
        {status ? (
          <Status tone={status === 'ACTIVE' ? 'ordinary' : 'refused'}>{t(`detail.membershipStatus.${status}`)}</Status>
        ) : undefined}
      </Fact>
      <Fact label={t('detail.tariff')}>
        <span className={classes.withAct}>
          {tariff(membership.socialTariff)}
          {onTariff ? <LinkButton onClick={onTariff}>{t('detail.changeTariff')}</LinkButton> : null}
        </span>
      </Fact>
      {tariffReason === undefined ? null : <Fact label={t('detail.tariffReason')}>{tariffReason}</Fact>}
      <Fact label={t('column.uitpasNumber')}>
        {(currentCard?.uitpasNumber ?? uitpasNumber) ? (
          <UitpasNumber number={currentCard?.uitpasNumber ?? uitpasNumber ?? ''} />
        ) : undefined}
      </Fact>
    </dl>
  )
}

function yearsSince(day: string): number {
  const today = dayOf(new Date())
  const years = Number(today.slice(0, 4)) - Number(day.slice(0, 4))
  return today.slice(5) < day.slice(5) ? years - 1 : years
}

/** Abroad the country stands where the postal code of here would be. */
function addressLine({ street, postalCode, city, country = 'ZZ' }: PassholderDetail['passholder']['address']): string {
  const place =
    postalCode === '0000'
      ? [city, ...(country === 'ZZ' ? [] : [countryName(country, currentLanguage())])]
      : [`${postalCode} ${city}`]
  return [street, ...place].filter(Boolean).join(', ')
}
