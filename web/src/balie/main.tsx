import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import '../ui/mantine.css'
import '../ui/mantine-lists.css'
import '../ui/global.css'
import { addresses, goToOwnAddress } from '../api/addresses.ts'
import { startLanguages } from '../i18n/language.ts'
import { balie } from '../i18n/nl/balie.ts'
import { common } from '../i18n/nl/common.ts'
import { desk } from '../i18n/nl/desk.ts'
import { refusals } from '../i18n/nl/refusals.ts'
import { drawApp } from '../ui/draw-app.tsx'
import { queries } from './app.ts'
import { router } from './router.tsx'

// Never resolves when the page is being left for the app's own address.
if (goToOwnAddress(addresses.balie)) await new Promise(() => {})

await startLanguages({
  nl: { common, balie, desk, refusals },
  others: {
    fr: () => import('../i18n/fr/balie-app.ts'),
    en: () => import('../i18n/en/balie-app.ts'),
    de: () => import('../i18n/de/balie-app.ts'),
  },
})

drawApp({ router, queries })
