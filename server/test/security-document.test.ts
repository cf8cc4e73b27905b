import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const text = readFileSync(join(import.meta.dirname, '../../docs/operate/security.md'), 'utf8')
const rows = [...text.matchAll(/^\| (\d+\.\d+\.\d+) \| (.+?) \| (.+?) \| (.+) \|$/gm)].map(
  ([, number = '', short = '', verdict = '', how = '']) => ({ number, short, verdict, how }),
)

/** Levels 1 and 2 of ASVS 5.0: the first number of the section, and the last one of its requirements. */
const sections: Record<string, number> = {
  ...{ '6.1': 3, '6.2': 12, '6.3': 4, '6.4': 4, '6.5': 5, '6.6': 3, '6.8': 4 },
  ...{ '7.1': 3, '7.2': 4, '7.3': 2, '7.4': 5, '7.5': 2, '7.6': 2 },
  ...{ '8.1': 2, '8.2': 3, '8.3': 1, '8.4': 1 },
  ...{ '9.1': 3, '9.2': 4 },
  ...{ '10.1': 2, '10.2': 2, '10.3': 4, '10.4': 11, '10.5': 5, '10.6': 2, '10.7': 3 },
}

test('every requirement of level 2 is there once, in order, with a verdict', () => {
  const expected = Object.entries(sections).flatMap(([section, last]) =>
    Array.from({ length: last }, (_, index) => `${section}.${index + 1}`),
  )
  expect(rows.map(({ number }) => number)).toEqual(expected)
  for (const { number, verdict } of rows)
    expect([number, verdict]).toEqual([number, expect.stringMatching(/^(met|partly|not)$/)])
})

test('whatever is not met says why', () => {
  for (const { number, verdict, how } of rows.filter((row) => row.verdict !== 'met'))
    expect([number, verdict, how.length > 10]).toEqual([number, verdict, true])
})
