import { useTranslation } from 'react-i18next'
import { useConnected } from '../api/connection.ts'
import { useSentence } from '../api/useSentence.ts'
import { lastFour } from '../i18n/format.ts'
import { Banner } from '../ui/Banner.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { login } from './app.ts'
import { useCounterContext } from './CounterContext.ts'
import classes from './CounterPage.module.css'
import { refusalOfScan, useRefusalWords } from './pass/words.ts'
import type { Late } from './scan/acts.ts'
import { typedNumber } from './scan/typed.ts'

/** What stays true for a while: no connection, logged out, an inactive balie, and a pass of before that went wrong. */
export function CounterBanners({ isLoggedIn }: { isLoggedIn: boolean }) {
  const { t } = useTranslation(['common', 'balie'])
  const { balie, counter, lateSeen, untold } = useCounterContext()
  const connected = useConnected()
  return (
    <div className={classes.banners}>
      {isLoggedIn ? null : (
        <Banner
          tone="attention"
          action={
            <LinkButton
              onClick={() => void login.start(window.location.pathname + window.location.search, typedNumber.get())}
            >
              {t('signIn.again')}
            </LinkButton>
          }
        >
          {t('balie:loggedOut')}
        </Banner>
      )}
      {connected || !isLoggedIn ? null : <Banner tone="offline">{t('offline')}</Banner>}
      {balie.active ? null : <Banner tone="information">{t('balie:inactive')}</Banner>}
      {untold === null ? null : <Untold uitpasNumber={untold} />}
      {counter.late.map((late) => (
        <Banner
          key={late.act.key}
          tone="refused"
          action={<LinkButton onClick={() => lateSeen(late.act.key)}>{t('close')}</LinkButton>}
        >
          <LateSentence late={late} />
        </Banner>
      ))}
    </div>
  )
}

/** Whoever saved a point and could have had a ticket at a reduced price, and left without. */
function Untold({ uitpasNumber }: { uitpasNumber: string }) {
  const { t } = useTranslation(['common', 'balie'])
  const { show, setUntold } = useCounterContext()
  return (
    <Banner
      tone="information"
      action={
        <>
          <LinkButton
            onClick={() => {
              setUntold(null)
              show(uitpasNumber)
            }}
          >
            {t('balie:noTicketYet.show')}
          </LinkButton>{' '}
          <LinkButton onClick={() => setUntold(null)}>{t('close')}</LinkButton>
        </>
      }
    >
      {t('balie:noTicketYet.text', { last: lastFour(uitpasNumber) })}
    </Banner>
  )
}

function LateSentence({ late }: { late: Late }) {
  const { t } = useTranslation(['balie', 'refusals'])
  const sentence = useSentence()
  const words = useRefusalWords()
  const said = 'scan' in late ? words(refusalOfScan(late.scan)) : sentence(late.problem)
  const about = 'scan' in late || late.about === 'scan' ? (late.act.eventId ? 'checkin' : 'show') : late.about
  const happened = t(`refusals:result.${about}`)
  const digits = late.act.identifier.length === 13 ? lastFour(late.act.identifier) : null
  const text = `${said.title}. ${happened}`
  return digits ? t('result.stillBusy', { last: digits, sentence: text }) : t('result.previous', { sentence: text })
}
