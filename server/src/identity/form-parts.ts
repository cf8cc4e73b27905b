import { type Html, html, raw } from './pages.ts'

export interface Field {
  name: string
  label: string
  value?: string
  type?: 'text' | 'email' | 'password'
  autocomplete: string
  maxlength: number
  /** What stands below it as long as nothing is wrong. */
  hint?: string
  error?: string | undefined
  focus?: boolean
  /** Shown, and not to be changed. */
  fixed?: boolean
  /** For a password: the words of the button that shows it. */
  show?: { show: string; hide: string }
}

/** A label, a field, and below it what is wrong or what to know. */
export function field(of: Field): Html {
  const { name, error, hint, show } = of
  const described = error ? `${name}-error` : hint ? `${name}-hint` : undefined
  const attributes = [
    ` type="${of.type ?? 'text'}" autocomplete="${of.autocomplete}" maxlength="${of.maxlength}" required`,
    of.type === 'email' && ' autocapitalize="none" spellcheck="false"',
    error && ' aria-invalid="true"',
    described && ` aria-describedby="${described}"`,
    of.fixed && ' readonly',
    of.focus && ' autofocus',
  ]
  return html`<div class="field">
<label for="${name}">${of.label}</label>
<div class="control"><input id="${name}" name="${name}"${raw(attributes.filter(Boolean).join(''))} value="${of.value ?? ''}">${show && showButton(name, show)}</div>
${error ? fieldError(name, error) : hint && hintBelow(name, hint)}
</div>
`
}

/** Hidden until the script of the pages is there to make it work. */
export function showButton(name: string, { show, hide }: { show: string; hide: string }): Html {
  return html`
<button id="show-password" type="button" aria-controls="${name}" hidden>${eye}<span data-show="${show}" data-hide="${hide}">${show}</span></button>`
}

/** What is wrong with all of it. */
export function alertBox(sentence: string): Html {
  return html`<p class="error alert" id="alert" role="alert">${warning}<span>${sentence}</span></p>`
}

/** Rounded up, so that it works at the time we say. */
export function timeOf(instant: Date): string {
  const nextMinute = new Date(Math.ceil(instant.getTime() / 60_000) * 60_000)
  return nextMinute.toLocaleTimeString('nl-BE', { timeZone: 'Europe/Brussels', hour: '2-digit', minute: '2-digit' })
}

export function describedBy(wrong: boolean, missing: boolean | undefined, field: string): Html | undefined {
  if (missing) return raw(` aria-invalid="true" aria-describedby="${field}-error"`)
  return wrong ? raw(' aria-invalid="true" aria-describedby="alert"') : undefined
}

export function autofocus(on: boolean): Html | undefined {
  return on ? raw(' autofocus') : undefined
}

export function fieldError(field: string, sentence: string): Html {
  return html`<p class="error" id="${field}-error">${warning}<span>${sentence}</span></p>`
}

export function hintBelow(field: string, sentence: string): Html {
  return html`<p class="hint" id="${field}-hint">${sentence}</p>`
}

export const warning = raw(
  '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M3 12a9 9 0 1 0 18 0a9 9 0 0 0 -18 0M12 8v4M12 16h.01"/></svg>',
)
export const eye = raw(
  '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M10 12a2 2 0 1 0 4 0a2 2 0 0 0 -4 0M21 12c-2.4 4 -5.4 6 -9 6c-3.6 0 -6.6 -2 -9 -6c2.4 -4 5.4 -6 9 -6c3.6 0 6.6 2 9 6"/><path class="slash" d="M4 4l16 16"/></svg>',
)
