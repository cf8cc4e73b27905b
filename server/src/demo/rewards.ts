import type { Trx } from '../db/database.ts'
import { createReward } from '../rewards/create.ts'
import type { NewReward } from '../rewards/new-reward.ts'
import { addDays, type Day, dayOf, startOfDay } from '../values/day.ts'
import { endOfDay } from '../values/instant.ts'
import { balieNamed, TEST_ORGANIZER } from './balies.ts'
import { GENT, MEETJESLAND } from './regions.ts'

type Plan = Partial<NewReward> & Pick<NewReward, 'type' | 'title'>

const LIBRARY = balieNamed('Bibliotheek Eeklo').id
const THEATRE = balieNamed('CC De Herbakker').id

/** The rewards of the public test data set, under the numbers that partners know. */
function testRewards(today: Day): Plan[] {
  const over = { begin: startOfDay(addDays(today, -700)), end: endOfDay(addDays(today, -330)) }
  return [
    { id: 5687, type: 'POINTS', title: 'Test Voordeel Regio Gent', points: 1 },
    { id: 5688, type: 'WELCOME', title: 'Test Welkomstvoordeel Regio Gent' },
    {
      id: 5823,
      type: 'POINTS',
      title: 'Test Voordeel Regio Gent - 1/week',
      points: 1,
      redeemConstraint: { volume: 1, period: 'WEEK' },
    },
    {
      id: 5824,
      type: 'POINTS',
      title: 'Test Online Voordeel - 10/dag',
      points: 1,
      redeemConstraint: { volume: 10, period: 'DAY' },
      online: { link: 'https://www.uitpas.be', label: 'Naar de website', text: 'Toon dit scherm aan de ingang.' },
    },
    { id: 5825, type: 'POINTS', title: 'Test Vervallen Voordeel', points: 1, redeemPeriod: over },
    { id: 5826, type: 'WELCOME', title: 'Test Vervallen Welkomsvoordeel', redeemPeriod: over },
  ]
}

/** What people redeemed before the demo began: a coffee. */
export const COFFEE = 6002

/** The rewards of the Meetjesland, from a coffee to a day at the fair. */
function meetjeslandRewards(today: Day): Plan[] {
  return [
    {
      id: 6001,
      type: 'WELCOME',
      title: 'Linnen boekentas',
      promotionalDescription: 'Welkom bij UiTPAS: een stevige tas voor je boeken.',
      practicalInfo: 'Af te halen aan de balie van de bibliotheek.',
      categories: ['Gadget of item'],
    },
    {
      id: COFFEE,
      type: 'POINTS',
      title: 'Koffie of thee',
      points: 5,
      categories: ['Eten en drinken'],
      organizerIds: [LIBRARY, THEATRE],
      practicalInfo: 'In de leescafés van de bibliotheek en De Herbakker.',
    },
    {
      id: 6003,
      type: 'POINTS',
      title: 'Boek naar keuze van de afgevoerde collectie',
      points: 10,
      categories: ['Gadget of item'],
      organizerIds: [LIBRARY],
      maxAvailableUnits: 400,
    },
    {
      id: 6004,
      type: 'POINTS',
      title: 'Zwembeurt in De Boomgaard',
      points: 15,
      categories: ['Doen'],
      sport: true,
      organizerIds: [LIBRARY, balieNamed('Zwembad De Boomgaard').id],
      redeemPeriod: { begin: startOfDay(addDays(today, -200)), end: endOfDay(addDays(today, 6)) },
    },
    {
      id: 6005,
      type: 'POINTS',
      title: 'Ticket filmnamiddag',
      points: 20,
      categories: ['Doen'],
      organizerIds: [LIBRARY, THEATRE, balieNamed('Cultuurhuis De Krekel').id],
      redeemConstraint: { volume: 1, period: 'MONTH' },
    },
    {
      id: 6006,
      type: 'POINTS',
      title: 'Dagkaart voor de kermis',
      points: 40,
      categories: ['Doen'],
      forKids: true,
      featured: true,
    },
  ]
}

export async function loadRewards(trx: Trx, now: Date): Promise<void> {
  const today = dayOf(now)
  const begin = startOfDay(addDays(today, -730))
  const common = { publicationPeriod: { begin }, createdAt: begin, allCardSystems: false }
  for (const plan of testRewards(today)) {
    const ours = { owningCardSystemId: GENT, applicableCardSystemIds: [GENT], organizerIds: [TEST_ORGANIZER] }
    await createReward(trx, { ...common, ...ours, ...plan })
  }
  for (const plan of meetjeslandRewards(today)) {
    // Everybody in Flanders with a pass redeems points anywhere; a welcome is for who joins this region (handbook).
    const reach = plan.type === 'POINTS' ? { allCardSystems: true } : { applicableCardSystemIds: [MEETJESLAND] }
    await createReward(trx, { ...common, owningCardSystemId: MEETJESLAND, ...reach, ...plan })
  }
}
