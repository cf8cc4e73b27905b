import { useLocation } from '@tanstack/react-router'

/** What stands behind *Meer*, and what is done with a pass in hand. */
const places = {
  more: ['staff', 'grouppasses', 'finance', 'kiosks', 'statistics', 'guide'],
  pass: ['tickets', 'person'],
} as const

/** Which tab a page belongs to that has none of its own: one still sees where one is. */
export function useTab(): (tab: keyof typeof places) => { 'aria-current'?: 'true' } {
  const page = useLocation().pathname.split('/').at(-1)
  return (tab) => (places[tab].some((one) => one === page) ? { 'aria-current': 'true' } : {})
}
