import type { Request } from '../http/app-types.ts'
import { assetAddress } from '../identity/assets.ts'
import { type Html, html, languageFrom, raw, securityHeaders } from '../identity/pages.ts'
import { type Language, words } from '../identity/words.ts'
import { ownAsset } from './public-assets.ts'

export const publicHeaders = { ...securityHeaders([]), 'content-type': 'text/html; charset=utf-8' }

/** Of the form that was sent, or of the address; Dutch otherwise. */
export function languageOf(request: Request): Language {
  const [body, query] = [request.body, request.query] as (Record<string, unknown> | undefined)[]
  return languageFrom(body?.lang ?? query?.lang, undefined)
}

interface Shell {
  lang: Language
  title: string
  body: Html
  /** The address of this same page in another language. */
  inLanguage: (language: Language) => string
  script?: boolean
}

/** A public page: the look of the log-in pages, with a wide column. */
export function publicPage({ lang, title, body, inLanguage, script }: Shell): string {
  const asset = (name: string) => `/id/assets/${assetAddress(name)}`
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<title>${title} · UiTPAS</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" type="image/svg+xml" href="${asset('mark.svg')}">
<link rel="stylesheet" href="${asset('identity.css')}">
<link rel="stylesheet" href="${ownAsset('providers.css')}">
${script && html`<script src="${ownAsset('signature.js')}" defer></script>`}
</head>
<body>
<main>
<header>
<div class="wordmark">${mark} Openpas</div>
<nav aria-label="${words[lang].chooseLanguage}">${(Object.keys(words) as Language[]).map((code) => languageLink(code, lang, inLanguage))}</nav>
</header>
<h1>${title}</h1>
${body}
</main>
</body>
</html>`.html
}

const mark = raw(
  `<svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false"><path class="card" d="M7.225 13H4a2.5 2.5 0 0 0-2.5 2.5V27A2.5 2.5 0 0 0 4 29.5h24a2.5 2.5 0 0 0 2.5-2.5V15.5A2.5 2.5 0 0 0 28 13h-3.225A9 9 0 0 1 7.225 13Z"/><circle class="sun" cx="16" cy="11" r="6.8"/></svg>`,
)

function languageLink(code: Language, current: Language, inLanguage: Shell['inLanguage']): Html {
  const name = html`${code.toUpperCase()}<span class="hidden"> ${words[code].language}</span>`
  if (code === current) return html`<span aria-current="true">${name}</span>`
  return html`<a href="${inLanguage(code)}" lang="${code}" hreflang="${code}">${name}</a>`
}
