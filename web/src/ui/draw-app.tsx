import { MantineProvider } from '@mantine/core'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type AnyRouter, RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { SpokenRegion } from './spoken.tsx'
import { ToastRegion } from './Toast.tsx'
import { cssVariables, theme } from './theme.ts'

/** Draws an app: its pages, and the two regions in which any page says something. */
export function drawApp({ router, queries }: { router: AnyRouter; queries: QueryClient }): void {
  // A part of the app that is fetched later can be of a version that is no longer there; the new one is a reload away.
  window.addEventListener('vite:preloadError', (event) => {
    event.preventDefault()
    if (navigator.onLine) window.location.reload()
  })
  const place = document.getElementById('app')
  if (place === null) throw new Error('the page has no place for the app')
  createRoot(place).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
          <ToastRegion />
          <SpokenRegion />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  )
}
