import { describe, expect, test } from 'vitest'
import type { Scan } from '../../api/balie-types.ts'
import { Problem } from '../../api/problem.ts'
import { type Act, happen, isRepeated, waiting } from './acts.ts'

const noor: Act = { key: 'a', identifier: '0900000095902', eventId: 'e' }
const lowie: Act = { key: 'b', identifier: '0900000067513', eventId: 'e' }

const scan = (outcome: Scan['outcome']): Scan => ({
  scanId: '1',
  at: '2026-11-25T14:02:00+01:00',
  outcome,
  card: { uitpasNumber: '0900000095902', status: 'ACTIVE' },
  groupPass: false,
})

const silence = new Problem({ type: 'web/no-network', status: 0 })

describe('the counter', () => {
  test('shows the answer to the pass that is on screen', () => {
    const asked = happen(waiting, { type: 'read', act: noor })
    const answered = happen(asked, { type: 'answered', act: noor, scan: scan('SAVED') })
    expect(answered.shown).toMatchObject({ step: 'answered', act: noor, since: null })
  })

  test('does not let a late answer replace the next pass', () => {
    const both = happen(happen(waiting, { type: 'read', act: noor }), { type: 'read', act: lowie })
    const late = happen(both, { type: 'answered', act: noor, scan: scan('SAVED') })
    expect(late.shown).toMatchObject({ step: 'asking', act: lowie })
    expect(late.late).toEqual([])
  })

  test('tells about a pass that was refused, or got no answer, after the next one was scanned', () => {
    const both = happen(happen(waiting, { type: 'read', act: noor }), { type: 'read', act: lowie })
    expect(happen(both, { type: 'answered', act: noor, scan: scan('REFUSED') }).late).toHaveLength(1)
    expect(
      happen(both, { type: 'failed', act: noor, problem: silence, at: '2026-11-25T14:03:00+01:00' }).late,
    ).toMatchObject([{ act: noor }])
  })

  test('forgets a late message when that pass is scanned again', () => {
    const both = happen(happen(waiting, { type: 'read', act: noor }), { type: 'read', act: lowie })
    const told = happen(both, { type: 'failed', act: noor, problem: silence, at: '2026-11-25T14:03:00+01:00' })
    expect(happen(told, { type: 'read', act: { ...noor, key: 'c' } }).late).toEqual([])
  })

  test('does not write an act for one person over the next person', () => {
    const answered = happen(happen(waiting, { type: 'read', act: lowie }), {
      type: 'answered',
      act: lowie,
      scan: scan('SAVED'),
    })
    expect(happen(answered, { type: 'since', actKey: 'a', since: { kind: 'undonePoint', points: 1 } })).toBe(answered)
  })
})

describe('the same card', () => {
  const answered = happen(happen(waiting, { type: 'read', act: noor }), {
    type: 'answered',
    act: noor,
    scan: scan('SAVED'),
  })

  test('read twice within a second is one scan', () => {
    expect(isRepeated(answered.shown, { identifier: noor.identifier, at: 5000 }, noor.identifier, 5900)).toBe(true)
    expect(isRepeated(answered.shown, { identifier: noor.identifier, at: 5000 }, noor.identifier, 6100)).toBe(false)
  })

  test('read again while its answer is awaited is one scan, however long that takes', () => {
    const asking = happen(waiting, { type: 'read', act: noor })
    expect(isRepeated(asking.shown, { identifier: noor.identifier, at: 0 }, noor.identifier, 9000)).toBe(true)
  })

  test('is not another card', () => {
    expect(isRepeated(answered.shown, { identifier: noor.identifier, at: 5000 }, lowie.identifier, 5100)).toBe(false)
  })
})
