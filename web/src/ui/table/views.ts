import { deviceSetting } from '../device-setting.ts'
import type { ListSearch } from './list-search.ts'

export interface SavedView {
  name: string
  search: ListSearch
}

const isView = (one: unknown): one is SavedView =>
  typeof one === 'object' &&
  one !== null &&
  'name' in one &&
  typeof one.name === 'string' &&
  'search' in one &&
  typeof one.search === 'object' &&
  one.search !== null

/** The views that somebody kept of a list, on this device. */
export const savedViews = (list: string) =>
  deviceSetting<readonly SavedView[]>(`views.${list}`, [], (stored) =>
    Array.isArray(stored) ? stored.filter(isView) : [],
  )

/** One name, one view: the same name again replaces it. */
export function withView(views: readonly SavedView[], view: SavedView): SavedView[] {
  return [...views.filter(({ name }) => name !== view.name), view].sort((a, b) => a.name.localeCompare(b.name, 'nl'))
}
