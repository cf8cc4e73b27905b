import type { Config } from '../config.ts'
import type { Db } from '../db/database.ts'
import { passholderAnswers } from '../passholders/answer.ts'
import type { PassholderAnswer } from '../passholders/schema.ts'
import { payAddress } from '../payments/routes.ts'
import { registrationToken } from '../uitid-link/registration-token.ts'
import { centsToEuro } from '../values/cents.ts'
import { type OrderedPerson, unsealPeople } from './people.ts'
import type { OrderAnswer, PassholderRegistration } from './schema.ts'
import { findOrderPeople, type Order, type OrderPerson } from './store.ts'

/** How much of an order its reader sees: nobody, the main person, or all of them. */
export type Seen = 'NOBODY' | 'MAIN' | 'ALL'

/**
 * The contract’s Order. Before they are registered the people are as they were sent; afterwards as they are now, so that who is
 * erased is so here too. National numbers and validation tokens are not repeated.
 */
export async function orderAnswer(db: Db, config: Config, order: Order, seen: Seen, now: Date): Promise<OrderAnswer> {
  const is = await findOrderPeople(db, order.id)
  const sent = order.peopleSealed === null ? [] : unsealPeople(config.secrets, order.id, order.peopleSealed)
  const ids = is.map((one) => one.passholderId)
  const registered = order.status === 'REGISTERED' ? await passholderAnswers(db, ids, now) : []
  const people = is.flatMap((one) => {
    const passholder = registered.find(({ id }) => id === one.passholderId)
    const asked = sent[one.position]
    if (passholder) return [registeredPerson(passholder, one)]
    return asked ? [askedPerson(asked, one)] : []
  })
  const [main, ...extras] = people
  const mainPassholder = registered.find(({ id }) => id === ids[0])
  const linked = mainPassholder?.uitidStatus === 'REGISTERED'
  // With the token a website fills in the UiTiD that is to be linked; after that it has no use for it.
  const email = seen === 'NOBODY' && linked ? undefined : main?.email
  const payable = order.status === 'PENDING_PAYMENT' && order.paymentId !== null
  return {
    id: order.id,
    status: order.status === 'REGISTERED' ? (linked ? 'COMPLETED' : 'PENDING_UITID_CONNECT') : order.status,
    totalPrice: centsToEuro(order.totalCents),
    ...(payable ? { paymentUrl: payAddress(config.publicUrl, order.paymentId ?? '') } : {}),
    ...(email === undefined ? {} : { email }),
    ...(mainPassholder?.id !== undefined && !linked
      ? { registrationToken: registrationToken(config.secrets, mainPassholder.id, now) }
      : {}),
    ...(seen === 'NOBODY' || !main ? {} : { mainPassholderRegistration: main }),
    ...(seen === 'ALL' && extras.length ? { extraPassholderRegistrations: extras } : {}),
  }
}

function registeredPerson(passholder: PassholderAnswer, one: OrderPerson): PassholderRegistration {
  const { id, name, firstName, email, creationDate, dateOfBirth, gender, address, phoneNumber } = passholder
  return {
    id: id ?? one.passholderId,
    name,
    firstName,
    dateOfBirth,
    address,
    ...(email === undefined ? {} : { email }),
    ...(creationDate === undefined ? {} : { creationDate }),
    ...(gender === undefined ? {} : { gender }),
    ...(phoneNumber === undefined ? {} : { phoneNumber }),
    ...(passholder.optInPreferences ? { optInPreferences: passholder.optInPreferences } : {}),
    ...whereAndHow(one),
  }
}

function askedPerson(asked: OrderedPerson, one: OrderPerson): PassholderRegistration {
  const { name, firstName, email, dateOfBirth, gender, address, phoneNumber, optInPreferences } = asked
  return {
    name,
    firstName,
    dateOfBirth,
    address,
    ...(email === undefined ? {} : { email }),
    ...(gender === undefined ? {} : { gender }),
    ...(phoneNumber === undefined ? {} : { phoneNumber }),
    ...(optInPreferences ? { optInPreferences } : {}),
    ...whereAndHow(one),
  }
}

const whereAndHow = (one: OrderPerson) => ({
  registrationOrganizer: { id: one.organizerId },
  registrationCardSystemId: one.cardSystemId,
  registrationSocialTariff: { requested: one.socialTariff },
})
