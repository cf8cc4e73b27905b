import { createHash } from 'node:crypto'
import { listMunicipalities } from '../card-systems/places.ts'
import type { Trx } from '../db/database.ts'
import { findAccountByEmail } from '../identity/accounts.ts'
import { agreementPdf } from '../provider-applications/agreement-pdf.ts'
import { filledAgreement, standardText } from '../provider-applications/agreement-text.ts'
import { pagesOfPdf } from '../provider-applications/check-pdf.ts'
import { dueDays, firstStates, type Step } from '../provider-applications/rules.ts'
import {
  type Application,
  endStep,
  insertApplication,
  insertSteps,
  listSteps,
  lockApplication,
  type NewApplication,
  planStep,
  saveDocument,
  takeSteps,
  updateApplication,
} from '../provider-applications/store.ts'
import { addDays, dayOf } from '../values/day.ts'
import type { AccountId } from '../values/ids.ts'
import { demoId } from './ids.ts'
import { MEETJESLAND } from './regions.ts'

interface DemoApplication {
  organisation: string
  municipality: string
  /** Came in so many days ago. */
  daysAgo: number
  done: Step[]
  /** Before which day, counted from today, the college met or meets. */
  college?: number
  rest: Omit<Partial<NewApplication>, 'organisation'> & Pick<NewApplication, 'offers' | 'contactName' | 'email'>
}

/** One that just came in, one that waits for the college and is late, and one with a balie elsewhere that was approved. */
const applications: readonly DemoApplication[] = [
  {
    organisation: 'Turnkring De Schakel',
    municipality: 'Eeklo',
    daysAgo: 1,
    done: ['FORM'],
    rest: {
      offers: 'Kleuterturnen op woensdag en turnen voor alle leeftijden op zaterdag, van september tot juni.',
      street: 'Sportlaan 4',
      postalCode: '9900',
      city: 'Eeklo',
      contactName: 'Els Cocquyt',
      email: 'els@deschakel.test',
      phone: '09 377 20 31',
      iban: 'BE71096123456769',
      website: 'https://www.deschakel.test',
      newsletter: true,
    },
  },
  {
    organisation: 'Harmonie Sint-Cecilia',
    municipality: 'Kaprijke',
    daysAgo: 40,
    done: ['FORM', 'UITID', 'AGREEMENT', 'AGENDA'],
    college: -3,
    rest: {
      offers: 'Muzieklessen voor beginners en vier concerten per jaar.',
      street: 'Plein 12',
      postalCode: '9970',
      city: 'Kaprijke',
      contactName: 'Luc Baute',
      email: 'luc@sintcecilia.test',
      phone: '09 373 11 22',
      iban: 'BE68539007547034',
      newsletter: false,
    },
  },
  {
    organisation: 'Jeugdatelier De Krook',
    municipality: 'Assenede',
    daysAgo: 25,
    done: ['FORM', 'AGREEMENT', 'AGENDA', 'DECISION'],
    college: -2,
    rest: {
      kind: 'EXISTING',
      existingBalie: 'Bibliotheek De Krook, Gent',
      offers: 'Knutselnamiddagen in de schoolvakanties, voor kinderen van 6 tot 12 jaar.',
      street: 'Kasteelstraat 8',
      postalCode: '9960',
      city: 'Assenede',
      contactName: 'Nele Haers',
      email: 'nele@jeugdatelier.test',
      phone: '0470 12 34 56',
      newsletter: true,
    },
  },
]

/** New providers of the Meetjesland, each as far as its steps say. */
export async function loadProviders(trx: Trx, now: Date): Promise<void> {
  const municipalities = await listMunicipalities(trx, MEETJESLAND, dayOf(now))
  const administrator = (await findAccountByEmail(trx, 'ksb@demo.test'))?.id
  for (const one of applications) {
    const nisCode = municipalities.find(({ name }) => name === one.municipality)?.nisCode
    if (nisCode === undefined) throw new Error(`The demo has no municipality ${one.municipality}`)
    const id = demoId('provider', one.organisation)
    const at = new Date(now.getTime() - one.daysAgo * 86_400_000)
    const kind = one.rest.kind ?? 'NEW'
    await insertApplication(trx, {
      ...one.rest,
      ...{ id, kind, nisCode, at },
      formKey: demoId('provider', `${one.organisation} form`),
      cardSystemId: MEETJESLAND,
      organisation: one.organisation,
      uitidEmail: one.rest.email,
      newsletter: one.rest.newsletter ?? false,
      language: 'nl',
      tokenHash: createHash('sha256').update(id).digest(),
    })
    const states = firstStates(kind, one.rest.newsletter ?? false)
    await insertSteps(trx, id, { states, due: dueDays(states, {}, dayOf(at)), at })
    await updateApplication(trx, id, { confirmedAt: at })
    const application = await lockApplication(trx, id)
    if (application) await takeThem(trx, application, one, { now, administrator })
  }
}

async function takeThem(
  trx: Trx,
  application: Application,
  one: DemoApplication,
  { now, administrator }: { now: Date; administrator: AccountId | undefined },
): Promise<void> {
  const { id } = application
  const day = one.college === undefined ? undefined : addDays(dayOf(now), one.college)
  for (const [index, step] of one.done.entries()) {
    const at = new Date(now.getTime() - Math.max(1, one.daysAgo - index * 3) * 86_400_000)
    const own = ['FORM', 'AGREEMENT'].includes(step)
    if (step === 'AGREEMENT') await sign(trx, application, one.municipality, at)
    const end = { state: 'DONE', at, by: own ? undefined : administrator } as const
    const college = ['AGENDA', 'DECISION'].includes(step) && day !== undefined ? { day } : {}
    await endStep(trx, id, step, { ...end, ...college })
    if (step === 'AGENDA' && day !== undefined) await planStep(trx, id, 'DECISION', { due: day })
    const rows = await listSteps(trx, id)
    const states = { ...firstStates('NEW', true), ...Object.fromEntries(rows.map((row) => [row.step, row.state])) }
    const known = Object.fromEntries(rows.map((row) => [row.step, row.due]))
    for (const [next, due] of dueDays(states, known, dayOf(at))) await planStep(trx, id, next, { due })
  }
  if (one.done.length > 1 && administrator !== undefined) await takeSteps(trx, id, administrator)
}

async function sign(trx: Trx, application: Application, municipality: string, at: Date): Promise<void> {
  const region = 'UiTPAS Meetjesland'
  const name = application.contactName ?? ''
  const content = await agreementPdf({
    region,
    organisation: application.organisation,
    parts: filledAgreement(standardText, { application, municipality, region, day: dayOf(at) }),
    signature: { name, strokes: [[120, 260, 220, 120, 300, 280, 380, 140, 520, 220, 760, 180]] },
    at,
  })
  const pages = await pagesOfPdf(content)
  await saveDocument(trx, application.id, {
    ...{ content, pages, way: 'SIGNED', signedBy: name, at, accountId: undefined },
  })
}
