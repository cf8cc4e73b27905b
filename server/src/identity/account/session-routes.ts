import type { App, Reply } from '../../http/app-types.ts'
import { endSessionsOf } from '../end-sessions.ts'
import { endLogIn, findLogIns, findOfflineApplications, type LogIn, takeBackApplication } from '../log-ins.ts'
import { html } from '../pages.ts'
import type { IdentityParts } from '../parts.ts'
import { factorWords } from '../second-factor/words.ts'
import { actOnAccount, securityAct } from '../security-events.ts'
import { actButton, dateOf, showAccountPage } from './page.ts'
import { accountRoutes, done, type Visit } from './visit.ts'
import { accountWords } from './words.ts'

/** Where one is logged in, and which applications can go on without one. */
export function registerSessions(app: App, parts: IdentityParts): void {
  const routes = accountRoutes(app, parts)
  routes.read('sessions', showSessions)
  routes.send('sessions', 'end', endOne)
  routes.send('sessions', 'end-all', endAll)
  routes.send('sessions', 'take-back', takeBack)
}

async function showSessions(visit: Visit): Promise<Reply> {
  const { lang, account, parts, sessionUid } = visit
  const say = accountWords[lang]
  const logIns = await findLogIns(parts.db, account.id)
  const rows = logIns.map((logIn) => {
    const name = deviceIn(visit, logIn)
    const when = say.since.replace('{date}', dateOf(logIn.loggedInAt)).replace('{seen}', dateOf(logIn.lastSeenAt))
    const here = logIn.sessionUid === sessionUid
    return html`<li><div><b>${name}</b>${here && html` (${say.thisOne})`}<br><span class="hint">${when}</span></div>${
      !here && actButton(visit, 'sessions/end', say.end.replace('{name}', name), { session: logIn.sessionUid })
    }</li>`
  })
  const offline = await findOfflineApplications(parts.db, account.id)
  const applications = await Promise.all(
    offline.map(async ({ clientId, since }) => {
      const name = (await parts.provider().Client.find(clientId))?.clientName ?? clientId
      const button = actButton(visit, 'sessions/take-back', say.takeBack.replace('{name}', name), { client: clientId })
      return html`<li><div><b>${name}</b><br><span class="hint">${say.addedOn.replace('{date}', dateOf(since))}</span></div>${button}</li>`
    }),
  )
  return showAccountPage(visit, 'sessions', {
    title: say.sessions,
    body: html`<p class="lead">${say.sessionsLead}</p>
<ul class="rows">${rows}</ul>
${actButton(visit, 'sessions/end-all', say.endAll)}
<h2>${say.applications}</h2>
${applications.length ? html`<ul class="rows">${applications}</ul>` : html`<p class="hint">${say.noApplications}</p>`}`,
  })
}

function deviceIn({ lang }: Visit, { browser, system }: LogIn): string {
  if (!browser || !system) return browser || system || accountWords[lang].unknownDevice
  return factorWords[lang].deviceName.replace('{browser}', browser).replace('{system}', system)
}

async function endOne(visit: Visit): Promise<Reply> {
  const { request, parts, account, body } = visit
  const accountId = account.id
  const sessionUid = body.session ?? ''
  await actOnAccount(parts, request, { accountId }, async ({ trx, record }) => {
    if (!(await endLogIn(trx, accountId, sessionUid))) return
    record(securityAct({ event: 'sessionEnded', accountId, about: { subject: 'session', id: sessionUid } }))
  })
  return done(visit, 'sessions', 'ended')
}

/** This one too: the next page asks to log in. */
async function endAll(visit: Visit): Promise<Reply> {
  const { request, parts, account } = visit
  const accountId = account.id
  await actOnAccount(parts, request, { accountId }, async ({ trx, record }) => {
    await endSessionsOf(trx, accountId)
    record(securityAct({ event: 'sessionsEnded', accountId }))
  })
  return done(visit, 'sessions', 'ended')
}

async function takeBack(visit: Visit): Promise<Reply> {
  const { request, parts, account, body } = visit
  const accountId = account.id
  const clientId = body.client ?? ''
  await actOnAccount(parts, request, { accountId }, async ({ trx, record }) => {
    if (!(await takeBackApplication(trx, accountId, clientId))) return
    record(securityAct({ event: 'applicationTakenBack', accountId, about: { subject: 'client', id: clientId } }))
  })
  return done(visit, 'sessions', 'takenBack')
}
