import type { Calendar } from '../events/calendar.ts'
import type { EventSettings, NewEvent, NewPlace, Price } from '../events/event.ts'
import { addDays, atTime, type Day, dayOf, startOfDay, weekdayOf } from '../values/day.ts'
import { balieNamed, balies, TEST_ORGANIZER } from './balies.ts'
import { demoId } from './ids.ts'

export const places: readonly NewPlace[] = balies.map((balie) => ({
  id: placeOf(balie.name),
  name: { nl: balie.name },
  street: balie.street,
  postalCode: balie.postalCode,
  city: balie.city,
  latitude: balie.latitude,
  longitude: balie.longitude,
}))

export function placeOf(balieName: string): string {
  return demoId('place', balieName)
}

export interface DemoEvent extends NewEvent {
  settings?: Partial<EventSettings>
}

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]
const WEEKEND = [6, 7]
const [WORKSHOP, READING, SPORT, FILM, CONCERT, VISIT] = [
  { id: '0.3.1.0.1', label: 'Cursus met open sessies', domain: 'eventtype' },
  { id: '0.3.2.0.0', label: 'Lezing of congres', domain: 'eventtype' },
  { id: '0.59.0.0.0', label: 'Sport en beweging', domain: 'eventtype' },
  { id: '0.50.6.0.0', label: 'Film', domain: 'eventtype' },
  { id: '0.50.4.0.0', label: 'Concert', domain: 'eventtype' },
  { id: '0.0.0.0.0', label: 'Tentoonstelling', domain: 'eventtype' },
] as const

type Term = typeof WORKSHOP | typeof READING | typeof SPORT | typeof FILM | typeof CONCERT | typeof VISIT

interface Plan {
  name: string
  at: string
  term: Term
  euro?: number
  ages?: string
  description?: string
  settings?: Partial<EventSettings>
}

/** What goes on week after week, for years around the day of the demo. */
interface Weekly extends Plan {
  opens: string
  closes: string
  weekdays?: number[]
}

/**
 * Every balie has something in the morning, the afternoon and the evening, and something that is always open: there is
 * something to check in at whenever somebody tries the demo.
 */
