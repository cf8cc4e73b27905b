import { electronicFormatIBAN } from 'ibantools'
import { type Static, Type } from 'typebox'
import { listMunicipalities } from '../card-systems/places.ts'
import { findCardSystem } from '../card-systems/store.ts'
import type { Config } from '../config.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { newMailedToken } from '../identity/mailed-token.ts'
import { queueMail } from '../mail/queue.ts'
import { dayOf } from '../values/day.ts'
import { type Held, recordApplication } from './hold.ts'
import { emptyForm, type FieldName, faultsOf, mostOffers, type Typed, typedIn, websiteOf } from './public-form.ts'
import { applicationAddress } from './region-address.ts'
import { type Application, type Correction, correctApplication } from './store.ts'

const line = (maxLength = 200) => Type.Optional(Type.String({ maxLength }))

/** As in the form; what is left out stays. The UiTiD is put right where it is checked. */
export const CorrectBody = Type.Object(
  {
    organisation: line(),
    offers: line(mostOffers),
    existingBalie: line(),
    nisCode: line(10),
    street: line(),
    postalCode: line(10),
    city: line(100),
    website: line(300),
    contactName: line(120),
    email: line(254),
    phone: line(30),
    iban: line(50),
  },
  { additionalProperties: false, minProperties: 1 },
)
type Correct = Static<typeof CorrectBody>

/**
 * Puts right what the association wrote, by the rules of its form. What was signed stays as it was signed, and a balie that
 * was made stays as it is. Another mail address gets a new link, to be confirmed; the link that went to the old one opens
 * nothing any more. @throws body/invalid-data
 */
export async function correctApplicant(work: Work, config: Config, held: Held, body: Correct): Promise<void> {
  const { trx, now } = work
  const { application } = held
  const typed = { ...typedOf(application), ...changesIn(body) }
  const municipalities = await listMunicipalities(trx, application.cardSystemId, dayOf(now))
  const faults = faultsOf(typed, municipalities)
  const wrong = Object.keys(body).filter((name) => faults[fieldOf(name)])
  if (wrong.length > 0) {
    throw new Problem('body/invalid-data', {
      schemaErrors: wrong.map((name) => ({ jsonPointer: `/${name}`, error: `is wrong: ${faults[fieldOf(name)]}` })),
    })
  }
  const change = changeOf(application, typed, body)
  if (change.email !== undefined) {
    const { token, hash } = newMailedToken()
    change.tokenHash = hash
    // Who typed one wrong address typed it as that of the UiTiD too.
    if (held.states.UITID === 'OPEN' && application.uitidEmail === application.email) change.uitidEmail = change.email
    const region = (await findCardSystem(trx, application.cardSystemId))?.name ?? ''
    await queueMail(trx, config.secrets, {
      to: change.email,
      language: application.language,
      template: 'providerApplicationReceived',
      cardSystemId: application.cardSystemId,
      data: { organisation: typed.organisation, region, link: applicationAddress(config.publicUrl, token) },
      at: now,
    })
  }
  if (Object.keys(change).length === 0) return
  await correctApplication(trx, application.id, change)
  const { tokenHash: _, ...named } = change
  recordApplication(work, 'provider-application.correct', application.id, Object.keys(named))
}

/** The form calls the municipality of the activities so. */
const fieldOf = (name: string) => (name === 'nisCode' ? 'municipality' : name) as FieldName

function typedOf(application: Application): Typed {
  const { nisCode, kind, newsletter, ...known } = application
  const words = Object.keys(emptyForm).map((name) => [name, (known as Record<string, unknown>)[name] ?? ''])
  return { ...emptyForm, ...Object.fromEntries(words), municipality: nisCode, kind, newsletter, consent: true }
}

function changesIn(body: Correct): Partial<Typed> {
  const { nisCode, ...rest } = body
  const typed = typedIn({ ...rest, ...(nisCode === undefined ? {} : { municipality: nisCode }) })
  return Object.fromEntries(Object.keys(body).map((name) => [fieldOf(name), typed[fieldOf(name)]]))
}

/** Only what becomes another value. */
function changeOf(application: Application, typed: Typed, body: Correct): Correction {
  const values: Required<{ [Name in keyof Correct]: string | null }> = {
    ...{ organisation: typed.organisation, offers: typed.offers, nisCode: typed.municipality, street: typed.street },
    ...{ postalCode: typed.postalCode, city: typed.city, contactName: typed.contactName, email: typed.email },
    phone: typed.phone,
    existingBalie: typed.existingBalie || null,
    website: typed.website === '' ? null : websiteOf(typed.website),
    iban: typed.iban === '' ? null : (electronicFormatIBAN(typed.iban) ?? ''),
  }
  const names = Object.keys(body) as (keyof Correct)[]
  return Object.fromEntries(
    names.filter((name) => values[name] !== application[name]).map((name) => [name, values[name]]),
  ) as Correction
}
