import type { Client, Interaction, InteractionResults } from 'oidc-provider'
import type { Reply, Request } from '../http/app-types.ts'
import { endSession } from './logout.ts'
import type { IdentityParts } from './parts.ts'
import { errors } from './protocol-library.ts'
import { isEmail, typedEmail } from './typed-fields.ts'

/** What an application's request to log somebody in is waiting for; the cookie of this browser says that it is theirs. */
export async function findInteraction(
  request: Request,
  reply: Reply,
  parts: IdentityParts,
): Promise<Interaction | undefined> {
  const { uid } = request.params as { uid?: string }
  try {
    const interaction = await parts.provider().interactionDetails(request.raw, reply.raw)
    return interaction.uid === uid ? interaction : undefined
  } catch (error) {
    if (error instanceof errors.SessionNotFound) return undefined
    throw error
  }
}

/** The application wants this address and no other. */
export function fixedEmailOf(interaction: Interaction): string | undefined {
  const { email, fixed_email: fixed } = interaction.params
  // Some send the address itself instead of saying that `email` is fixed.
  const wanted = typedEmail(String(/@/.test(String(fixed)) ? fixed : (email ?? '')))
  return /^(1|true|yes)$|@/i.test(String(fixed ?? '')) && isEmail(wanted) ? wanted : undefined
}

export async function finishInteraction(
  request: Request,
  reply: Reply,
  parts: IdentityParts,
  result: InteractionResults,
  beforeGoingOn?: () => Promise<void>,
): Promise<Reply> {
  const returnTo = await parts
    .provider()
    .interactionResult(request.raw, reply.raw, result, { mergeWithLastSubmission: true })
  // Before the answer: the browser is faster than a statement that comes after it.
  await beforeGoingOn?.()
  return reply.header('cache-control', 'no-store').redirect(returnTo, 303)
}

/**
 * Somebody else was logged in here: what they had in this browser ends. (Left to itself the library would show a page
 * that logs them out with a script.)
 */
export async function leaveOtherAccount(interaction: Interaction, accountId: string, parts: IdentityParts) {
  const earlier = interaction.session
  if (!earlier?.cookie || earlier.accountId === accountId) return
  const session = await parts.provider().Session.find(earlier.cookie)
  if (!session) return
  await endSession(session, parts.db)
  session.accountId = undefined
  session.authorizations = undefined
  await session.persist()
}

/**
 * A form on another site cannot change anything here: besides the Lax cookie, the browser says where the form was.
 * Every browser that sends the cookie sends one of the two with a form.
 */
export function isOwnForm(request: Request, parts: IdentityParts): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  return request.headers.origin === new URL(parts.config.urls.id).origin
}

/** Where an application begins, for a way back that does not depend on what was open. */
export function homeOf(client: Client | undefined): string | undefined {
  if (client?.clientUri) return client.clientUri
  const [first] = client?.redirectUris ?? []
  const url = first === undefined ? null : URL.parse(first)
  return url?.protocol.startsWith('http') ? `${url.origin}/` : undefined
}

/** Where the browser may go after a form is sent: the application that waits for its answer. */
export function formTargetsOf(interaction: Interaction): string[] {
  const { redirect_uri: redirectUri } = interaction.params
  const url = typeof redirectUri === 'string' ? URL.parse(redirectUri) : null
  if (!url) return []
  return [url.origin === 'null' ? url.protocol : url.origin]
}
