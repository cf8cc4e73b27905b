import fc from 'fast-check'
import { expect, test } from 'vitest'
import { searchedKeys, searchKeys } from './search-keys.ts'

/** As the search decides it: any list, in which every group shares a key with the person's. */
function finds(typed: string, name: string): boolean {
  const keys = new Set(searchKeys('n', name))
  return searchedKeys('n', typed).some((groups) => groups.every((group) => group.some((key) => keys.has(key))))
}

test.each([
  ['Peeters', 'Peeters'],
  ['peeters', 'Peeters'],
  ['PEETERS', 'Peeters'],
  ['Pee', 'Peeters'],
  ['Peters', 'Peeters'],
  ['Pteers', 'Peeters'],
  ['Peetters', 'Peeters'],
  ['Peerers', 'Peeters'],
  ['Janssen', 'Janssens'],
  ['Jansen', 'Janssens'],
  ['De Smet', 'De Smedt'],
  ['Desmet', 'De Smet'],
  ['de smet', 'Desmet'],
  ['smet', 'De Smet'],
  ['Hondt', "D'Hondt"],
  ['dhont', 'D’Hondt'],
  ['Celik', 'Çelik'],
  ['Özgur', 'Ozgür'],
  ['Klaas', 'Claes'],
  ['Thijs', 'Tys'],
  ['Vandenbroeck', 'Van den Broeck'],
  ['van den broek', 'Vandenbroeck'],
  ['Nor', 'Noor'],
  ['Emma', 'Ema'],
  ['Pierre', 'Jean-Pierre'],
])('%s finds %s', (typed, name) => {
  expect(finds(typed, name)).toBe(true)
})

test.each([
  ['Peeters', 'Wouters'],
  ['Jan', 'Ian'],
  ['Jan', 'Tom'],
  ['Desmet', 'De Backer'],
  ['Noor Peeters', 'Noor'],
  ['', 'Noor'],
  ['-', 'Noor'],
])('%s does not find %s', (typed, name) => {
  expect(finds(typed, name)).toBe(false)
})

test('one letter missing, too many, wrong or swapped never hides a person', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{5,15}$/), fc.nat(), fc.stringMatching(/^[a-z]$/), (name, at, letter) => {
      const place = at % name.length
      const [before, here = '', after] = [name.slice(0, place), name[place], name.slice(place + 1)]
      const next = after.slice(0, 1)
      const typed = [before + after, before + letter + here + after, before + letter + after]
      typed.push(before + next + here + after.slice(1))
      expect(typed.filter((one) => !finds(one, name))).toEqual([])
    }),
  )
})
