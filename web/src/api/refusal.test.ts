import { describe, expect, test } from 'vitest'
import { refusals } from '../i18n/nl/refusals.ts'
import { problemName } from './problem.ts'
import { isAboutCard, refusalKey, serverSentence } from './refusal.ts'

describe('a problem', () => {
  test('is known by the end of its type, wherever the server keeps its types', () => {
    expect(problemName('https://api.publiq.be/probs/uitpas/card-blocked')).toBe('uitpas/card-blocked')
    expect(problemName('https://openpas.example/probs/uitpas/card-blocked')).toBe('uitpas/card-blocked')
    expect(problemName('web/no-network')).toBe('web/no-network')
  })

  test.each([
    ['uitpas/invalid-card-status', 'BLOCKED', 'card-blocked'],
    ['uitpas/invalid-card-status', 'LOCAL_STOCK', 'card-not-handed-out'],
    ['uitpas/invalid-card-status', 'PROVISIONED', 'card-not-handed-out'],
    ['uitpas/invalid-card-status', 'DELETED', 'card-deleted'],
    ['uitpas/pass-not-found', undefined, 'pass-not-found'],
    ['uitpas/reward-volume-constraint', undefined, 'reward-sold-out'],
    ['openpas/organizer-inactive', undefined, 'balie-inactive'],
    ['uitpas/something-of-next-year', undefined, 'unexpected'],
  ])('%s with card status %s says %s', (name, cardStatus, key) => {
    expect(refusalKey(name, cardStatus)).toBe(key)
    expect(Object.keys(refusals)).toContain(key)
  })

  test('about a card that may have been found says nothing about its holder', () => {
    expect(isAboutCard('card-blocked')).toBe(true)
    expect(isAboutCard('passholder-blocked')).toBe(false)
  })
})

describe('the sentence of the server', () => {
  const tooEarly = { nl: 'Punten sparen kan vanaf 13:00. Het is nu 12:42.' }

  test('wins where only it knows from when', () => {
    expect(serverSentence('checkin-not-allowed', tooEarly, 'nl')).toEqual({
      title: 'Punten sparen kan vanaf 13:00',
      text: 'Het is nu 12:42.',
    })
  })

  test('leaves ours alone in a language that it does not speak', () => {
    expect(serverSentence('checkin-not-allowed', tooEarly, 'fr')).toBeNull()
  })

  test('leaves ours alone where it adds nothing', () => {
    expect(serverSentence('card-blocked', { nl: 'Deze kaart is geblokkeerd. Vraag de nieuwe kaart.' }, 'nl')).toBeNull()
  })
})
