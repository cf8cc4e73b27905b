import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import '../ui/mantine.css'
import '../ui/mantine-lists.css'
import '../ui/global.css'
import { addresses, goToOwnAddress } from '../api/addresses.ts'
import { startLanguages } from '../i18n/language.ts'
import * as dutch from '../i18n/nl/aanbod-app.ts'
import { drawApp } from '../ui/draw-app.tsx'
import { queries } from './app.ts'
import { router } from './router.tsx'

// Never resolves when the page is being left for the app's own address.
if (goToOwnAddress(addresses.aanbod)) await new Promise(() => {})

await startLanguages({
  nl: { ...dutch },
  others: {
    fr: () => import('../i18n/fr/aanbod-app.ts'),
    en: () => import('../i18n/en/aanbod-app.ts'),
    de: () => import('../i18n/de/aanbod-app.ts'),
  },
})

drawApp({ router, queries })
