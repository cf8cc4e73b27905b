import { listMunicipalities } from '../card-systems/places.ts'
import { findCardSystem } from '../card-systems/store.ts'
import type { App, Reply, Request } from '../http/app-types.ts'
import { workAsSystem } from '../http/system-work.ts'
import { hintBelow, timeOf } from '../identity/form-parts.ts'
import { countMail } from '../identity/login-attempts.ts'
import { html } from '../identity/pages.ts'
import { isEmail, typedEmail, typedLine } from '../identity/typed-fields.ts'
import type { Language } from '../identity/words.ts'
import { queueMail } from '../mail/queue.ts'
import type { System } from '../system.ts'
import { dayOf } from '../values/day.ts'
import { apply } from './apply.ts'
import { applicationForm } from './form-page.ts'
import { registerProviderGuide } from './guide-page.ts'
import { addToNewsletter, isSubscribed, removeFromNewsletter } from './newsletter.ts'
import { newsletterToken, openNewsletterToken } from './newsletter-token.ts'
import { registerOwnPage } from './own-routes.ts'
import { languageOf, publicHeaders, publicPage } from './page-shell.ts'
import { registerPublicAssets } from './public-assets.ts'
import {
  appliedOf,
  emptyForm,
  type Faults,
  faultsOf,
  newFormToken,
  openFormToken,
  type Typed,
  trapField,
  typedIn,
} from './public-form.ts'
import { findRegion, listRegions, publicPath, type Region } from './region-address.ts'
import { guideWords } from './words/guide.ts'
import { fill, providerWords } from './words/words.ts'

type Visit = { Params: { region: string }; Querystring: Record<string, string>; Body: Record<string, string> }

/** A long text in signs of four bytes, or a signature of many lines. */
const mostFormBytes = 200_000
const withLanguage = (path: string) => (language: Language) => `${path}?lang=${language}`

/** Where associations apply to become a provider, for everybody, without logging in. */
export async function registerProviderPages(app: App, system: System): Promise<void> {
  registerPublicAssets(app)
  await app.register(async (scope) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: mostFormBytes },
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    )
    registerRegions(scope, system)
    registerForm(scope, system)
    registerNewsletter(scope, system)
    registerProviderGuide(scope, system)
    await registerOwnPage(scope, system)
  })
}

const open = {
  config: { public: 'associations apply without an account' },
  schema: { hide: true },
} as const
const limited = { ...open, config: { ...open.config, rateLimit: 'lookup' } } as const

function registerRegions(app: App, { db }: System): void {
  app.get(publicPath, open, async (request, reply) => {
    const lang = languageOf(request)
    const say = providerWords[lang]
    const regions = await listRegions(db)
    return reply.headers(publicHeaders).send(
      publicPage({
        ...{ lang, title: say.listTitle, inLanguage: withLanguage(publicPath) },
        body: html`<p class="lead">${say.listLead}</p>
<ul class="places">${regions.map(({ name, slug }) => html`<li><a href="${publicPath}/${slug}?lang=${lang}">${name}</a></li>`)}</ul>`,
      }),
    )
  })
}

interface FormState {
  typed: Typed
  faults: Faults
  alert?: string
  status?: number
}

function registerForm(app: App, system: System): void {
  const { db, config, clock } = system
  const path = `${publicPath}/:region`

  async function showForm(request: Request, reply: Reply, region: Region, state: FormState): Promise<Reply> {
    const lang = languageOf(request)
    const say = providerWords[lang]
    const address = `${publicPath}/${region.slug}`
    const now = clock.now()
    const municipalities = await listMunicipalities(db, region.id, dayOf(now))
    // The same form as before, so that sending it again is not another application.
    const before = (request.body as Record<string, string> | undefined)?.form
    const kept = openFormToken(config.secrets, before, region.id, now) === undefined ? undefined : before
    const body = html`<p class="lead">${say.lead}</p>
<h2>${say.how}</h2><ol>${say.howSteps.map((step) => html`<li>${step}</li>`)}</ol>
<p><a href="${address}/handleiding?lang=${lang}">${guideWords[lang].link}</a></p>
${applicationForm({
  ...{ lang, say, municipalities, region: region.name, action: `${address}?lang=${lang}` },
  token: kept ?? newFormToken(config.secrets, region.id, now),
  ...{ typed: state.typed, faults: state.faults, alert: state.alert },
})}
<section class="apart" id="nieuwsbrief"><h2>${say.newsletterTitle}</h2><p>${fill(say.newsletterLead, { region: region.name })}</p>
<form method="post" action="${address}/nieuwsbrief?lang=${lang}">
<div class="field"><label for="newsletter-email">${say.email}</label><input id="newsletter-email" name="email" type="email" required autocomplete="email" maxlength="254">${hintBelow('newsletter-email', say.emailHint)}</div>
<div class="field"><label for="newsletter-organisation">${say.organisation}</label><input id="newsletter-organisation" name="organisation" required autocomplete="organization" maxlength="200"></div>
<button class="button" type="submit">${say.newsletterSubmit}</button></form></section>`
    return reply
      .status(state.status ?? 200)
      .headers(publicHeaders)
      .send(
        publicPage({ lang, title: fill(say.title, { region: region.name }), body, inLanguage: withLanguage(address) }),
      )
  }

  app.get<Visit>(path, open, async (request, reply) => {
    const region = await findRegion(db, request.params.region)
    if (!region) return reply.redirect(publicPath, 302)
    return showForm(request, reply, region, { typed: emptyForm, faults: {} })
  })

  app.post<Visit>(path, limited, async (request, reply) => {
    const region = await findRegion(db, request.params.region)
    if (!region) return reply.redirect(publicPath, 303)
    const lang = languageOf(request)
    const say = providerWords[lang]
    const body = request.body ?? {}
    const typed = typedIn(body)
    const now = clock.now()
    const sent = `${publicPath}/${region.slug}/verstuurd?lang=${lang}`
    // A program is told nothing, and nothing is kept of what it sent.
    if (body[trapField]) return reply.redirect(sent, 303)
    const faults = faultsOf(typed, await listMunicipalities(db, region.id, dayOf(now)))
    if (Object.keys(faults).length > 0) return showForm(request, reply, region, { typed, faults, status: 422 })
    const formKey = openFormToken(config.secrets, body.form, region.id, now)
    if (formKey === undefined)
      return showForm(request, reply, region, { typed, faults, alert: say.oldForm, status: 422 })
    const until = await countMail(db, config.secrets, { email: typed.email, address: request.ip })
    if (until) {
      const alert = fill(say.tooMany, { time: timeOf(until) })
      return showForm(request, reply, region, { typed, faults, alert, status: 429 })
    }
    const applied = appliedOf(typed, { formKey, cardSystemId: region.id, language: lang })
    await workAsSystem(system, (work) => apply(work, config, applied))
    return reply.redirect(sent, 303)
  })

  app.get<Visit>(`${path}/verstuurd`, open, async (request, reply) => {
    const region = await findRegion(db, request.params.region)
    if (!region) return reply.redirect(publicPath, 302)
    const lang = languageOf(request)
    const say = providerWords[lang]
    const address = `${publicPath}/${region.slug}`
    return reply.headers(publicHeaders).send(
      publicPage({
        ...{ lang, title: say.sentTitle, inLanguage: withLanguage(`${address}/verstuurd`) },
        body: html`<p class="lead">${say.sentText}</p><p>${say.sentHelp}</p><p class="below"><a href="${address}?lang=${lang}">${say.back}</a></p>`,
      }),
    )
  })
}

