import { MantineProvider } from '@mantine/core'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type AnyRouter, RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { reloadForNewVersion } from './new-version.ts'
import { SpokenRegion } from './spoken.tsx'
import { ToastRegion } from './Toast.tsx'
import { cssVariables, theme } from './theme.ts'

/** Draws an app: its pages, and the two regions in which any page says something. */
export function drawApp({ router, queries }: { router: AnyRouter; queries: QueryClient }): void {
  reloadForNewVersion()
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
