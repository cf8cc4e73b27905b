import { createReadStream } from 'node:fs'
import { chmod, open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { createTarDecoder, createTarPacker, type ParsedTarEntry } from 'modern-tar'
import { ConfigError } from '../config.ts'

/** One file in a backup. A large table is several of them, one after the other. */
export interface Entry {
  name: string
  body: Buffer
}

/**
 * Writes a `.tar.gz` that appears under its name when it is complete and on the disk, readable by its owner only.
 * @throws when there is a file of that name: a good backup is never written over.
 */
export async function writeArchive(file: string, entries: AsyncIterable<Entry>): Promise<{ bytes: number }> {
  if (await stat(file).catch(() => undefined)) throw new ConfigError(`${file} exists already. No backup was made.`)
  const half = `${file}.part`
  const handle = await open(half, 'w', 0o600)
  try {
    await chmod(half, 0o600)
    await pipeline(Readable.from(packed(entries)), createGzip({ level: 4 }), handle.createWriteStream({ flush: true }))
    await rename(half, file)
  } catch (error) {
    await rm(half, { force: true })
    throw error
  }
  await syncFolder(dirname(file))
  return { bytes: (await stat(file)).size }
}

async function* packed(entries: AsyncIterable<Entry>): AsyncGenerator<Uint8Array> {
  const { readable, controller } = createTarPacker()
  const writing = writeEntries(entries, controller).catch((error) => controller.error(error))
  yield* readable
  await writing
}

async function writeEntries(
  entries: AsyncIterable<Entry>,
  controller: ReturnType<typeof createTarPacker>['controller'],
): Promise<void> {
  for await (const { name, body } of entries) {
    const writer = controller.add({ name, size: body.length, mode: 0o600, type: 'file' }).getWriter()
    await writer.write(new Uint8Array(body.buffer, body.byteOffset, body.length))
    await writer.close()
  }
  controller.finalize()
}

/** What `writeArchive` wrote, in its order. @throws when the file is damaged or cut off. */
export async function* readArchive(file: string): AsyncGenerator<Entry> {
  const source = createReadStream(file)
  const unzipped = source.pipe(createGunzip())
  source.on('error', (error) => unzipped.destroy(error))
  const bytes = Readable.toWeb(unzipped) as ReadableStream<Uint8Array>
  const entries: ReadableStream<ParsedTarEntry> = bytes.pipeThrough(createTarDecoder({ strict: true }))
  for await (const { header, body } of entries) {
    const chunks: Uint8Array[] = []
    for await (const chunk of body) chunks.push(chunk)
    yield { name: header.name, body: Buffer.concat(chunks) }
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  await folder.sync().finally(() => folder.close())
}