const weekly: readonly Weekly[] = [
  {
    name: 'Lantaarns maken met wilgentenen',
    at: 'Bibliotheek Eeklo',
    opens: '14:00',
    closes: '16:30',
    term: WORKSHOP,
    euro: 12,
    ages: '6-',
    description: 'Vlecht een lantaarn van wilgentenen voor de lichtstoet. Alles ligt klaar.',
  },
  {
    name: 'Voorleesuurtje',
    at: 'Bibliotheek Eeklo',
    opens: '10:00',
    closes: '11:00',
    term: READING,
    euro: 0,
    ages: '3-7',
    description: 'Elke dag een ander boek, voorgelezen op het tapijt.',
  },
  {
    name: 'Digipunt: vragen over je smartphone',
    at: 'Bibliotheek Eeklo',
    opens: '11:30',
    closes: '13:00',
    weekdays: [1, 2, 3, 4, 5],
    term: WORKSHOP,
    euro: 0,
  },
  {
    name: 'Leesclub Meetjesland',
    at: 'Bibliotheek Eeklo',
    opens: '19:30',
    closes: '21:30',
    term: READING,
    euro: 3,
    ages: '16-',
  },
  {
    name: 'Schilderen voor beginners',
    at: 'CC De Herbakker',
    opens: '09:30',
    closes: '12:00',
    term: WORKSHOP,
    euro: 8,
  },
  {
    name: 'Filmnamiddag',
    at: 'CC De Herbakker',
    opens: '14:30',
    closes: '16:45',
    term: FILM,
    euro: 6,
    settings: { checkinPoints: 2 },
  },
  {
    name: 'Avondconcert in de foyer',
    at: 'CC De Herbakker',
    opens: '20:00',
    closes: '22:15',
    term: CONCERT,
    euro: 14,
    ages: '12-',
  },
  {
    name: 'Infopunt UiTPAS',
    at: 'Stadhuis Eeklo',
    opens: '09:00',
    closes: '12:00',
    weekdays: [1, 2, 3, 4, 5],
    term: READING,
    euro: 0,
  },
  { name: 'Taalcafé', at: 'Stadhuis Eeklo', opens: '18:30', closes: '20:30', term: READING, euro: 0, ages: '16-' },
  { name: 'Baantjes zwemmen', at: 'Zwembad De Boomgaard', opens: '07:00', closes: '09:00', term: SPORT, euro: 4 },
  { name: 'Zwemmen voor iedereen', at: 'Zwembad De Boomgaard', opens: '13:30', closes: '17:30', term: SPORT, euro: 4 },
  { name: 'Aquagym', at: 'Zwembad De Boomgaard', opens: '19:00', closes: '20:00', term: SPORT, euro: 5, ages: '16-' },
  {
    name: 'Ochtendfilm',
    at: 'Cultuurhuis De Krekel',
    opens: '10:00',
    closes: '12:00',
    weekdays: WEEKEND,
    term: FILM,
    euro: 5,
  },
  {
    name: 'Vertelavond',
    at: 'Cultuurhuis De Krekel',
    opens: '20:00',
    closes: '22:00',
    term: READING,
    euro: 7,
    ages: '12-',
  },
  {
    name: 'Petanque op het Plein',
    at: 'Dienst Vrije Tijd Kaprijke',
    opens: '14:00',
    closes: '17:00',
    term: SPORT,
    euro: 0,
  },
  { name: 'Lijndansen', at: 'Dienst Vrije Tijd Kaprijke', opens: '19:30', closes: '21:30', term: SPORT, euro: 5 },
  { name: 'Wandelen met een gids', at: 'Gemeentehuis Assenede', opens: '09:30', closes: '12:00', term: SPORT, euro: 2 },
  { name: 'Kaarten en koffie', at: 'Gemeentehuis Assenede', opens: '14:00', closes: '17:00', term: WORKSHOP, euro: 0 },
  {
    name: 'Boekstart',
    at: 'Bibliotheek Wachtebeke',
    opens: '10:00',
    closes: '11:30',
    term: READING,
    euro: 0,
    ages: '0-3',
  },
  {
    name: 'Gezelschapsspellen',
    at: 'Bibliotheek Wachtebeke',
    opens: '14:00',
    closes: '17:00',
    term: WORKSHOP,
    euro: 0,
  },
  { name: 'Repetitieruimte', at: 'Jeugdhuis De Kelder', opens: '19:00', closes: '23:00', term: CONCERT, euro: 5 },
  {
    name: 'Rondleiding in De Krook',
    at: 'Bibliotheek De Krook',
    opens: '10:30',
    closes: '12:00',
    term: VISIT,
    euro: 3,
  },
  { name: 'Spreekuur Digitaal', at: 'Bibliotheek De Krook', opens: '14:00', closes: '16:00', term: WORKSHOP, euro: 0 },
  { name: 'Samen koken', at: 'Dienstencentrum Gentbrugge', opens: '10:00', closes: '13:30', term: WORKSHOP, euro: 6 },
  { name: 'Bloemschikken', at: 'Dienstencentrum Gentbrugge', opens: '14:00', closes: '16:30', term: WORKSHOP, euro: 9 },
  {
    name: 'Conversatietafel Nederlands',
    at: 'Muntpunt',
    opens: '12:30',
    closes: '14:00',
    term: READING,
    euro: 0,
    ages: '16-',
  },
  { name: 'Concert in het grand café', at: 'Muntpunt', opens: '20:00', closes: '22:00', term: CONCERT, euro: 10 },
]

const always: readonly Plan[] = [
  { name: 'Boekenruilkast', at: 'Bibliotheek Eeklo', term: READING, euro: 0 },
  { name: 'Beeldenwandeling', at: 'CC De Herbakker', term: VISIT, euro: 0 },
  { name: 'Erfgoedwandeling Eeklo', at: 'Stadhuis Eeklo', term: VISIT, euro: 0 },
  { name: 'Looppiste', at: 'Zwembad De Boomgaard', term: SPORT, euro: 0 },
  { name: 'Stadstuin', at: 'Cultuurhuis De Krekel', term: VISIT, euro: 0 },
  { name: 'Speelplein', at: 'Dienst Vrije Tijd Kaprijke', term: SPORT, euro: 0 },
  { name: 'Krekenroute', at: 'Gemeentehuis Assenede', term: SPORT, euro: 0 },
  { name: 'Boekenkast aan het Dorp', at: 'Bibliotheek Wachtebeke', term: READING, euro: 0 },
  { name: 'Graffitimuur', at: 'Jeugdhuis De Kelder', term: VISIT, euro: 0 },
  { name: 'Leestuin', at: 'Bibliotheek De Krook', term: VISIT, euro: 0 },
  { name: 'Beweegbank', at: 'Dienstencentrum Gentbrugge', term: SPORT, euro: 0 },
  { name: 'Stripmuren in de stad', at: 'Muntpunt', term: VISIT, euro: 0 },
]

