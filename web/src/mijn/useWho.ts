import { useSuspenseQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { type Me, type OwnPerson, ownQuery } from '../api/mijn.ts'
import { ask } from './app.ts'

/** Who is logged in, and for whom they look now. The route has asked before it shows anything. */
export function useWho(): { me: Me; person: OwnPerson; place: number } {
  const { data: me } = useSuspenseQuery(ownQuery(ask))
  const { who = 0 } = useSearch({ strict: false })
  const place = who < me.people.length ? who : 0
  const person = me.people[place]
  if (!person) throw new Error('This page is for who has a pass')
  return { me, person, place }
}
