import { newId } from '../../src/values/ids.ts'

/** What the cases of the administrators' API need of a place. */
interface Administered {
  cardSystemId: number
  organizerId: string
  accountId: string
  /** Of an app that its card system registered. */
  registeredClientId: string
  /** Of an association that asked its card system to become a provider. */
  applicationId: string
}

const ksb = '/api/ksb'
const body = { name: 'Zwembad', permissions: ['PASSES_READ'] }
const client = {
  name: 'Ticketwinkel',
  redirectUris: [],
  postLogoutRedirectUris: [],
  allowedOrigins: [],
  grants: ['client_credentials'],
}
const newClient = { ...client, kind: 'confidential' }
const mailText = { subject: 'Dag', before: '{balie} {geldig}', button: 'Ga verder', after: '' }
const rules = { checkinMinutesBefore: 60, checkinMinutesAfter: 60, gracePeriodDays: 0, socialTariffEndDay: '04-30' }
const anEntry = `${newId()}.1.1`
const email = () => `${newId()}@openpas.example`

/**
 * Balies, groups, staff and administrators: refused to who administers another card system. What only the platform does
 * is refused to who administers one.
 */
export const administrationCases: Record<string, (of: Administered) => { path: string; body?: object }> = {
  'GET /api/ksb/organizers': () => ({ path: `${ksb}/organizers` }),
  'POST /api/ksb/organizers': (of) => ({
    path: `${ksb}/organizers`,
    body: { name: 'Zwembad', cardSystemIds: [of.cardSystemId] },
  }),
  'PUT /api/ksb/organizers/:organizerId': (of) => ({
    path: `${ksb}/organizers/${of.organizerId}`,
    body: { name: 'Zwembad', cardSystemIds: [of.cardSystemId] },
  }),
  'POST /api/ksb/card-systems': () => ({
    path: `${ksb}/card-systems`,
    body: { name: `UiTPAS ${newId()}`, postalCodes: ['0001'] },
  }),
  'POST /api/ksb/permission-groups': () => ({
    path: `${ksb}/permission-groups`,
    body: { ...body, name: newId() },
  }),
  'PUT /api/ksb/permission-groups/:groupId': () => ({
    path: `${ksb}/permission-groups/2147483647`,
    body: { ...body, version: 1 },
  }),
  'DELETE /api/ksb/permission-groups/:groupId': () => ({ path: `${ksb}/permission-groups/2147483647` }),
  'GET /api/ksb/platform/administrators': () => ({ path: `${ksb}/platform/administrators` }),
  'POST /api/ksb/platform/administrators': () => ({
    path: `${ksb}/platform/administrators`,
    body: { email: email() },
  }),
  'DELETE /api/ksb/platform/administrators/:holderId': () => ({ path: `${ksb}/platform/administrators/${newId()}` }),
  'GET /api/ksb/card-systems/:cardSystemId/mail-texts': (of) => ({
    path: `${ksb}/card-systems/${of.cardSystemId}/mail-texts`,
  }),
  'GET /api/ksb/platform/mail-texts': () => ({ path: `${ksb}/platform/mail-texts` }),
  ...ofMailText('GET', ''),
  ...ofMailText('POST', '/preview', mailText),
  ...ofMailText('PUT', '', { version: 0, text: mailText }),
  ...ofMailText('DELETE', ''),
  ...ofSettings('GET', ''),
  ...ofSettings('PUT', '', { version: 1, name: `UiTPAS ${newId()}` }),
  ...ofSettings('POST', '/rules/preview', { from: '2999-01-01', ...rules }),
  ...ofSettings('PUT', '/rules', { version: 1, from: '2999-01-01', ...rules }),
  ...ofSettings('POST', '/region/preview', { postalCodes: ['0001'] }),
  ...ofSettings('PUT', '/region', { version: 1, postalCodes: ['0001'] }),
  ...ofSettings('DELETE', '/logo'),
  'DELETE /api/ksb/card-systems/:cardSystemId/settings/rules/:changeId': (of) => ({
    path: `${ksb}/card-systems/${of.cardSystemId}/settings/rules/2147483647`,
  }),
  'GET /api/ksb/card-systems/:cardSystemId/audit-entries/:entryId': (of) => ({
    path: `${ksb}/card-systems/${of.cardSystemId}/audit-entries/${anEntry}`,
  }),
  'GET /api/ksb/platform/audit-entries/:entryId': () => ({ path: `${ksb}/platform/audit-entries/${anEntry}` }),
  'GET /api/ksb/card-systems/:cardSystemId/audit-entries': (of) => ({
    path: `${ksb}/card-systems/${of.cardSystemId}/audit-entries`,
  }),
  'GET /api/ksb/card-systems/:cardSystemId/audit-entries/export': (of) => ({
    path: `${ksb}/card-systems/${of.cardSystemId}/audit-entries/export?format=csv`,
  }),
  'GET /api/ksb/platform/audit-entries': () => ({ path: `${ksb}/platform/audit-entries` }),
  'GET /api/ksb/platform/audit-entries/export': () => ({ path: `${ksb}/platform/audit-entries/export?format=csv` }),
  'GET /api/ksb/clients': () => ({ path: `${ksb}/clients` }),
  'POST /api/ksb/clients': () => ({ path: `${ksb}/clients`, body: newClient }),
  'PUT /api/ksb/clients/:clientId': (of) => ({ path: `${ksb}/clients/${of.registeredClientId}`, body: client }),
  'POST /api/ksb/clients/:clientId/secret': (of) => ({ path: `${ksb}/clients/${of.registeredClientId}/secret` }),
  'PUT /api/ksb/clients/:clientId/active': (of) => ({
    path: `${ksb}/clients/${of.registeredClientId}/active`,
    body: { active: true },
  }),
  'PUT /api/ksb/clients/:clientId/permissions/:organizerId': (of) => ({
    path: `${ksb}/clients/${of.registeredClientId}/permissions/${of.organizerId}`,
    body: { permissions: ['PASSES_READ'] },
  }),
  'GET /api/ksb/clients/:clientId/permissions': (of) => ({
    path: `${ksb}/clients/${of.registeredClientId}/permissions`,
  }),
  ...ofCardSystem('GET', '/clients'),
  ...ofCardSystem('POST', '/clients', () => newClient),
  ...ofCardSystem('PUT', '/clients/:clientId', () => client),
  ...ofCardSystem('POST', '/clients/:clientId/secret'),
  ...ofCardSystem('PUT', '/clients/:clientId/active', () => ({ active: true })),
  ...ofCardSystem('GET', '/clients/:clientId/permissions'),
  ...ofCardSystem('PUT', '/clients/:clientId/permissions/:organizerId', () => ({ permissions: ['PASSES_READ'] })),
  'POST /api/ksb/accounts/search': () => ({ path: `${ksb}/accounts/search`, body: { email: email() } }),
  'PUT /api/ksb/accounts/:accountId/active': (of) => ({
    path: `${ksb}/accounts/${of.accountId}/active`,
    body: { active: true },
  }),
  'DELETE /api/ksb/accounts/:accountId/second-factor': (of) => ({
    path: `${ksb}/accounts/${of.accountId}/second-factor`,
  }),
  'DELETE /api/ksb/accounts/:accountId/sessions': (of) => ({ path: `${ksb}/accounts/${of.accountId}/sessions` }),
  'DELETE /api/ksb/sessions': () => ({ path: `${ksb}/sessions` }),
  'GET /api/ksb/organizer-requests': () => ({ path: `${ksb}/organizer-requests` }),
  ...ofCardSystem('GET', '/organizers'),
  ...ofCardSystem('GET', '/organizers/export'),
  ...ofCardSystem('GET', '/organizers/:organizerId'),
  ...ofCardSystem('PUT', '/organizers/:organizerId', () => ({ name: 'Zwembad', version: 1 })),
  ...ofCardSystem('GET', '/organizers/:organizerId/history'),
  ...ofCardSystem('POST', '/organizers/:organizerId/join', () => ({ cardSystemId: 2_147_483_647 })),
  ...ofCardSystem('GET', '/organizer-requests'),
  ...ofCardSystem('POST', '/organizer-requests', () => ({ name: 'Zwembad' })),
  ...ofCardSystem('POST', '/organizer-requests/:requestId/approve'),
  ...ofCardSystem('POST', '/organizer-requests/:requestId/refuse', () => ({ reason: 'Bestaat al' })),
  ...ofCardSystem('DELETE', '/organizer-requests/:requestId'),
  ...ofCardSystem('GET', '/provider-applications'),
  ...ofCardSystem('GET', '/provider-applications/export'),
  ...ofCardSystem('GET', '/provider-applications/:applicationId'),
  ...ofCardSystem('POST', '/provider-applications/:applicationId/take'),
  ...ofCardSystem('POST', '/provider-applications/:applicationId/withdraw', () => ({ reason: 'Stopt' })),
  ...ofCardSystem('POST', '/provider-applications/:applicationId/reopen', () => ({ reason: 'Toch' })),
  ...ofCardSystem('PUT', '/provider-applications/:applicationId/applicant', () => ({ phone: '09 377 12 34' })),
  ...ofCardSystem('POST', '/provider-applications/:applicationId/passholders/preview', () => ({
    audience: 'MUNICIPALITY',
    text: 'Nieuw',
  })),
  ...ofCardSystem('DELETE', '/provider-applications/:applicationId/personal-data'),
  ...ofCardSystem('POST', '/provider-applications/:applicationId/form', () => ({})),
  ...ofCardSystem('POST', '/provider-applications/:applicationId/uitid', () => ({ email: email() })),
  ...ofCardSystem('POST', '/provider-applications/:applicationId/agenda', () => ({ day: '2026-12-01' })),
  ...ofCardSystem('POST', '/provider-applications/:applicationId/decision', () => ({
    approved: true,
    day: '2026-11-23',
  })),
  ...ofCardSystem('POST', '/provider-applications/:applicationId/balie', () => ({ way: 'NEW' })),
  ...ofCardSystem('POST', '/provider-applications/:applicationId/mail', () => ({})),
  ...ofCardSystem('POST', '/provider-applications/:applicationId/region', () => ({})),
  ...ofCardSystem('POST', '/provider-applications/:applicationId/passholders', () => ({ channels: 'Blad' })),
  ...ofCardSystem('POST', '/provider-applications/:applicationId/newsletter', () => ({})),
  ...ofCardSystem('PUT', '/provider-applications/:applicationId/steps/:step', () => ({ note: 'Bellen' })),
  ...ofCardSystem('POST', '/provider-applications/:applicationId/steps/:step/skip', () => ({ reason: 'Later' })),
  ...ofCardSystem('POST', '/provider-applications/:applicationId/steps/:step/reopen'),
  ...ofCardSystem('GET', '/provider-applications/:applicationId/mail'),
  ...ofCardSystem('GET', '/provider-applications/:applicationId/region'),
  ...ofCardSystem('POST', '/provider-applications/:applicationId/agreement', () => Buffer.from('%PDF-1.7')),
  ...ofCardSystem('GET', '/provider-applications/:applicationId/agreement'),
  ...ofCardSystem('GET', '/provider-applications/:applicationId/agreement/text'),
  ...ofCardSystem('POST', '/provider-applications/:applicationId/agreement/signature', () => ({
    name: 'Lies Maes',
    strokes: [],
  })),
  ...ofCardSystem('GET', '/provider-municipalities'),
  ...ofCardSystem('GET', '/balies-anywhere?name=zwembad'),
  ...ofCardSystem('GET', '/provider-agreements'),
  ...ofCardSystem('PUT', '/provider-agreements/:nisCode', () => ({ body: 'Tekst', version: 0 })),
  ...ofCardSystem('DELETE', '/provider-agreements/:nisCode'),
  ...ofCardSystem('GET', '/provider-newsletter/export'),
  ...ofCardSystem('POST', '/provider-newsletter/remove', () => ({ email: email() })),
  ...ofCardSystem('GET', '/administrators'),
  ...ofCardSystem('POST', '/administrators', () => ({ email: email() })),
  ...ofCardSystem('DELETE', '/administrators/:holderId'),
  ...ofCardSystem('GET', '/places?q=zwembad'),
  ...ofCardSystem('GET', '/organizers/:organizerId/leaving'),
  ...ofCardSystem('POST', '/organizers/:organizerId/leave'),
  ...ofCardSystem('PUT', '/organizers/:organizerId/active', () => ({ active: true })),
  ...ofCardSystem('PUT', '/organizers/:organizerId/permission-groups', () => ({ groupIds: [] })),
  ...ofCardSystem('GET', '/organizers/:organizerId/staff'),
  ...ofCardSystem('POST', '/organizers/:organizerId/staff', () => ({ email: email(), type: 'MEMBER' })),
  ...ofCardSystem('DELETE', '/organizers/:organizerId/staff/:holderId'),
}

