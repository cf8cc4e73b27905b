import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import '../ui/mantine.css'
import '../ui/global.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { addresses, goToOwnAddress } from '../api/addresses.ts'
import { startLanguages } from '../i18n/language.ts'
import { balie } from '../i18n/nl/balie.ts'
import { common } from '../i18n/nl/common.ts'
import { refusals } from '../i18n/nl/refusals.ts'
import { SpokenRegion } from '../ui/spoken.tsx'
import { ToastRegion } from '../ui/Toast.tsx'
import { cssVariables, theme } from '../ui/theme.ts'
import { queries } from './app.ts'
import { router } from './router.tsx'

// Never resolves when the page is being left for the app's own address.
if (goToOwnAddress(addresses.balie)) await new Promise(() => {})

await startLanguages({
  nl: { common, balie, refusals },
  others: {
    fr: () => import('../i18n/fr/balie-app.ts'),
    en: () => import('../i18n/en/balie-app.ts'),
    de: () => import('../i18n/de/balie-app.ts'),
  },
})

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
