import type { Static } from 'typebox'
import { Type } from 'typebox'
import { listMunicipalities } from '../card-systems/places.ts'
import { findCardSystem } from '../card-systems/store.ts'
import type { Db } from '../db/database.ts'
import { requireCardSystem } from '../http/actor.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { dayOf } from '../values/day.ts'
import type { CardSystemId } from '../values/ids.ts'
import { agreementPdf, requireDrawing, type Signature } from './agreement-pdf.ts'
import { deleteAgreement, findAgreement, saveAgreement } from './agreement-store.ts'
import { type AgreementPart, filledAgreement, requireKnownPlaceholders, standardText } from './agreement-text.ts'
import { pagesOfPdf } from './check-pdf.ts'
import { accountOf, finishStep, type Held, requireTurn } from './hold.ts'
import { type Application, saveDocument } from './store.ts'

export const AgreementBody = Type.Object({
  body: Type.String({ minLength: 1, maxLength: 20_000, pattern: '\\S' }),
  version: Type.Integer({ minimum: 0, maximum: 2_147_483_647, description: 'as it was read; 0 when it has none' }),
})

/**
 * The text of one municipality, or with an empty code of those that have none.
 * @throws body/invalid-data for a code that is not of the region or a placeholder that is not there,
 *   openpas/changed-meanwhile when it is not the version that the caller saw
 */
export async function putAgreement(
  work: Work,
  cardSystemId: CardSystemId,
  nisCode: string,
  { body, version }: Static<typeof AgreementBody>,
): Promise<number> {
  requireCardSystem(work.by, cardSystemId)
  const known = await listMunicipalities(work.trx, cardSystemId, dayOf(work.now))
  if (nisCode !== '' && !known.some((one) => one.nisCode === nisCode)) throw new Problem('url/not-found')
  requireKnownPlaceholders(body)
  const by = accountOf(work.by)
  const now = await saveAgreement(work.trx, { cardSystemId, nisCode, body: body.trim(), version, at: work.now, by })
  if (now === undefined) throw new Problem('openpas/changed-meanwhile')
  const subjectId = nisCode === '' ? String(cardSystemId) : `${cardSystemId} ${nisCode}`
  work.record({ act: 'provider-agreement.update', subject: 'provider agreement', subjectId, fields: ['body'] })
  return now
}

/** What this application has to sign: the text of its municipality, filled in. */
export async function agreementOf(
  db: Db,
  application: Application,
  now: Date,
): Promise<{ region: string; parts: AgreementPart[] }> {
  const { cardSystemId, nisCode } = application
  const day = dayOf(now)
  const [text, cardSystem, municipalities] = await Promise.all([
    findAgreement(db, cardSystemId, nisCode),
    findCardSystem(db, cardSystemId),
    listMunicipalities(db, cardSystemId, day),
  ])
  const region = cardSystem?.name ?? ''
  const municipality = municipalities.find((one) => one.nisCode === nisCode)?.name ?? ''
  return { region, parts: filledAgreement(text?.body ?? standardText, { application, municipality, region, day }) }
}

/** Signed on paper, brought as a file. @throws body/invalid-data for what is no PDF that can be opened */
export async function uploadAgreement(work: Work, held: Held, file: Buffer): Promise<void> {
  requireTurn(held, 'AGREEMENT')
  const pages = await pagesOfPdf(file)
  const signed = { content: file, pages, way: 'UPLOADED', signedBy: null, at: work.now } as const
  await saveDocument(work.trx, held.application.id, { ...signed, accountId: work.by.accountId })
  await finishStep(work, held, 'AGREEMENT')
}

/** Signed on the screen: what was read there, with the signature, becomes a PDF. */
export async function signAgreement(work: Work, held: Held, typed: Signature): Promise<void> {
  requireTurn(held, 'AGREEMENT')
  const signature = { ...typed, name: typed.name.trim() }
  requireDrawing(signature.strokes)
  const { application } = held
  const { region, parts } = await agreementOf(work.trx, application, work.now)
  const content = await agreementPdf({
    region,
    organisation: application.organisation,
    parts,
    signature,
    at: work.now,
  })
  const pages = await pagesOfPdf(content)
  const signed = { content, pages, way: 'SIGNED', signedBy: signature.name, at: work.now } as const
  await saveDocument(work.trx, application.id, { ...signed, accountId: work.by.accountId })
  await finishStep(work, held, 'AGREEMENT')
}

/** The region's text holds again, or the standard one. @throws url/not-found when it has none of its own */
export async function removeAgreement(work: Work, cardSystemId: CardSystemId, nisCode: string): Promise<void> {
  requireCardSystem(work.by, cardSystemId)
  if (!(await deleteAgreement(work.trx, cardSystemId, nisCode))) throw new Problem('url/not-found')
  const subjectId = nisCode === '' ? String(cardSystemId) : `${cardSystemId} ${nisCode}`
  work.record({ act: 'provider-agreement.remove', subject: 'provider agreement', subjectId, fields: ['body'] })
}
