import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { expect, test } from 'vitest'
import type { Column } from './column.ts'
import { csvStream } from './csv.ts'
import { xlsxStream } from './xlsx.ts'

const columns: Column<number>[] = [
  { key: 'n', header: { nl: 'Nummer', fr: 'Numéro', en: 'Number', de: 'Nummer' }, value: (n) => n },
  {
    key: 'text',
    header: { nl: 'Tekst', fr: 'Texte', en: 'Text', de: 'Text' },
    value: (n) => `Dit is lijn ${n} van de lijst`,
  },
]

const options = { title: 'lijst', language: 'nl', at: new Date(0) } as const

test.each([
  ['CSV', (rows: AsyncIterable<number[]>) => csvStream(columns, rows, 'nl')],
  ['XLSX', (rows: AsyncIterable<number[]>) => xlsxStream(columns, rows, options)],
])(
  '%s: no more is read than is sent',
  async (_, make) => {
    let read = 0
    async function* rows() {
      for (; read < 200_000; read += 500) yield Array.from({ length: 500 }, (_, n) => read + n)
    }
    const stream = make(rows())
    // Nobody takes anything yet: some buffers fill, and then reading stops.
    await new Promise((resolve) => setTimeout(resolve, 300))
    stream.read(0)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(read).toBeLessThan(20_000)
    let bytes = 0
    for await (const part of stream) bytes += part.length
    expect(read).toBe(200_000)
    expect(bytes).toBeGreaterThan(500_000)
  },
  60_000,
)

test.each([
  ['CSV', (rows: AsyncIterable<number[]>) => csvStream(columns, rows, 'nl')],
  ['XLSX', (rows: AsyncIterable<number[]>) => xlsxStream(columns, rows, options)],
])('%s: what fails halfway breaks off, and what nobody reads to the end is let go', async (_, make) => {
  async function* failing() {
    yield [1, 2, 3]
    throw new Error('The database is gone')
  }
  const sink = () => new Writable({ write: (_part, _encoding, done) => done() })
  await expect(pipeline(make(failing()), sink())).rejects.toThrow('The database is gone')

  let closed = false
  async function* endless() {
    try {
      for (let n = 0; ; n++) yield Array.from({ length: 500 }, (_, at) => n * 7919 * at)
    } finally {
      closed = true
    }
  }
  const stream = make(endless())
  let taken = 0
  const leaving = new Writable({
    write(part: Buffer, _encoding, done) {
      taken += part.length
      done(taken > 100_000 ? new Error('gone away') : null)
    },
  })
  await expect(pipeline(stream, leaving)).rejects.toThrow('gone away')
  await expect.poll(() => closed).toBe(true)
})
