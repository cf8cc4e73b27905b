import { findCardSystems, listCardSystemIds } from '../card-systems/store.ts'
import type { Db } from '../db/database.ts'
import type { CardSystemId } from '../values/ids.ts'
import { plainText } from '../values/plain-text.ts'

/** Where associations apply: the handbook's own word for the page. */
export const publicPath = '/uitpaspartner'

/** `UiTPAS Meetjesland` → `uitpas-meetjesland`. */
export const slugOf = (name: string) =>
  plainText(name)
    .trim()
    .replace(/[^a-z0-9]+/g, '-')

export interface Region {
  id: CardSystemId
  name: string
  slug: string
}

/** All that take providers, by name: the permanent ones. */
export async function listRegions(db: Db): Promise<Region[]> {
  const found = await findCardSystems(db, await listCardSystemIds(db))
  return [...found.values()]
    .filter(({ permanent }) => permanent)
    .map(({ id, name = '' }) => ({ id, name, slug: slugOf(name) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'))
}

/** By its name in the address, or by its number, which stays when the name changes. */
export async function findRegion(db: Db, written: string): Promise<Region | undefined> {
  const all = await listRegions(db)
  return all.find(({ slug }) => slug === written) ?? all.find(({ id }) => String(id) === written)
}

export const regionAddress = (publicUrl: string, name: string) => `${publicUrl}${publicPath}/${slugOf(name)}`

/** Of an application's own page. */
export const applicationAddress = (publicUrl: string, token: string) => `${publicUrl}${publicPath}/aanvraag/${token}`
