import { setImmediate as turn } from 'node:timers/promises'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { gather } from './gather.ts'

/** Statements that wait until the test lets them go on. */
function gathering(options: { keyOf?: (item: string) => string; inFlight?: number; atMost?: number } = {}) {
  const statements: { items: string[]; end(error?: Error): Promise<void> }[] = []
  const save = gather<string, string>({
    ...options,
    run: (items) =>
      new Promise((resolve, reject) => {
        statements.push({
          items,
          async end(error) {
            if (error) reject(error)
            else resolve(items.map((item) => `${item} saved`))
            await turn()
          },
        })
      }),
  })
  return { statements, save, sent: () => statements.map(({ items }) => items.join()) }
}

const rowError = () => Object.assign(new Error('a row'), { code: '23505' })
const away = () => Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })

describe('gathering', () => {
  afterEach(() => vi.useRealTimers())

  test('sends a lone request at once, without a timer', async () => {
    vi.useFakeTimers()
    const { save, sent, statements } = gathering()
    const saved = save('a')
    expect(sent()).toEqual(['a'])
    expect(vi.getTimerCount()).toBe(0)
    vi.useRealTimers()
    await statements[0]?.end()
    expect(await saved).toBe('a saved')
  })

  test('sends what came in meanwhile together, in order, each with its own result', async () => {
    const { save, sent, statements } = gathering()
    const all = Promise.all(['a', 'b', 'c', 'd', 'e'].map(save))
    expect(sent()).toEqual(['a', 'b'])
    await statements[1]?.end()
    expect(sent()).toEqual(['a', 'b', 'c,d,e'])
    await statements[2]?.end()
    await statements[0]?.end()
    expect(await all).toEqual(['a saved', 'b saved', 'c saved', 'd saved', 'e saved'])
  })

  test('never has more statements under way, or more in one, than it is told', async () => {
    const { save, sent, statements } = gathering({ inFlight: 1, atMost: 2 })
    const all = Promise.all(['a', 'b', 'c', 'd'].map(save))
    expect(sent()).toEqual(['a'])
    for (const next of ['b,c', 'd']) {
      await statements.at(-1)?.end()
      expect(sent().at(-1)).toBe(next)
    }
    await statements.at(-1)?.end()
    await all
    expect(statements).toHaveLength(3)
  })

  test('never has the same key in two places at once, and keeps its order', async () => {
    const { save, sent, statements } = gathering({ keyOf: (item) => item.charAt(0) })
    const all = Promise.all(['x1', 'x2', 'y1', 'x3', 'z1'].map(save))
    expect(sent()).toEqual(['x1', 'y1'])
    await statements[1]?.end()
    expect(sent()).toEqual(['x1', 'y1', 'z1'])
    await statements[0]?.end()
    expect(sent().at(-1)).toBe('x2')
    await statements[2]?.end()
    expect(sent()).toHaveLength(4)
    await statements[3]?.end()
    expect(sent().at(-1)).toBe('x3')
    await statements[4]?.end()
    expect(await all).toHaveLength(5)
  })

  test('tries each alone when a row is wrong: the wrong one is refused, its neighbours are not', async () => {
    const { save, sent, statements } = gathering({ inFlight: 1 })
    const all = Promise.allSettled(['first', 'a', 'bad', 'c'].map(save))
    await statements[0]?.end()
    await statements[1]?.end(rowError())
    for (const next of ['a', 'bad', 'c']) {
      expect(sent().at(-1)).toBe(next)
      await statements.at(-1)?.end(next === 'bad' ? rowError() : undefined)
    }
    expect((await all).map((one) => (one.status === 'fulfilled' ? one.value : one.reason.code))).toEqual([
      'first saved',
      'a saved',
      '23505',
      'c saved',
    ])
  })

  test('refuses all at once when the database is away, and goes on when it is back', async () => {
    const { save, sent, statements } = gathering({ inFlight: 1 })
    const all = Promise.allSettled(['first', 'a', 'b'].map(save))
    await statements[0]?.end(away())
    await statements[1]?.end(away())
    expect((await all).map((one) => one.status)).toEqual(['rejected', 'rejected', 'rejected'])
    const later = save('a')
    expect(sent()).toEqual(['first', 'a,b', 'a'])
    await statements[2]?.end()
    expect(await later).toBe('a saved')
  })
})
