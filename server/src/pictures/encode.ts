import sharp from 'sharp'
import { Problem } from '../http/problems.ts'

const longestSide = 1024
/** More than any camera of a counter takes; a small file can claim far more, and would fill the memory. */
const mostPixels = 60_000_000

/**
 * The picture as it is kept: JPEG, upright, at most 1024 pixels wide and high, without place, date, camera or anything else
 * that came with it. What it is is read from its first bytes, never from its name.
 * @throws body/invalid-data for what is no whole JPEG, PNG or WebP
 */
export async function encodePicture(bytes: Buffer): Promise<Buffer> {
  if (!isPicture(bytes)) throw refused('is no JPEG, PNG or WebP')
  try {
    return await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
      .rotate()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 85 })
      .toBuffer()
  } catch {
    // Whatever the library cannot read was sent by somebody: it is refused, not our fault.
    throw refused('cannot be read as a picture')
  }
}

function isPicture(bytes: Buffer): boolean {
  const begins = (text: string, at = 0) => bytes.subarray(at, at + text.length).equals(Buffer.from(text, 'latin1'))
  return begins('\xff\xd8\xff') || begins('\x89PNG\r\n\x1a\n') || (begins('RIFF') && begins('WEBP', 8))
}

const refused = (error: string) => new Problem('body/invalid-data', { schemaErrors: [{ jsonPointer: '/file', error }] })
