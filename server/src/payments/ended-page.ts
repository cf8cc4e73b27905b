import { assetAddress } from '../identity/assets.ts'
import { html } from '../identity/pages.ts'
import type { PaymentState } from './provider.ts'

const words: Record<PaymentState, { title: string; lead: string }> = {
  PAID: { title: 'Betaald', lead: 'Je betaling is gelukt. Je mag deze pagina sluiten.' },
  OPEN: { title: 'Nog niet betaald', lead: 'Je bank laat ons nog weten of je betaling gelukt is.' },
  CANCELLED: { title: 'Niet betaald', lead: 'Je hebt niet betaald. Er is niets besteld.' },
  EXPIRED: {
    title: 'Niet betaald',
    lead: 'De tijd om te betalen is voorbij, en je hebt niet betaald. Er is niets besteld.',
  },
}

/** Where who paid ends when the website said of no page of its own. In Dutch, as the pages of banks here mostly are. */
export function endedPage(state: PaymentState): string {
  const { title, lead } = words[state]
  const asset = (name: string) => `/id/assets/${assetAddress(name)}`
  return html`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<title>${title} · UiTPAS</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<link rel="icon" type="image/svg+xml" href="${asset('mark.svg')}">
<link rel="stylesheet" href="${asset('identity.css')}">
</head>
<body><main>
<h1>${title}</h1>
<p class="lead">${lead}</p>
</main></body>
</html>`.html
}
