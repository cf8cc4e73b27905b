import { QueryClient } from '@tanstack/react-query'

/** What an app was told by the server. The client tries again by itself, and says when there is no connection. */
export const makeQueries = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      // Waiting in silence for a network helps nobody.
      queries: { retry: false, networkMode: 'always', refetchOnWindowFocus: true },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
