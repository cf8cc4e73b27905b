import { Button } from '@mantine/core'
import {
  IconCalendarSearch,
  IconHelpCircle,
  IconIdBadge2,
  IconMapPin,
  IconRefresh,
  IconSearch,
  IconTicket,
  IconUserPlus,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Scan } from '../../api/balie-types.ts'
import type { RefusalKey } from '../../api/refusal.ts'
import { longDate } from '../../i18n/format.ts'
import { currentLanguage } from '../../i18n/language.ts'
import type { balie } from '../../i18n/nl/balie.ts'
import { Section } from '../../ui/Section.tsx'
import { UitpasNumber } from '../../ui/UitpasNumber.tsx'
import { login } from '../app.ts'
import { useCounterContext } from '../CounterContext.ts'
import { BlockedCardActs } from '../desk/BlockedCardActs.tsx'
import { RegisterWithCard } from '../register/RegisterWithCard.tsx'
import { typedNumber } from '../scan/typed.ts'
import classes from './RefusalAdvice.module.css'
import { type Refused, useRefusalWords } from './words.ts'

type AdviceKey = keyof typeof balie.advice

const icons: Record<AdviceKey, typeof IconSearch> = {
  newCard: IconIdBadge2,
  getCard: IconMapPin,
  foundCard: IconSearch,
  register: IconUserPlus,
  askAdmin: IconHelpCircle,
  checkNumber: IconSearch,
  stillSafe: IconRefresh,
  tickets: IconTicket,
  otherActivity: IconCalendarSearch,
  tryAgain: IconRefresh,
}

const advice: Partial<Record<RefusalKey, AdviceKey[]>> = {
  'card-blocked': ['newCard', 'getCard', 'foundCard'],
  'card-deleted': ['newCard', 'getCard', 'foundCard'],
  'card-not-handed-out': ['register'],
  'invalid-card': ['checkNumber'],
  'passholder-blocked': ['askAdmin'],
  'no-active-membership': ['askAdmin'],
  'pass-not-found': ['checkNumber', 'register'],
  'number-wrong': ['checkNumber'],
  'group-pass': ['tickets'],
  'checkin-not-allowed': ['otherActivity'],
  'event-not-found': ['otherActivity'],
  'no-network': ['stillSafe'],
  unavailable: ['stillSafe'],
  forbidden: ['askAdmin'],
  unexpected: ['tryAgain'],
}

interface RefusalAdviceProps {
  refused: Refused
  card: Scan['card'] | null
  groupName?: string | undefined
  onRetry: (() => void) | null
}

/** What to do comes before the facts; nobody's name, for the card may have been found. */
export function RefusalAdvice({ refused, card, groupName, onRetry }: RefusalAdviceProps) {
  const { t } = useTranslation(['balie', 'common'])
  const words = useRefusalWords()
  const steps = advice[refused.key] ?? []
  return (
    <div className={classes.advice}>
      <Section title={t('result.whatNow')}>
        <ul>
          {steps.map((step) => {
            const Icon = icons[step]
            return (
              <li key={step} className={classes.step}>
                <Icon size={24} stroke={1.75} aria-hidden="true" className={classes.icon} />
                <div>
                  <p className={classes.title}>{t(`advice.${step}.title`)}</p>
                  <p className={classes.text}>{t(`advice.${step}.text`)}</p>
                </div>
              </li>
            )
          })}
          {steps.length === 0 ? <li className={classes.step}>{words(refused).text}</li> : null}
        </ul>
        {refused.key === 'logged-out' ? <LogInAgain /> : null}
        {refused.key === 'card-not-handed-out' && card ? <RegisterWithCard uitpasNumber={card.uitpasNumber} /> : null}
        {refused.key === 'card-blocked' && card ? <BlockedCardActs uitpasNumber={card.uitpasNumber} /> : null}
        {refused.key === 'group-pass' && card && groupName !== undefined ? (
          <GroupTickets uitpasNumber={card.uitpasNumber} name={groupName} />
        ) : null}
        {onRetry ? (
          <Button variant="outline" size="lg" mt="md" onClick={onRetry}>
            {t('common:tryAgain')}
          </Button>
        ) : null}
        {refused.code && refused.key === 'unexpected' ? (
          <p className={classes.code}>{t('common:requestCode', { code: refused.code })}</p>
        ) : null}
      </Section>
      {card ? <CardFacts card={card} groupName={groupName} /> : null}
    </div>
  )
}

/** A group buys its tickets together, so many at once. */
function GroupTickets({ uitpasNumber, name }: { uitpasNumber: string; name: string }) {
  const { t } = useTranslation('tickets')
  const { openTickets, ticketEventId, maySeeTariffs } = useCounterContext()
  if (ticketEventId === null || !maySeeTariffs) return null
  return (
    <Button size="lg" mt="md" data-row onClick={() => openTickets({ uitpasNumber, name })}>
      {t('forGroup')}
    </Button>
  )
}

/** Back to this very screen, with the number still in the field. */
function LogInAgain() {
  const { t } = useTranslation(['balie', 'common'])
  return (
    <Button
      size="lg"
      mt="md"
      onClick={() => void login.start(window.location.pathname + window.location.search, typedNumber.get())}
    >
      {t('common:signIn.again')}
    </Button>
  )
}

function CardFacts({ card, groupName }: { card: Scan['card']; groupName: string | undefined }) {
  const { t } = useTranslation(['balie', 'common'])
  return (
    <Section title={t('result.aboutCard')}>
      <dl>
        <div className={classes.fact}>
          <dt>{t('result.number')}</dt>
          <dd className={classes.number}>
            <UitpasNumber number={card.uitpasNumber} />
          </dd>
        </div>
        {groupName ? (
          <div className={classes.fact}>
            <dt>{t('result.group')}</dt>
            <dd>{groupName}</dd>
          </div>
        ) : null}
        {card.status === 'BLOCKED' ? null : (
          <div className={classes.fact}>
            <dt>{t('result.status')}</dt>
            <dd>{t(`cardStatus.${card.status}`)}</dd>
          </div>
        )}
        {card.blockedOn ? (
          <div className={classes.fact}>
            <dt>{t('result.blockedOn')}</dt>
            <dd>{longDate(card.blockedOn, currentLanguage())}</dd>
          </div>
        ) : null}
        {card.blockReason ? (
          <div className={classes.fact}>
            <dt>{t('result.reason')}</dt>
            <dd>{t(`blockReason.${card.blockReason}`)}</dd>
          </div>
        ) : null}
      </dl>
    </Section>
  )
}
