import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import '../ui/mantine.css'
import '../ui/mantine-lists.css'
import '../ui/global.css'
import { addresses, goToOwnAddress } from '../api/addresses.ts'
import { startLanguages } from '../i18n/language.ts'
import { common } from '../i18n/nl/common.ts'
import { mijn } from '../i18n/nl/mijn.ts'
import { passholderRefusals } from '../i18n/nl/refusals-mijn.ts'
import { drawApp } from '../ui/draw-app.tsx'
import { queries } from './app.ts'
import { router } from './router.tsx'

// Never resolves when the page is being left for the app's own address.
if (goToOwnAddress(addresses.mijn)) await new Promise(() => {})

await startLanguages({
  nl: { common, mijn, refusals: passholderRefusals },
  others: {
    fr: () => import('../i18n/fr/mijn-app.ts'),
    en: () => import('../i18n/en/mijn-app.ts'),
    de: () => import('../i18n/de/mijn-app.ts'),
  },
})

drawApp({ router, queries })