/** The newsletter for providers: on the list once the mailed link was opened and answered; off it by the same link. */
function registerNewsletter(app: App, system: System): void {
  const { db, config } = system
  const path = `${publicPath}/nieuwsbrief`

  app.post<Visit>(`${publicPath}/:region/nieuwsbrief`, limited, async (request, reply) => {
    const region = await findRegion(db, request.params.region)
    if (!region) return reply.redirect(publicPath, 303)
    const lang = languageOf(request)
    const say = providerWords[lang]
    const email = typedEmail(request.body?.email)
    const organisation = typedLine(request.body?.organisation, 200)
    const address = `${publicPath}/${region.slug}`
    const page = (status: number, text: string) =>
      reply
        .status(status)
        .headers(publicHeaders)
        .send(
          publicPage({
            ...{ lang, title: say.newsletterTitle, inLanguage: withLanguage(address) },
            body: html`<p class="lead">${text}</p><p class="below"><a href="${address}?lang=${lang}#nieuwsbrief">${say.back}</a></p>`,
          }),
        )
    if (!isEmail(email)) return page(422, say.fault.email)
    const until = await countMail(db, config.secrets, { email, address: request.ip })
    if (until) return page(429, fill(say.tooMany, { time: timeOf(until) }))
    const token = newsletterToken(config.secrets, {
      cardSystemId: region.id,
      email,
      organisation: organisation || email,
    })
    const link = `${config.publicUrl}${path}?${new URLSearchParams({ token, lang })}`
    await workAsSystem(system, ({ trx, now }) =>
      queueMail(trx, config.secrets, {
        ...{ to: email, language: lang, template: 'providerNewsletter', cardSystemId: region.id, at: now },
        data: { region: region.name, link },
      }),
    )
    return page(200, say.newsletterSent)
  })

  app.get<Visit>(path, open, async (request, reply) => showAnswer(request, reply))
  app.post<Visit>(path, limited, async (request, reply) => {
    const asked = openNewsletterToken(config.secrets, request.query.token)
    if (asked) {
      await workAsSystem(system, async (work) => {
        if (request.body?.leave === 'yes') await removeFromNewsletter(work, asked.cardSystemId, asked.email)
        else await addToNewsletter(work, asked)
      })
    }
    return showAnswer(request, reply)
  })

  async function showAnswer(request: Request, reply: Reply): Promise<Reply> {
    const lang = languageOf(request)
    const say = providerWords[lang]
    const { token = '' } = request.query as Record<string, string>
    const asked = openNewsletterToken(config.secrets, token)
    const region = asked && (await findCardSystem(db, asked.cardSystemId))
    const here = (language: Language) => `${path}?${new URLSearchParams({ token, lang: language })}`
    const send = (status: number, title: string, body: ReturnType<typeof html>) =>
      reply
        .status(status)
        .headers(publicHeaders)
        .send(publicPage({ lang, title, body, inLanguage: here }))
    if (!asked || !region) return send(410, say.linkTitle, html`<p class="lead">${say.linkText}</p>`)
    const isIn = await isSubscribed(db, asked.cardSystemId, asked.email)
    const answered = request.method === 'POST'
    const question = fill(say.newsletterConfirm, { region: region.name ?? '', email: asked.email })
    return send(
      200,
      say.newsletterTitle,
      html`<p class="lead"${answered && html` role="status"`}>${isIn ? say.newsletterIn : answered ? say.newsletterOut : question}</p>
<form method="post" action="${here(lang)}">${isIn ? html`<input type="hidden" name="leave" value="yes"><button class="button" type="submit">${say.newsletterNo}</button>` : html`<button class="button primary" type="submit">${say.newsletterYes}</button>`}</form>`,
    )
  }
}