/** The events that partners test with; the ids are theirs. */
const testEvents: readonly DemoEvent[] = [
  {
    ...eventOf(
      { name: 'Permanente UiTPAS Test Festiviteit', at: TEST_ORGANIZER, term: CONCERT, euro: 10 },
      { type: 'permanent', hours: [] },
    ),
    id: '5a0967f9-cc06-4c3c-9206-30481a767434',
    settings: { passholderTicketLimit: { volume: 100, periodType: 'WEEK' } },
  },
  {
    ...eventOf(
      { name: 'Test event met beperkte aankoop', at: TEST_ORGANIZER, term: CONCERT, euro: 10 },
      { type: 'permanent', hours: [] },
    ),
    id: 'd83b5b8a-108a-45d6-9ac9-8bdc44a0a24a',
    settings: { passholderTicketLimit: { volume: 1, periodType: 'WEEK' } },
  },
  {
    ...eventOf(
      { name: 'Test event with no permission', at: 'Bibliotheek De Krook', term: CONCERT, euro: 10 },
      { type: 'permanent', hours: [] },
    ),
    id: '373d6cee-b4ae-4637-9b7c-eeb79e45f044',
  },
]

/** Every event of the demo, those on one day only in the days after `now`. */
export function demoEvents(now: Date): DemoEvent[] {
  const today = dayOf(now)
  return [
    ...testEvents,
    ...weekly.map((plan) => eventOf(plan, calendarOf(plan, today))),
    ...always.map(alwaysOpen),
    ...special(today),
  ]
}

function alwaysOpen(plan: Plan): DemoEvent {
  return eventOf(plan, { type: 'permanent', hours: [] })
}

function calendarOf({ opens, closes, weekdays = EVERY_DAY }: Weekly, today: Day): Calendar {
  const year = Number(today.slice(0, 4))
  return {
    type: 'periodic',
    start: startOfDay(`${year - 1}-01-01`).toISOString(),
    end: startOfDay(`${year + 10}-12-31`).toISOString(),
    hours: [{ weekdays, opens, closes }],
  }
}

function special(today: Day): DemoEvent[] {
  const saturday = addDays(today, 6 - (weekdayOf(today) % 7) || 7)
  const moment = (day: Day, from: string, until: string) => ({
    start: atTime(day, from).toISOString(),
    end: atTime(day, until).toISOString(),
  })
  return [
    eventOf(
      {
        name: 'Lichtstoet',
        at: 'CC De Herbakker',
        term: CONCERT,
        euro: 0,
        settings: { checkinPoints: 5 },
        description: 'Met alle lantaarns door de stad.',
      },
      { type: 'single', moments: [moment(saturday, '18:30', '21:00')] },
    ),
    eventOf(
      { name: 'Reeks natuurwandelingen', at: 'Gemeentehuis Assenede', term: SPORT, euro: 2 },
      { type: 'multiple', moments: [0, 7, 14].map((days) => moment(addDays(saturday, days + 1), '09:30', '12:30')) },
    ),
    eventOf(
      { name: 'Theateravond', at: 'CC De Herbakker', term: CONCERT, euro: 18 },
      { type: 'multiple', moments: [1, 2].map((days) => moment(addDays(today, days), '20:00', '22:30')) },
    ),
  ]
}

function eventOf(plan: Plan, calendar: Calendar): DemoEvent {
  const balie = balieNamed(plan.at)
  return {
    id: demoId('event', plan.name),
    organizerId: balie.id,
    placeId: placeOf(balie.name),
    name: { nl: plan.name },
    description: plan.description ? { nl: plan.description } : null,
    calendar,
    terms: [plan.term],
    priceInfo: plan.euro === undefined ? [] : [basePrice(plan.euro)],
    details: plan.ages ? { typicalAgeRange: plan.ages } : {},
    ...(plan.settings ? { settings: plan.settings } : {}),
  }
}

function basePrice(euro: number): Price {
  return {
    category: 'base',
    name: { nl: 'Basistarief', fr: 'Tarif de base', en: 'Base tariff', de: 'Basisrate' },
    cents: euro * 100,
  }
}
