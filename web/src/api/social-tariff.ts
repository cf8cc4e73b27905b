import type { PostPassholderSocialTariffBody } from '../../../contract/balie.d.ts'
import type { Client } from './client.ts'

/** What is done with the social tariff of a membership: the same acts at a balie as in KSB. */

export type Proof = PostPassholderSocialTariffBody['proof']
export const proofTypes = ['INCREASED_REIMBURSEMENT', 'PUBLIC_WELFARE', 'DEBT_MEDIATION', 'ASYLUM', 'OTHER'] as const

/** What is done, and what it needs. */
export type TariffAct =
  | { act: 'grant' | 'extend'; endDate: string; proof: Proof }
  | { act: 'suspend'; until: string; reason: string }
  | { act: 'revoke'; reason: string }
  | { act: 'resume' }

/** @param path of the right itself, ending in `/social-tariff` */
export function changeTariff(ask: Client, path: string, actKey: string, asked: TariffAct): Promise<unknown> {
  switch (asked.act) {
    case 'grant':
    case 'extend': {
      const { act, ...body } = asked
      return ask({ method: act === 'grant' ? 'POST' : 'PUT', path, actKey, body })
    }
    case 'suspend':
      return ask({
        method: 'PUT',
        path: `${path}/suspension`,
        actKey,
        body: { until: asked.until, reason: asked.reason },
      })
    case 'resume':
      return ask({ method: 'DELETE', path: `${path}/suspension`, actKey })
    case 'revoke':
      return ask({ method: 'POST', path: `${path}/revocation`, actKey, body: { reason: asked.reason } })
  }
}
