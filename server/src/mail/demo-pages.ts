import { assetAddress } from '../identity/assets.ts'
import { type Html, html, raw } from '../identity/pages.ts'
import type { DemoMail } from './demo-mailbox.ts'

export const mailboxPath = '/demo/mail'

const styles = `
body { display: block; }
main { max-width: 760px; padding: 24px 24px 64px; margin: 0 auto; }
header { margin-bottom: 32px; }
a { color: var(--primary); }
.wordmark { text-decoration: none; color: inherit; }
.mails { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--line); }
.mails a { display: grid; grid-template-columns: 1fr auto; gap: 0 16px; padding: 14px 8px; border-bottom: 1px solid var(--line); color: inherit; text-decoration: none; }
.mails a:hover { background: var(--chosen); }
.mails strong { font-weight: 600; overflow-wrap: anywhere; }
.mails time, .mails span { font-size: 0.9375rem; color: var(--second); overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: auto 1fr; gap: 4px 16px; margin: 0 0 24px; font-size: 1rem; }
dt { color: var(--second); }
dd { margin: 0; overflow-wrap: anywhere; }
iframe { display: block; width: 100%; height: 620px; border: 1px solid var(--line); border-radius: 4px; background: #eef3f3; }
pre { padding: 16px; border: 1px solid var(--line); border-radius: 4px; font: inherit; font-size: 1rem; white-space: pre-wrap; overflow-wrap: anywhere; }
summary { margin-top: 24px; cursor: pointer; font-weight: 600; color: var(--primary); }
.back { display: inline-block; margin-bottom: 16px; }
`

/** Newest first. The page asks for itself again every few seconds, so that a mail just "sent" shows up. */
export function mailboxPage(mails: DemoMail[]): string {
  const list = html`<ol class="mails">${mails.map(
    (mail) => html`<li><a href="${mailboxPath}/${mail.id}">
<strong>${mail.subject}</strong><time datetime="${mail.sentAt.toISOString()}">${when(mail.sentAt)}</time>
<span>aan ${mail.recipient}</span></a></li>`,
  )}</ol>`
  const none = html`<p>Er is nog geen mail.</p>`
  return page(
    'Mail van de demo',
    html`<h1>Mail van de demo</h1>
<p class="lead">De demo verstuurt niets. Wat verstuurd zou zijn, staat hier, en de links erin werken.</p>
${mails.length ? list : none}`,
    true,
  )
}

export function mailPage(mail: DemoMail): string {
  return page(
    mail.subject,
    html`<a class="back" href="${mailboxPath}">Alle mail</a>
<h1 lang="${mail.language}">${mail.subject}</h1>
<dl><dt>Aan</dt><dd>${mail.recipient}</dd><dt>Verstuurd</dt><dd><time datetime="${mail.sentAt.toISOString()}">${when(mail.sentAt)}</time></dd></dl>
<iframe title="De mail zoals die aankomt" src="${mailboxPath}/${mail.id}/html" sandbox="allow-top-navigation-by-user-activation"></iframe>
<details><summary>Als gewone tekst</summary><pre lang="${mail.language}">${withLinks(mail.text)}</pre></details>`,
  )
}

/** What the frame shows: the mail itself, whose links lead the whole window. */
export function mailFrame(mail: DemoMail): string {
  return mail.html.replace('<head>', '<head>\n<base target="_top">')
}

function withLinks(text: string): Html[] {
  return text
    .split(/(https?:\/\/\S+)/)
    .map((part, at) => (at % 2 ? html`<a href="${part}">${part}</a>` : html`${part}`))
}

const moment = new Intl.DateTimeFormat('nl-BE', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Brussels' })
const when = (at: Date) => moment.format(at)

// The styles of the log-in pages, which this same server has under /id whatever its public address is.
const asset = (name: string) => `/id/assets/${assetAddress(name)}`

function page(title: string, body: Html, refresh = false): string {
  return html`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<title>${title} · Openpas</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
${refresh && raw('<meta http-equiv="refresh" content="5">')}
<link rel="icon" type="image/svg+xml" href="${asset('mark.svg')}">
<link rel="stylesheet" href="${asset('identity.css')}">
<style>${raw(styles)}</style>
</head>
<body><main>
<header><a class="wordmark" href="${mailboxPath}">Openpas</a></header>
${body}
</main></body>
</html>`.html
}
