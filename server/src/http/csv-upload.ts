import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { Problem } from './problems.ts'

/** A file that came in, on the disk of the server until it is removed. */
export interface SpooledFile {
  path: string
  sha256: string
  lines: number
}

/** Half a million cards, or a million short codes, fit in it. */
const usualBytes = 30 * 1024 * 1024

/**
 * Keeps a file as it comes in, so that a slow line does not keep a transaction open, and a transaction that is run again
 * can read it again. @throws body/too-large, body/missing
 */
export async function spool(stream: Readable, maxBytes = usualBytes): Promise<SpooledFile> {
  const path = join(tmpdir(), `openpas-${randomUUID()}.csv`)
  const file = await open(path, 'wx', 0o600)
  const hash = createHash('sha256')
  let bytes = 0
  let lines = 0
  let last = 0x0a
  try {
    // What is too large is not read to its end, and its sender is still answered.
    for await (const chunk of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      bytes += chunk.length
      if (bytes > maxBytes) throw new Problem('body/too-large')
      hash.update(chunk)
      for (const byte of chunk) if (byte === 0x0a) lines += 1
      last = chunk.at(-1) ?? last
      await file.write(chunk)
    }
    if (bytes === 0) throw new Problem('body/missing')
  } catch (error) {
    await rm(path, { force: true })
    throw error
  } finally {
    await file.close()
  }
  return { path, sha256: hash.digest('hex'), lines: last === 0x0a ? lines : lines + 1 }
}

/**
 * The lines of a CSV file, as a spreadsheet or a printer writes it: comma, semicolon or tab, with or without quotes and a
 * first line of names. @throws body/invalid-data for what is no CSV
 */
export async function* csvLines(path: string): AsyncGenerator<{ line: number; values: string[] }> {
  const parser = createReadStream(path).pipe(
    parse({
      bom: true,
      delimiter: [',', ';', '\t'],
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
      max_record_size: 10_000,
    }),
  )
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>)
      yield { line: info.lines, values: record }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.lines === 'number' ? error.lines : 1
    throw new Problem('body/invalid-data', {
      detail: 'The file is no CSV',
      schemaErrors: [{ jsonPointer: `/${line}`, error: 'is no line of CSV' }],
    })
  }
}
