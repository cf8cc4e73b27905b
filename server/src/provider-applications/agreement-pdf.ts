import { buffer } from 'node:stream/consumers'
import { type Drawing, pdfStream } from '../exports/pdf.ts'
import { Problem } from '../http/problems.ts'
import { dayOf } from '../values/day.ts'
import { dayInWords } from '../values/instant.ts'
import type { AgreementPart } from './agreement-text.ts'

export interface Signature {
  /** Of who signs for the association. */
  name: string
  /** Lines as they were drawn, each x,y,x,y… in thousandths of the width; none when the name alone counts. */
  strokes: readonly (readonly number[])[]
}

/** Of the field to draw in: 1000 wide, 400 high. */
const [wide, high] = [1000, 400]
const mostNumbers = 20_000

/** @throws body/invalid-data for what is no drawing */
export function requireDrawing(strokes: Signature['strokes']): void {
  const numbers = strokes.flat()
  const good =
    numbers.length <= mostNumbers &&
    strokes.every(
      (stroke) =>
        stroke.length >= 2 &&
        stroke.length % 2 === 0 &&
        stroke.every((one, at) => Number.isFinite(one) && one >= 0 && one <= (at % 2 === 0 ? wide : high)),
    )
  if (good) return
  throw new Problem('body/invalid-data', { schemaErrors: [{ jsonPointer: '/strokes', error: 'is no drawing' }] })
}

/** The agreement as it was on the screen, with who signed it, when, and how. */
export function agreementPdf(of: {
  region: string
  organisation: string
  parts: readonly AgreementPart[]
  signature: Signature
  at: Date
}): Promise<Buffer> {
  const { region, organisation, parts, signature, at } = of
  const time = at.toLocaleTimeString('nl-BE', { timeZone: 'Europe/Brussels', hour: '2-digit', minute: '2-digit' })
  const drawn = signature.strokes.length > 0
  const drawing: Drawing = {
    strokes: signature.strokes,
    width: wide,
    height: high,
    text: `Handtekening van ${signature.name}`,
  }
  return buffer(
    pdfStream({
      title: `Samenwerkingsovereenkomst ${region}`,
      language: 'nl',
      at,
      facts: [['Organisatie', organisation]],
      parts: [
        ...parts,
        { heading: 'Voor de organisatie' },
        ...(drawn ? [drawing] : []),
        `${signature.name} tekende op het scherm op ${dayInWords(dayOf(at), 'nl')} om ${time}${
          drawn ? '' : ', met de naam als handtekening'
        }.`,
      ],
      footer: `Samenwerkingsovereenkomst ${region} · ${organisation}`,
    }),
  )
}
