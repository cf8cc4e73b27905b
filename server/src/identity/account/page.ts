import type { Reply } from '../../http/app-types.ts'
import type { AccountPage } from '../first-party.ts'
import { alertBox } from '../form-parts.ts'
import { sendPage } from '../page-answer.ts'
import { type Html, html } from '../pages.ts'
import { passkeyScripts } from '../second-factor/parts.ts'
import { addressOf, type Visit } from './visit.ts'
import { accountWords } from './words.ts'

export interface Shown {
  title: string
  body: Html
  alert?: string | undefined
  status?: number
  until?: Date | undefined
}

const said = ['saved', 'changed', 'removed', 'added', 'ended', 'takenBack', 'emailChanged'] as const

/** A page of one's own account, with the way to the others. */
export function showAccountPage(visit: Visit, page: AccountPage, shown: Shown): Reply {
  const { lang, parts, reply, request } = visit
  const say = accountWords[lang]
  const { done } = request.query as Record<string, unknown>
  const did = said.find((one) => one === done)
  const tab = (to: AccountPage, label: string) =>
    page === to ? html`<span aria-current="page">${label}</span>` : html`<a href="${addressOf(parts, to)}">${label}</a>`
  return sendPage(reply, parts, {
    status: shown.status ?? 200,
    until: shown.until,
    lang,
    title: shown.title,
    scripts: passkeyScripts,
    inLanguage: (other) => addressOf(parts, page, { lang: other }),
    body: html`<nav class="pages" aria-label="${say.pages}">${tab('profile', say.profile)}${tab('password', say.passwordTitle)}${tab('second-factor', say.factor)}${tab('sessions', say.sessions)}</nav>
<h1>${shown.title}</h1>
${did && html`<p class="done" role="status">${say[did]}</p>`}
${shown.alert !== undefined && alertBox(shown.alert)}
${shown.body}`,
  })
}

/** In every form: for whom the page was made. */
export const forAccount = ({ account }: Visit) => html`<input type="hidden" name="account" value="${account.id}">`

/** One button that does one thing. */
export function actButton(visit: Visit, address: string, label: string, fields: Record<string, string> = {}): Html {
  const { lang, parts } = visit
  const hidden = Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )
  return html`<form method="post" action="${addressOf(parts, address, { lang })}">${forAccount(visit)}${hidden}<button class="button small" type="submit">${label}</button></form>`
}

export const dateOf = (date: Date) =>
  date.toLocaleString('nl-BE', { timeZone: 'Europe/Brussels', dateStyle: 'short', timeStyle: 'short' })