function ofCardSystem(method: string, path: string, bodyOf?: () => object) {
  return {
    [`${method} /api/ksb/card-systems/:cardSystemId${path.split('?')[0]}`]: (of: Administered) => ({
      path: `${ksb}/card-systems/${of.cardSystemId}${path
        .replace(':organizerId', of.organizerId)
        .replace(':clientId', of.registeredClientId)
        .replace(':requestId', '2147483647')
        .replace(':applicationId', of.applicationId)
        .replace(':step', 'UITID')
        .replace(':nisCode', 'all')
        .replace(':holderId', of.accountId)}`,
      ...(bodyOf ? { body: bodyOf() } : {}),
    }),
  }
}

/** Settings of a card system. */
function ofSettings(
  method: string,
  path: string,
  body?: object,
): Record<string, (of: Administered) => { path: string; body?: object }> {
  return {
    [`${method} /api/ksb/card-systems/:cardSystemId/settings${path}`]: (of) => ({
      path: `${ksb}/card-systems/${of.cardSystemId}/settings${path}`,
      ...(body === undefined ? {} : { body }),
    }),
  }
}

/** One text of a mail, of a card system and of the platform. */
function ofMailText(
  method: string,
  path: string,
  body?: object,
): Record<string, (of: Administered) => { path: string; body?: object }> {
  // What is written first makes a version: going back is asked of another text.
  const text = method === 'DELETE' ? 'familyMemberAdded/default/nl?version=0' : `invitation/default/nl${path}`
  const asked = (owner: string) => ({
    path: `${ksb}/${owner}/mail-texts/${text}`,
    ...(body === undefined ? {} : { body }),
  })
  const address = `mail-texts/:template/:variant/:language${path}`
  return {
    [`${method} /api/ksb/card-systems/:cardSystemId/${address}`]: (of) => asked(`card-systems/${of.cardSystemId}`),
    [`${method} /api/ksb/platform/${address}`]: () => asked('platform'),
  }
}
