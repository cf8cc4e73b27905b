import { Button, Switch } from '@mantine/core'
import { IconCalendarEvent, IconDeviceDesktop } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type BalieKiosk, balieKiosksKey, balieKiosksQuery, showKioskCode } from '../../api/balie-kiosks.ts'
import { toProblem } from '../../api/problem.ts'
import { useSentence } from '../../api/useSentence.ts'
import { listDate, shortDate, time } from '../../i18n/format.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { Banner } from '../../ui/Banner.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { Status } from '../../ui/Status.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { useCounterContext } from '../CounterContext.ts'
import { OfficePage } from '../more/OfficePage.tsx'
import { EventDialog } from './EventDialog.tsx'
import classes from './Kiosks.module.css'

/** A pillar asks every ten seconds: who was silent for so long is away. */
const awayMilliseconds = 5 * 60_000

/** *Zuilen* of a balie: at which event each of them saves points, and whether it is there. */
export function KiosksPage() {
  const { t } = useTranslation(['office', 'common'])
  const { balie } = useCounterContext()
  const query = useQuery(balieKiosksQuery(ask, balie.id))
  return (
    <OfficePage title={t('kiosks.title')}>
      {query.data?.totalItems === 0 ? (
        <EmptyState
          icon={<IconDeviceDesktop size={24} stroke={1.75} />}
          title={t('kiosks.none')}
          text={t('kiosks.noneText')}
        />
      ) : query.data ? (
        <ul aria-label={t('kiosks.title')}>
          {query.data.member.map((kiosk) => (
            <KioskItem key={kiosk.id} kiosk={kiosk} />
          ))}
        </ul>
      ) : query.isError ? (
        <ErrorState
          title={t('common:loadFailed')}
          problem={toProblem(query.error)}
          onRetry={() => void query.refetch()}
        />
      ) : (
        <SkeletonLines lines={3} rowHeight={160} />
      )}
    </OfficePage>
  )
}

function KioskItem({ kiosk }: { kiosk: BalieKiosk }) {
  const { t } = useTranslation('office')
  const { balie } = useCounterContext()
  const [choosing, setChoosing] = useState(false)
  const others = kiosk.organizers.filter(({ id }) => id !== balie.id).map(({ name }) => name)
  const set = kiosk.fixedEvent ?? kiosk.chosenEvent
  return (
    <li className={classes.kiosk}>
      <h2>{kiosk.name}</h2>
      {set && set.expires !== 'LATER' ? (
        <Banner tone="attention">
          {set.expires === 'EXPIRED' ? t('kiosks.expired') : t('kiosks.soon', { day: shortDate(set.endsAt ?? '') })}
        </Banner>
      ) : null}
      <dl className={classes.facts}>
        <dt>{t('kiosks.now')}</dt>
        <dd>
          <Now kiosk={kiosk} />
        </dd>
        <dt>{t('kiosks.event')}</dt>
        <dd>
          {kiosk.fixedEvent
            ? t('kiosks.fixed', { title: kiosk.fixedEvent.title })
            : kiosk.chosenEvent
              ? t('kiosks.chosen', { title: kiosk.chosenEvent.title })
              : kiosk.automatic
                ? t('kiosks.automatic')
                : t('kiosks.nothingSet')}
        </dd>
        <dt>{t('kiosks.seen')}</dt>
        <dd>
          <Seen kiosk={kiosk} />
        </dd>
      </dl>
      {others.length > 0 ? <p className={classes.why}>{t('kiosks.shared', { names: others.join(', ') })}</p> : null}
      <Code kiosk={kiosk} />
      {kiosk.fixedEvent ? (
        <p className={classes.why}>{t('kiosks.whyFixed')}</p>
      ) : balie.active ? (
        <div>
          <Button
            variant="outline"
            size="lg"
            leftSection={<IconCalendarEvent size={20} stroke={1.75} aria-hidden="true" />}
            aria-label={`${t('kiosks.choose')}: ${kiosk.name}`}
            onClick={() => setChoosing(true)}
          >
            {t('kiosks.choose')}
          </Button>
        </div>
      ) : null}
      {choosing ? <EventDialog kiosk={kiosk} onClose={() => setChoosing(false)} /> : null}
    </li>
  )
}

function Now({ kiosk: { now, next } }: { kiosk: BalieKiosk }) {
  const { t } = useTranslation('office')
  if (now) return <span className={classes.strong}>{now.title}</span>
  return (
    <>
      {t('kiosks.nothingNow')}
      {next ? `. ${t('kiosks.next', { day: listDate(next.slice(0, 10), currentLanguage()), time: time(next) })}` : null}
    </>
  )
}

function Seen({ kiosk: { connected, lastSeenAt } }: { kiosk: BalieKiosk }) {
  const { t } = useTranslation('office')
  if (!connected) return <Status tone="neutral">{t('kiosks.notSetUp')}</Status>
  if (!lastSeenAt) return <Status tone="attention">{t('kiosks.seenNever')}</Status>
  const isAway = Date.now() - new Date(lastSeenAt).getTime() > awayMilliseconds
  return (
    <Status tone={isAway ? 'attention' : 'ordinary'}>
      {isAway ? `${shortDate(lastSeenAt)} ${time(lastSeenAt)}` : t('kiosks.seenNow')}
    </Status>
  )
}

/** Who may not set pillars up sees how it is, and whom to ask. */
function Code({ kiosk }: { kiosk: BalieKiosk }) {
  const { t } = useTranslation('office')
  const { balie } = useCounterContext()
  const sentence = useSentence()
  const queries = useQueryClient()
  const mayChange = balie.active && balie.permissions.includes('KIOSKS_WRITE')
  const act = useAct(
    (shown: boolean, key) => showKioskCode(ask, balie.id, kiosk.id, key, shown),
    (_, shown) => {
      void queries.invalidateQueries({ queryKey: balieKiosksKey(balie.id) })
      showToast(t(shown ? 'kiosks.codeShown' : 'kiosks.codeHidden', { name: kiosk.name }))
    },
  )
  const said = act.problem ? sentence(act.problem) : null
  return (
    <>
      <Switch
        size="md"
        label={t('kiosks.code')}
        description={mayChange ? t('kiosks.codeText') : t('kiosks.codeNotPermitted')}
        aria-label={`${t('kiosks.code')}: ${kiosk.name}`}
        checked={kiosk.showsCode}
        aria-disabled={!mayChange}
        onChange={(event) => {
          if (mayChange && !act.pending) act.run(event.currentTarget.checked)
        }}
      />
      {said ? (
        <Banner tone="refused">
          {said.title}. {said.text}
        </Banner>
      ) : null}
    </>
  )
}
