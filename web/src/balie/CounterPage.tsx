import { useMediaQuery } from '@mantine/hooks'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Outlet, useChildMatches, useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { activitiesQuery, findActivity, meQuery } from '../api/balie.ts'
import { useConnected } from '../api/connection.ts'
import { dayOf } from '../i18n/format.ts'
import { speakUp } from '../ui/spoken.tsx'
import { showToast } from '../ui/Toast.tsx'
import { ask, login } from './app.ts'
import { BottomTabs } from './bars/BottomTabs.tsx'
import { PhoneBar } from './bars/PhoneBar.tsx'
import { ScanBar } from './bars/ScanBar.tsx'
import { TopBar } from './bars/TopBar.tsx'
import { CounterBanners } from './CounterBanners.tsx'
import { type Counter, CounterContext, type DeskPerson } from './CounterContext.ts'
import classes from './CounterPage.module.css'
import { focusHome, isFloatingOpen } from './focus.ts'
import { latestUndoable } from './pass/latest.ts'
// Takes what was being registered out of the storage of this tab as soon as the app is back, whichever page it is on.
import './register/draft.ts'
import { counterRouteApi } from './routes.ts'
import { checkNumber } from './scan/number.ts'
import { useCounter } from './scan/useCounter.ts'
import { useNfc } from './scan/useNfc.ts'
import { takesReader, useReader, write } from './scan/useReader.ts'
import { hiddenSetting } from './settings.ts'
import { useBasket } from './tickets/useBasket.ts'
import { useShortcuts } from './useShortcuts.ts'

const pages = ['tickets', 'activities', 'pass', 'person', 'register', 'today', 'more'] as const

/** The last part of the path of a page here. */
const pageOf = (fullPath: string | undefined) => pages.find((page) => fullPath?.endsWith(`/${page}`))

/** One balie at work: its bars, the scanning that goes on whatever tab one is on, and the page in the middle. */
export function CounterPage() {
  const { t } = useTranslation('balie')
  const { organizerId } = counterRouteApi.useParams()
  const search = counterRouteApi.useSearch()
  const navigate = useNavigate()
  // What is drawn: the address is there earlier, and "has arrived" comes later. A pass is read on what one sees.
  const page = useChildMatches({ select: (matches) => pageOf(matches.at(-1)?.fullPath) })
  const isActivities = page === 'activities'
  const isPass = page === 'pass'
  const isWide = useMediaQuery('(min-width: 64em)', false, { getInitialValueInEffect: false })
  const hidden = hiddenSetting.use()
  const isLoggedIn = useSyncExternalStore(login.onChange, login.isLoggedIn)
  const connected = useConnected()

  // Asked again every few seconds while nothing answers: that is how the banner knows when it is over.
  const me = useSuspenseQuery({ ...meQuery(ask), refetchInterval: connected || !isLoggedIn ? false : 4000 }).data
  const balie = me.balies.find(({ id }) => id === organizerId)
  const ofDay = useQuery(activitiesQuery(ask, organizerId, { day: search.day, q: '' }))
  const ofToday = useQuery(activitiesQuery(ask, organizerId, { day: undefined, q: '' }))
  const counting = useCounter(organizerId)
  const basket = useBasket(organizerId)
  const [untold, setUntold] = useState<string | null>(null)
  const [deskPerson, setDeskPerson] = useState<DeskPerson | null>(null)

  const maySavePoints = balie?.active === true && balie.permissions.includes('CHECKINS_WRITE')
  const eventId = maySavePoints ? (search.activity ?? null) : null
  const stay = {
    ...(search.activity === undefined ? {} : { activity: search.activity }),
    ...(search.day === undefined ? {} : { day: search.day }),
  }
  const nfc = useNfc(scan)
  // The address of somebody else's balie is turned away before this page is drawn.
  if (!balie) return null

  function toPass() {
    if (!isPass) void navigate({ to: '/$organizerId/pass', params: { organizerId }, search: stay })
  }

  function scan(number: string) {
    // On the way to choosing an activity a point could go to the wrong one.
    if (isActivities) {
      showToast(t('activities.chooseFirst'), 'information')
      return
    }
    if (page === 'register') {
      showToast(t('scan.notWhileRegistering'), 'information')
      return
    }
    if (page === 'tickets') {
      basket.read(number)
      return
    }
    counting.read(number, eventId)
    setDeskPerson(null)
    toPass()
  }

  const counter: Counter = {
    ...counting,
    balie,
    personName: me.name,
    activity: findActivity(ofDay.data, search.activity),
    eventId,
    today: ofToday.data?.day ?? dayOf(new Date()),
    maySavePoints,
    mayRedeem: balie.active && balie.permissions.includes('REWARDS_REDEEM'),
    ticketEventId: search.activity ?? null,
    maySeeTariffs: balie.permissions.includes('TARIFFS_READ'),
    mayGiveTickets: balie.active && balie.permissions.includes('TICKETSALES_REGISTER'),
    untold,
    setUntold,
    basket,
    openTickets(pass) {
      basket.add(pass)
      void navigate({ to: '/$organizerId/tickets', params: { organizerId }, search: stay })
    },
    isWide,
    page,
    deskPerson,
    openDesk(person) {
      setDeskPerson(person)
      void navigate({ to: '/$organizerId/person', params: { organizerId }, search: stay })
    },
    personOnPhone: isPass && !isWide && counting.counter.shown.step !== 'waiting',
    hidden,
    nfc,
    scan,
    show(uitpasNumber) {
      counting.read(uitpasNumber, null)
      setDeskPerson(null)
      toPass()
    },
    nextPass() {
      counting.next()
      setDeskPerson(null)
      toPass()
      focusHome()
    },
    chooseActivity() {
      void navigate({ to: '/$organizerId/activities', params: { organizerId }, search: stay })
    },
    toggleHidden() {
      hiddenSetting.set(!hidden)
      speakUp(hidden ? t('person.showAgain') : t('person.hidden'))
    },
  }

  return (
    <CounterContext value={counter}>
      <CounterKeys counter={counter} />
      <div className={classes.counter} data-wide={isWide || undefined}>
        {isWide ? <TopBar /> : <PhoneBar />}
        {isWide && !isActivities && page !== 'register' ? <ScanBar /> : null}
        <CounterBanners isLoggedIn={isLoggedIn} />
        <main id="content" tabIndex={-1} className={classes.main}>
          <Outlet />
        </main>
        {isWide || isActivities ? null : <BottomTabs />}
      </div>
    </CounterContext>
  )
}

