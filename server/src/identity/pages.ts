import { type IdentityConfig, pathOf } from './addresses.ts'
import { assetAddress } from './assets.ts'
import { type Language, words } from './words.ts'

/** A piece of HTML; only `html` and `raw` make them, so that everything else is escaped. */
export interface Html {
  readonly html: string
}

type Part = Html | Html[] | string | false | undefined

export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return { html: String.raw({ raw: strings }, ...parts.map(text)) }
}

/** For markup that is ours or the protocol library's, never a person's. */
export function raw(markup: string): Html {
  return { html: markup }
}

function text(part: Part): string {
  if (part === false || part === undefined) return ''
  if (typeof part === 'string') return part.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
  return Array.isArray(part) ? part.map(text).join('') : part.html
}

/**
 * Dutch unless somebody chose otherwise, on the page or in the application. The browser's own language is not asked:
 * at a counter it is whatever the computer was bought with.
 */
export function languageFrom(chosen: unknown, uiLocales: unknown): Language {
  const wishes = [chosen, ...(typeof uiLocales === 'string' ? uiLocales.split(' ') : [])]
  for (const wish of wishes) {
    const language = String(wish).toLowerCase().split(/[-_]/)[0]
    if (language && Object.hasOwn(words, language)) return language as Language
  }
  return 'nl'
}

/**
 * No inline script or style, nothing from elsewhere, no frames. Chromium also holds the redirects after a form to
 * `form-action`, so where the application waits must be in it.
 */
export function securityHeaders(formTargets: string[]): Record<string, string> {
  return {
    'content-security-policy': [
      "default-src 'none'",
      "style-src 'self'",
      "script-src 'self'",
      "font-src 'self'",
      "img-src 'self'",
      ['form-action', "'self'", ...formTargets].join(' '),
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'cache-control': 'no-store',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  }
}

interface Content {
  title: string
  body: Html
  /** Files beside the one that every page has. */
  scripts?: readonly string[]
  /** The address of this same page in another language. */
  inLanguage?: (language: Language) => string
}

export function page(config: IdentityConfig, lang: Language, content: Content): string {
  const asset = (name: string) => `${pathOf(config)}/assets/${assetAddress(name)}`
  const [slogan, sloganEnd] = words[lang].slogan
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<title>${content.title} · Openpas</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<link rel="icon" type="image/svg+xml" href="${asset('mark.svg')}">
<link rel="stylesheet" href="${asset('identity.css')}">
${['identity.js', ...(content.scripts ?? [])].map((name) => html`<script src="${asset(name)}" defer></script>`)}
</head>
<body>
<main>
<header>
<div class="wordmark">${mark} Openpas</div>
${content.inLanguage && languageSwitch(lang, content.inLanguage)}
</header>
${content.body}
</main>
<aside>
<div class="notch"></div><div class="disc"></div>
<p>${slogan}<br>${sloganEnd}</p>
</aside>
</body>
</html>`.html
}

const mark = raw(
  `<svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false"><path class="card" d="M7.225 13H4a2.5 2.5 0 0 0-2.5 2.5V27A2.5 2.5 0 0 0 4 29.5h24a2.5 2.5 0 0 0 2.5-2.5V15.5A2.5 2.5 0 0 0 28 13h-3.225A9 9 0 0 1 7.225 13Z"/><circle class="sun" cx="16" cy="11" r="6.8"/></svg>`,
)

function languageSwitch(current: Language, inLanguage: (language: Language) => string): Html {
  const links = Object.entries(words).map(([code, { language }]) => {
    const name = html`${code.toUpperCase()}<span class="hidden"> ${language}</span>`
    if (code === current) return html`<span aria-current="true">${name}</span>`
    return html`<a href="${inLanguage(code as Language)}" lang="${code}" hreflang="${code}">${name}</a>`
  })
  return html`<nav aria-label="${words[current].chooseLanguage}">${links}</nav>`
}
