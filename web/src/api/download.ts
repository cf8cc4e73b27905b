import type { Bearer } from './client.ts'
import { loggedOut, noNetwork, Problem } from './problem.ts'

/** Fetches a file as who is logged in, and gives it to the browser to keep. However long it takes: it may be a large list. */
export async function download(bearer: Bearer, path: string): Promise<void> {
  const token = await bearer.token().catch(() => {
    throw noNetwork()
  })
  if (token === null) throw loggedOut()
  const answer = await fetch(path, { headers: { authorization: `Bearer ${token}` } }).catch(() => {
    throw noNetwork()
  })
  if (answer.status === 401) throw loggedOut()
  if (!answer.ok)
    throw new Problem(await answer.json().catch(() => ({ type: 'web/unexpected', status: answer.status })))
  // A list that breaks off halfway is no list: nothing is kept then.
  const file = await answer.blob().catch(() => {
    throw noNetwork()
  })
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'openpas'
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
