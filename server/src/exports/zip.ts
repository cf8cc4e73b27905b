import { Readable } from 'node:stream'
import ZipStream from 'zip-stream'

export interface ZipEntry {
  name: string
  /** Pieces of text or bytes, made when they are asked for. */
  content: Iterable<string | Buffer> | AsyncIterable<string | Buffer>
}

/** A ZIP that is made while it is sent: nothing of it is kept. */
export function zipStream(entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>, at: Date): Readable {
  const zip = new ZipStream({ zlib: { level: 6 } }) as unknown as ZipStream & Readable
  let current: Readable | undefined
  const add = ({ name, content }: ZipEntry) =>
    new Promise<void>((resolve, reject) => {
      current = Readable.from(bytesOf(content), { objectMode: true, highWaterMark: 4 })
      current.on('error', reject)
      zip.entry(current as never, { name, date: at }, (error) => (error ? reject(error) : resolve()))
    })
  const fill = async () => {
    for await (const entry of entries) {
      if (zip.destroyed) return
      await add(entry)
    }
    zip.finish()
  }
  fill().catch((error: unknown) => zip.destroy(error as Error))
  zip.on('close', () => current?.destroy())
  return zip
}

/** Let go when nobody reads on: then the content hears of it too. */
async function* bytesOf(content: ZipEntry['content']): AsyncGenerator<Buffer> {
  for await (const part of content) yield typeof part === 'string' ? Buffer.from(part) : part
}
