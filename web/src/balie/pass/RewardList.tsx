import { Button, Loader } from '@mantine/core'
import { IconGift } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person, RewardRow } from '../../api/balie-types.ts'
import { addDays, dayOf, listDate, weekday } from '../../i18n/format.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { PointsDisc } from '../../ui/PointsDisc.tsx'
import { Section } from '../../ui/Section.tsx'
import { useCounterContext } from '../CounterContext.ts'
import { useTicketKeys } from '../tickets/useTicketRows.ts'
import { ActProblem } from './ActProblem.tsx'
import classes from './RewardList.module.css'

const rowsOnPhone = 4

/** What can be given or redeemed here and now: welcome rewards that are waiting first. */
export function RewardList({ person }: { person: Person }) {
  const before = useTicketKeys(person)
  const { t } = useTranslation(['balie', 'common'])
  const { isWide, mayRedeem } = useCounterContext()
  const [all, setAll] = useState(false)
  const { rewards } = person
  const shown = isWide || all ? rewards : rewards.slice(0, rowsOnPhone)
  const possible = rewards.filter((reward) => reward.redeemable && mayRedeem)
  const note = isWide ? (
    t('rewards.possible', { count: possible.length, total: rewards.length })
  ) : rewards.length > rowsOnPhone ? (
    <LinkButton onClick={() => setAll(!all)} aria-expanded={all}>
      {all ? t('rewards.fewer') : t('rewards.all', { count: rewards.length })}
    </LinkButton>
  ) : null

  return (
    <Section title={t('rewards.title')} note={rewards.length > 0 ? note : null}>
      {rewards.length === 0 ? (
        <p className={classes.none}>
          {t('rewards.none')}. {t('rewards.noneText')}
        </p>
      ) : null}
      <ul>
        {shown.map((reward) => (
          <li key={reward.rewardId}>
            <Row
              reward={reward}
              person={person}
              keyNumber={before === undefined ? null : before + possible.indexOf(reward) + 1}
            />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Row({ reward, person, keyNumber }: { reward: RewardRow; person: Person; keyNumber: number | null }) {
  const { t } = useTranslation(['balie', 'common'])
  const { isWide, mayRedeem, redeem, counter } = useCounterContext()
  const { shown } = counter
  const about = useRewardLine(reward, person)
  const isGift = reward.type === 'WELCOME'
  const possible = reward.redeemable && mayRedeem
  const busy = shown.step === 'answered' && shown.busyWith === reward.rewardId

  return (
    <div className={classes.row}>
      {reward.picture !== undefined ? (
        <span aria-hidden="true" className={classes.pictured}>
          <img
            src={reward.picture}
            alt=""
            loading="lazy"
            className={classes.picture}
            data-off={!possible || undefined}
          />
          {isGift ? null : (
            <span className={classes.onPicture}>
              <PointsDisc text={String(reward.points)} size={26} isOff={!possible} />
            </span>
          )}
        </span>
      ) : isGift ? (
        <span className={classes.gift} aria-hidden="true">
          <IconGift size={20} stroke={1.75} />
        </span>
      ) : (
        <span aria-hidden="true" className={classes.disc}>
          <PointsDisc text={String(reward.points)} size={isWide ? 36 : 40} isOff={!possible} />
        </span>
      )}
      <div className={classes.words}>
        <p className={classes.title}>{reward.title}</p>
        <p className={classes.about}>
          {isGift ? null : <span className="op-spoken">{t('rewards.cost', { count: reward.points })}. </span>}
          {about}
        </p>
      </div>
      {possible ? (
        <Button
          variant="outline"
          size={isWide ? 'sm' : 'lg'}
          className={classes.verb ?? ''}
          {...(keyNumber === null ? {} : { 'data-row': true })}
          aria-busy={busy}
          aria-keyshortcuts={keyNumber !== null && keyNumber <= 9 ? `Alt+${keyNumber}` : undefined}
          justify={isWide ? 'space-between' : 'center'}
          leftSection={busy ? <Loader size={16} color="currentColor" /> : null}
          rightSection={isWide && keyNumber !== null && keyNumber <= 9 ? <KeyHint keys={`Alt ${keyNumber}`} /> : null}
          onClick={() => redeem(reward, person.uitpasNumber)}
        >
          {t(isGift ? 'rewards.give' : 'rewards.redeem')}
          <span className="op-spoken"> {reward.title}</span>
        </Button>
      ) : isWide ? (
        <span className={classes.notNow}>{t('rewards.notNow')}</span>
      ) : null}
      <div className={classes.problem}>
        <ActProblem row={reward.rewardId} />
      </div>
    </div>
  )
}

/** The second line: what is left afterwards, until when, or why not. */
function useRewardLine(reward: RewardRow, person: Person): string {
  const { t } = useTranslation(['balie', 'common'])
  const { isWide, mayRedeem, today } = useCounterContext()
  if (!mayRedeem) return t('rewards.notHere')
  if (!reward.redeemable) {
    if (reward.pointsShort !== undefined) return t('rewards.short', { count: reward.pointsShort })
    return reward.endUserMessage?.[currentLanguage()] ?? reward.endUserMessage?.nl ?? t('rewards.notNow')
  }
  const first =
    reward.type === 'WELCOME' ? t('rewards.welcome') : t('rewards.afterwards', { count: person.points - reward.points })
  if (!reward.lastChance) return first
  const last = lastChanceWords(reward.redeemUntil, today, (until) =>
    until === null ? t('rewards.lastChance') : t('rewards.lastChanceUntil', { day: until }),
  )
  // On a phone there is room for one of the two, and this one will not come back.
  return isWide || reward.type === 'WELCOME' ? `${first} · ${last}` : last.slice(0, 1).toUpperCase() + last.slice(1)
}

/** `zondag` within a week, `wo 9 dec` after that; without a day when it is the units that run out. */
function lastChanceWords(
  redeemUntil: string | undefined,
  today: string,
  say: (until: string | null) => string,
): string {
  const until = redeemUntil === undefined ? null : dayOf(redeemUntil)
  if (until === null || until > addDays(today, 14)) return say(null)
  return say(until < addDays(today, 7) ? weekday(until, currentLanguage()) : listDate(until, currentLanguage()))
}