/** Keys and readers, and the focus that goes back to where the next pass is expected. */
function CounterKeys({ counter }: { counter: Counter }) {
  const { t } = useTranslation('balie')

  useReader(({ text, whole }) => {
    // A slow computer can cut a reader's number in two. Then the field has all of it, or Enter says what is wrong there.
    const number = whole === null || checkNumber(text).ok ? text : whole
    if (whole !== null && !checkNumber(number).ok) return false
    // The one that is asked for goes into its field, and is not a pass of the queue.
    const wanted = document.querySelector<HTMLInputElement>(takesReader)
    if (wanted) {
      write(wanted, text)
      wanted.focus()
      return true
    }
    const wasOpen = isFloatingOpen()
    if (wasOpen) {
      // Mantine's menus and dialogs close on this key; a reader's Enter has already been swallowed.
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
      showToast(t('scan.closed'), 'information')
    }
    counter.scan(number)
    return true
  })

  useShortcuts({
    next() {
      // A form is left by its own buttons.
      if (counter.page !== 'register') counter.nextPass()
    },
    activity: counter.chooseActivity,
    undo() {
      const undoable = latestUndoable(counter.counter.shown)
      if (undoable) counter.undo(undoable)
    },
    hide: counter.toggleHidden,
  })

  const { shown } = counter.counter
  const { pathname } = useLocation()
  const since = shown.step === 'answered' ? shown.since : null
  const actKey = shown.step === 'waiting' ? null : shown.act.key
  const moment = shown.step === 'answered' ? `${actKey} ${since?.kind} ${shown.busyWith}` : shown.step
  // biome-ignore lint/correctness/useExhaustiveDependencies: the moment is what changes
  useEffect(focusHome, [moment, pathname])

  // Result first, also for who had scrolled down to a reward or to the history.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new result is what changes
  useEffect(() => {
    window.scrollTo({ top: 0 })
  }, [actKey, since])

  useEffect(() => {
    // Clicking beside everything leaves the focus nowhere, and then a person who types a number types into nothing.
    function recover() {
      const now = document.activeElement
      const nowhere = now === null || now === document.body || now.id === 'content'
      if (counter.isWide && nowhere && document.getSelection()?.isCollapsed !== false) focusHome()
    }
    window.addEventListener('mouseup', recover)
    return () => window.removeEventListener('mouseup', recover)
  }, [counter.isWide])

  return null
}
