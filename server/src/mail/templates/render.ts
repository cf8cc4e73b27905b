import { type Html, html } from '../../identity/pages.ts'
import type { Mail } from '../queue.ts'
import type { Letter } from './letter.ts'
import type { Language, TemplateName } from './template.ts'
import { letterOf, type MailText, type MailTextId, sampleValues, standardText, valuesOf, variantOf } from './text.ts'

export interface Rendered {
  subject: string
  text: string
  html: string
}

const greeting: Record<Language, string> = { nl: 'Dag,', fr: 'Bonjour,', en: 'Hello,', de: 'Guten Tag,' }
const closing: Record<Language, string> = {
  nl: 'Deze mail is vanzelf verstuurd. Antwoorden lezen we niet.',
  fr: 'Ce mail a été envoyé automatiquement. Nous ne lisons pas les réponses.',
  en: 'This mail was sent by itself. We do not read answers to it.',
  de: 'Diese Mail wurde automatisch verschickt. Antworten lesen wir nicht.',
}

/**
 * The mail as it goes out. Written anew at every try: nothing of it is kept but what fills it in.
 * @param text its words, when its administrators wrote their own
 */
export function render<Name extends TemplateName>(mail: Mail<Name>, text?: MailText): Rendered {
  const data = mail.data as Readonly<Record<string, string>>
  const id = textIdOf(mail)
  const letter = letterOf(text ?? standardText(id), valuesOf(id, data), data.link ?? '')
  return renderLetter(mail.language, letter)
}

/** Which words a mail has. */
export function textIdOf<Name extends TemplateName>({ template, language, data }: Mail<Name>): MailTextId {
  return { template, language, variant: variantOf(template, data as Readonly<Record<string, string>>) }
}

/** The mail with what stands for its values in a preview. */
export function renderSample(id: MailTextId, text: MailText, link: string): Rendered {
  return renderLetter(id.language, letterOf(text, sampleValues(id), link))
}

function renderLetter(language: Language, letter: Letter): Rendered {
  // One line, whatever the name of a balie holds.
  const subject = letter.subject.replace(/\s+/g, ' ').trim()
  return { subject, text: asText(language, letter), html: asHtml(language, { ...letter, subject }) }
}

function asText(language: Language, { before, button, after }: Letter): string {
  const parts = [greeting[language], ...before, ...(button ? [`${button.label}:\n${button.link}`] : []), ...after]
  return `${[...parts, '', `Openpas\n${closing[language]}`].join('\n\n').replace(/\n{3,}/g, '\n\n')}\n`
}

// Mail programs know little: no style sheet, nothing from elsewhere (pictures tell who reads when), a button that is a link.
function asHtml(language: Language, { subject, before, button, after }: Letter): string {
  const paragraph = (sentences: string) => html`<p style="margin:0 0 16px">${lines(sentences)}</p>`
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${subject}</title>
</head>
<body style="margin:0;background:#eef3f3;color:#172021;font:17px/26px system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif">
<div style="max-width:560px;margin:0 auto;padding:32px 16px">
<div style="margin:0 0 16px;color:#0b5c64;font-size:22px;line-height:28px;font-weight:700"><span style="color:#d79a00" aria-hidden="true">●</span> Openpas</div>
<div style="padding:32px 28px 16px;background:#ffffff;border-top:4px solid #0b5c64">
<h1 style="margin:0 0 20px;font-size:24px;line-height:30px">${subject}</h1>
${paragraph(greeting[language])}
${before.map(paragraph)}
${button && buttonHtml(button)}
${after.map((sentences) => html`<p style="margin:0 0 12px;color:#4a5556">${lines(sentences)}</p>`)}
</div>
<p style="margin:16px 0 0;color:#616d6e;font-size:14px;line-height:20px">${closing[language]}</p>
</div>
</body>
</html>
`.html
}

/** Where somebody began a new line within a paragraph. */
function lines(sentences: string): Html[] {
  return sentences.split(/\r?\n/).map((line, at) => (at === 0 ? html`${line}` : html`<br>${line}`))
}

function buttonHtml({ label, link }: { label: string; link: string }) {
  return html`<p style="margin:24px 0"><a href="${link}" style="display:inline-block;padding:14px 22px;border-radius:4px;background:#0b5c64;color:#ffffff;font-weight:600;text-decoration:none">${label}</a></p>
<p style="margin:0 0 24px;color:#616d6e;font-size:14px;line-height:20px;overflow-wrap:anywhere">${link}</p>`
}
