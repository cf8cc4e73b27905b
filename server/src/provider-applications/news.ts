import { type Static, Type } from 'typebox'
import type { Config } from '../config.ts'
import type { Db, Trx } from '../db/database.ts'
import { transact } from '../db/transact.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { type Mail, queueMail } from '../mail/queue.ts'
import { renderMail } from '../mail/text-store.ts'
import { lookupHash } from '../secrets/sealed.ts'
import type { System } from '../system.ts'
import { addDays, dayOf } from '../values/day.ts'
import { finishStep, type Held, requireTurn } from './hold.ts'
import {
  countReaders,
  finishMailing,
  goOnFrom,
  insertNews,
  keepAddresses,
  type Mailing,
  nextReaders,
  takeMailing,
} from './news-store.ts'
import { type Application, findApplicationById } from './store.ts'
import { namesOf } from './take-steps.ts'

const Audience = Type.Enum(['MUNICIPALITY', 'CARD_SYSTEM'], {
  description: 'who lives in the municipality of the provider, or everybody in the card system',
})
const NewsText = Type.String({ minLength: 1, maxLength: 2000, pattern: '\\S' })

export const NewsDraft = Type.Object({ audience: Audience, text: NewsText }, { additionalProperties: false })

export const TellBody = Type.Object(
  {
    channels: Type.Optional(
      Type.String({ maxLength: 500, description: 'of the municipality; needed when nothing is told from here' }),
    ),
    news: Type.Optional(
      Type.Object(
        {
          ...NewsDraft.properties,
          show: Type.Boolean({ description: 'in the passholders’ app, for 60 days' }),
          mail: Type.Boolean({ description: 'to who wants news by mail, once' }),
        },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
)
type Tell = Static<typeof TellBody>

/** For how long the news stands in the passholders' app. */
const shownDays = 60

const nisCodeOf = (application: Application, audience: 'MUNICIPALITY' | 'CARD_SYSTEM') =>
  audience === 'MUNICIPALITY' ? application.nisCode : null

/**
 * The passholders are told: through the channels of the municipality, in their app, by mail, or several of these. The mail is put in
 * the outbox afterwards, a few at a time (continueMailings). @throws as requireTurn; body/invalid-data when nobody is told
 */
export async function tellPassholders(work: Work, held: Held, { channels, news }: Tell): Promise<void> {
  requireTurn(held, 'PASSHOLDERS')
  const { trx, now } = work
  const { id, cardSystemId } = held.application
  const note = channels?.trim() ?? ''
  const tells = news !== undefined && (news.show || news.mail)
  if (note === '' && !tells) {
    const error = 'is needed when nothing is told from here'
    throw new Problem('body/invalid-data', { schemaErrors: [{ jsonPointer: '/channels', error }] })
  }
  if (tells) {
    await insertNews(
      trx,
      { applicationId: id, cardSystemId, at: now },
      {
        nisCode: nisCodeOf(held.application, news.audience),
        body: news.text.trim(),
        shownUntil: news.show ? addDays(dayOf(now), shownDays) : null,
        mailed: news.mail,
      },
    )
  }
  await finishStep(work, held, 'PASSHOLDERS', note === '' ? {} : { note })
}

/** The mail as it would go out, for how many people it is, and to how many addresses it can go. */
export async function previewNews(
  db: Db,
  config: Config,
  application: Application,
  { audience, text }: Static<typeof NewsDraft>,
  now: Date,
) {
  const nisCode = nisCodeOf(application, audience)
  const [counted, mail] = await Promise.all([
    countReaders(db, { cardSystemId: application.cardSystemId, nisCode }),
    newsMail(db, config, application, { body: text.trim(), at: now }, now),
  ])
  return { ...counted, ...(await renderMail(db, { ...mail, to: '' })) }
}

async function newsMail(
  db: Db,
  config: Pick<Config, 'urls'>,
  application: Application,
  news: { body: string; at: Date },
  now: Date,
): Promise<Omit<Mail<'providerNews'>, 'to'>> {
  const { region, municipality } = await namesOf(db, application, now)
  const { organisation, cardSystemId } = application
  return {
    language: 'nl',
    template: 'providerNews',
    cardSystemId,
    data: { organisation, municipality, region, message: news.body, link: config.urls.mijn },
    at: news.at,
  }
}

/** So that a transaction is short, and little is done again after a crash. */
const atOnce = 200

/**
 * Goes on with the mailings that are not finished, until there are none. Who comes next, the outbox, and to whom it went already
 * are of one transaction: killed anywhere, it goes on where it was, and nobody gets it twice. Several servers can do it at once.
 */
export async function continueMailings(
  { db, clock, config }: Pick<System, 'db' | 'clock' | 'config'>,
  isStopping: () => boolean = () => false,
): Promise<void> {
  while (!isStopping() && (await transact(db, (trx) => mailSome(trx, config, clock.now())))) {}
}

/** @returns whether there may be more */
async function mailSome(trx: Trx, config: Config, now: Date): Promise<boolean> {
  const mailing = await takeMailing(trx)
  if (!mailing) return false
  const application = await findApplicationById(trx, mailing.applicationId)
  const readers = application ? await nextReaders(trx, mailing, atOnce) : []
  const last = readers.at(-1)
  if (!application || !last) {
    await finishMailing(trx, mailing.applicationId, now)
    return true
  }
  const queued = await queueFor(trx, config, { mailing, application, now }, readers)
  await goOnFrom(trx, mailing.applicationId, { afterId: last.id, queued })
  return true
}

async function queueFor(
  trx: Trx,
  config: Config,
  of: { mailing: Mailing; application: Application; now: Date },
  readers: readonly { email: string }[],
): Promise<number> {
  const mail = await newsMail(trx, config, of.application, of.mailing, of.now)
  const byHash = new Map(
    readers.map(({ email }) => [
      lookupHash(config.secrets, 'provider-news', email.toLowerCase()).toString('hex'),
      email,
    ]),
  )
  const hashes = [...byHash.keys()].toSorted().map((hash) => Buffer.from(hash, 'hex'))
  const fresh = await keepAddresses(trx, of.mailing.applicationId, hashes)
  for (const hash of fresh) await queueMail(trx, config.secrets, { ...mail, to: byHash.get(hash) ?? '' })
  return fresh.size
}
