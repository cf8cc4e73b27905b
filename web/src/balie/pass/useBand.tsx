import { IconBan, IconGift, IconInfoCircle, IconTicket, IconWifiOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Person, Scan } from '../../api/balie-types.ts'
import { change, dayOf, euro, listDate, time } from '../../i18n/format.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { PointsDisc } from '../../ui/PointsDisc.tsx'
import type { BandContent } from '../../ui/ResultBand.tsx'
import { useCounterContext } from '../CounterContext.ts'
import type { Since } from '../scan/acts.ts'
import { type Refused, refusalOfProblem, refusalOfScan, useRefusalWords } from './words.ts'

/** What the band says about the pass on screen: nothing while none is. */
export function useBand(person: Person | null): BandContent | null {
  const { counter, isWide } = useCounterContext()
  const about = useBandWords()
  const { shown } = counter
  if (shown.step === 'failed') {
    return about.refused(shown.act.key, refusalOfProblem(shown.problem), shown.act.eventId !== null, false)
  }
  if (shown.step !== 'answered') return null
  const { scan, since, act } = shown
  const id = `${act.key} ${since?.kind ?? ''}`
  if (since) return about.since(id, since, person, isWide)
  if (scan.outcome === 'REFUSED') return about.refused(id, refusalOfScan(scan), act.eventId !== null, person !== null)
  if (scan.outcome === 'SAVED') return about.saved(id, scan, person?.firstName ?? '', isWide)
  if (scan.outcome === 'ALREADY_SAVED') return about.already(id, scan, person?.firstName ?? '')
  return about.shown(id)
}

const icon = { size: 36, stroke: 2.25, 'aria-hidden': true } as const

function useBandWords() {
  const { t } = useTranslation(['balie', 'refusals', 'tickets'])
  const words = useRefusalWords()
  const { balie, eventId, maySavePoints, today } = useCounterContext()

  return {
    saved(id: string, scan: Scan, name: string, isWide: boolean): BandContent {
      const points = scan.points ?? 1
      const at = time(scan.savedAt ?? scan.at)
      return {
        id,
        tone: 'done',
        lead: <PointsDisc text={change(points)} size={isWide ? 88 : 72} isNew />,
        title: t('result.saved', { count: points }),
        text: isWide || name === '' ? t('result.savedAt', { time: at }) : t('result.savedFor', { time: at, name }),
      }
    },

    already(id: string, scan: Scan, name: string): BandContent {
      const said = scan.savedAt === undefined ? null : { day: dayOf(scan.savedAt), time: time(scan.savedAt) }
      const isToday = said?.day === today
      return {
        id,
        tone: 'information',
        lead: <IconInfoCircle {...icon} />,
        title: isToday ? t('result.already') : t('result.alreadyEarlier'),
        text:
          said === null || name === ''
            ? t('result.alreadyNoTime')
            : isToday
              ? t('result.alreadyText', { name, time: said.time })
              : t('result.alreadyEarlierText', { name, time: said.time, day: listDate(said.day, currentLanguage()) }),
      }
    },

    shown: (id: string): BandContent => ({
      id,
      tone: 'neutral',
      lead: <IconInfoCircle {...icon} size={32} stroke={1.75} />,
      title: t('result.shown'),
      text: !balie.active
        ? t('inactive')
        : !maySavePoints
          ? t('result.shownNotAllowed')
          : eventId === null
            ? t('result.shownText')
            : t('result.shownAgain'),
    }),

    since(id: string, since: Since, person: Person | null, isWide: boolean): BandContent {
      if (since.kind === 'undonePoint') {
        return {
          id,
          tone: 'neutral',
          lead: <PointsDisc text={change(-since.points)} size={isWide ? 64 : 56} />,
          title: t('result.undonePoint', { count: since.points }),
          text: person ? t('result.balance', { name: person.firstName, count: person.points }) : '',
        }
      }
      if (since.kind === 'undoneReward') {
        return {
          id,
          tone: 'neutral',
          lead: <IconInfoCircle {...icon} size={32} stroke={1.75} />,
          title: t('result.undoneReward'),
          text: t('result.undoneRewardText', { title: since.title }),
        }
      }
      if (since.kind === 'undoneTicket') {
        return {
          id,
          tone: 'neutral',
          lead: <IconInfoCircle {...icon} size={32} stroke={1.75} />,
          title: t('result.undoneReward'),
          text: t('tickets:undone', { title: since.title }),
        }
      }
      if (since.kind === 'ticket') {
        const about = `${since.title}, ${euro(since.priceCents / 100)}`
        return {
          id: `${id} ${since.id}`,
          tone: 'done',
          lead: <IconTicket {...icon} />,
          title: t('tickets:given'),
          text: isWide || person === null ? about : t('result.rewardFor', { title: about, name: person.firstName }),
        }
      }
      const { title, points } = since.redeemed
      const isGift = since.type === 'WELCOME'
      return {
        id,
        tone: 'done',
        lead: isGift ? <IconGift {...icon} /> : <PointsDisc text={change(-points)} size={isWide ? 88 : 72} isNew />,
        title: t(isGift ? 'result.given' : 'result.redeemed'),
        text: isWide || person === null ? title : t('result.rewardFor', { title, name: person.firstName }),
      }
    },

    /** Beside a person there is no list of what can be done, so that the band says it. */
    refused(id: string, refused: Refused, aboutPoint: boolean, withPerson: boolean): BandContent {
      const said = words(refused)
      const silent = refused.key === 'no-network'
      return {
        id,
        tone: silent ? 'attention' : 'refused',
        lead: silent ? <IconWifiOff {...icon} /> : <IconBan {...icon} />,
        title: said.title,
        text: [
          silent && aboutPoint ? t('result.notYet') : t(`refusals:result.${aboutPoint ? 'checkin' : 'show'}`),
          withPerson ? said.text : '',
        ]
          .join(' ')
          .trim(),
      }
    },
  }
}
