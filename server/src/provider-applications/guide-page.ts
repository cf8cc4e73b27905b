import { findCardSystem, findCardSystemDesk } from '../card-systems/store.ts'
import type { App } from '../http/app-types.ts'
import { type Html, html } from '../identity/pages.ts'
import type { System } from '../system.ts'
import { languageOf, publicHeaders, publicPage } from './page-shell.ts'
import { findRegion, publicPath } from './region-address.ts'
import { guideWords } from './words/guide.ts'
import { fill } from './words/words.ts'

type Visit = { Params: { region: string }; Querystring: { lang?: string } }

const path = `${publicPath}/:region`
const open = { config: { public: 'what a new provider does first, for everybody' }, schema: { hide: true } } as const

/** The handbook's *handleiding voor aanbieders*, and the banner of its standard mail. */
export function registerProviderGuide(app: App, { db, config }: System): void {
  app.get<Visit>(`${path}/handleiding`, open, async (request, reply) => {
    const region = await findRegion(db, request.params.region)
    if (!region) return reply.redirect(publicPath, 302)
    const lang = languageOf(request)
    const say = guideWords[lang]
    const address = `${publicPath}/${region.slug}`
    const banner = `${address}/banner.svg?lang=${lang}`
    const desk = await findCardSystemDesk(db, region.id)
    const links = { balie: link(config.urls.balie), aanbod: link(config.urls.aanbod) }
    const body = html`<p class="lead">${say.lead}</p>
<ol class="guide">${say.steps.map((step) => html`<li><h2>${step.title}</h2><p>${withLinks(step.text, links)}</p></li>`)}</ol>
<section class="apart" id="banner"><h2>${say.bannerTitle}</h2><p>${say.bannerText}</p>
<img class="banner" src="${banner}" width="1200" height="300" alt="${say.bannerSays}: ${region.name}">
<p><a class="button" href="${banner}" download="${region.slug}.svg">${say.bannerSave}</a></p></section>
<section class="apart"><h2>${say.helpTitle}</h2><p>${withLinks(say.help, { helpDesk: mailTo(desk?.helpDeskEmail, config.publicUrl + address) })}</p></section>`
    const inLanguage = (language: string) => `${address}/handleiding?lang=${language}`
    return reply
      .headers(publicHeaders)
      .send(publicPage({ lang, title: fill(say.title, { region: region.name }), body, inLanguage }))
  })

  app.get<Visit>(`${path}/banner.svg`, open, async (request, reply) => {
    const region = await findRegion(db, request.params.region)
    if (!region) return reply.redirect(publicPath, 302)
    const { primaryColor = '#0B5C64' } = (await findCardSystem(db, region.id))?.branding ?? {}
    return reply
      .headers({ ...publicHeaders, 'content-type': 'image/svg+xml; charset=utf-8' })
      .send(bannerOf({ says: guideWords[languageOf(request)].bannerSays, region: region.name, color: primaryColor }))
  })
}

const link = (address: string) => html`<a href="${address}">${address.replace(/^https?:\/\//, '')}</a>`
const mailTo = (email: string | null | undefined, page: string) =>
  email == null ? link(page) : html`<a href="mailto:${email}">${email}</a>`

/** A sentence with a link where `{name}` stands. */
const withLinks = (sentence: string, links: Readonly<Record<string, Html>>): Html =>
  html`${sentence.split(/\{(\w+)\}/).map((part, at) => (at % 2 === 1 ? (links[part] ?? html``) : html`${part}`))}`

/** In the colour of the card system, with letters that every screen has. A long name becomes narrower instead of cut off. */
const bannerOf = ({ says, region, color }: { says: string; region: string; color: string }): string => {
  const narrower = region.length > 24 ? html` textLength="700" lengthAdjust="spacingAndGlyphs"` : html``
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 300" width="1200" height="300" role="img" aria-label="${says}: ${region}">
<rect width="1200" height="300" rx="24" fill="${color}"/>
<g transform="translate(72 60) scale(5.6)"><path d="M7.225 13H4a2.5 2.5 0 0 0-2.5 2.5V27A2.5 2.5 0 0 0 4 29.5h24a2.5 2.5 0 0 0 2.5-2.5V15.5A2.5 2.5 0 0 0 28 13h-3.225A9 9 0 0 1 7.225 13Z" fill="#fff"/><circle cx="16" cy="11" r="6.8" fill="#FFBE1F"/></g>
<g font-family="Inter, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif" fill="#fff"><text x="330" y="140" font-size="64" font-weight="700">${says}</text><text x="330" y="212" font-size="48"${narrower}>${region}</text></g>
</svg>`.html
}
