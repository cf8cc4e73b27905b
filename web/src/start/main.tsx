import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import '@mantine/core/styles/baseline.layer.css'
import '@mantine/core/styles/default-css-variables.layer.css'
import '@mantine/core/styles/global.layer.css'
import '../ui/global.css'
import { MantineProvider } from '@mantine/core'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { startLanguages } from '../i18n/language.ts'
import { common } from '../i18n/nl/common.ts'
import { start } from '../i18n/nl/start.ts'
import { cssVariables, theme } from '../ui/theme.ts'
import { StartPage } from './StartPage.tsx'

await startLanguages({
  nl: { common, start },
  others: {
    fr: () => import('../i18n/fr/start-app.ts'),
    en: () => import('../i18n/en/start-app.ts'),
    de: () => import('../i18n/de/start-app.ts'),
  },
})

const place = document.getElementById('app')
if (place === null) throw new Error('the page has no place for the app')

createRoot(place).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <StartPage />
    </MantineProvider>
  </StrictMode>,
)
