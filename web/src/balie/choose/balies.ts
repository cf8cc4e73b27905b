import type { Balie } from '../../api/balie-types.ts'

export function lastUsedFirst(balies: Balie[], lastId: string | null): Balie[] {
  return [...balies].sort((a, b) => Number(b.id === lastId) - Number(a.id === lastId))
}

/** Case and accents do not matter, and the words may come in any order. */
export function findBalies(balies: Balie[], text: string): Balie[] {
  const words = plain(text).split(/\s+/).filter(Boolean)
  return balies.filter((balie) => {
    const name = plain(`${balie.name} ${balie.city ?? ''}`)
    return words.every((word) => name.includes(word))
  })
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
