import type { Config } from '../config.ts'
import type { Trx } from '../db/database.ts'
import { setupCodeHash } from '../kiosks/secrets.ts'
import { insertKiosk, setSetupCode } from '../kiosks/store.ts'
import { balieNamed } from './balies.ts'
import { demoId } from './ids.ts'
import { MEETJESLAND } from './regions.ts'

/** Types as `DEMO-ZUIL-01`; see docs/README.md. */
export const demoSetupCode = 'DEMOZ-UIL01'

/** One pillar in the library, waiting for its device: its configuration code does not expire. */
export async function loadKiosks(trx: Trx, secrets: Config['secrets'], at: Date): Promise<void> {
  const id = demoId('kiosk', 'Zuil bibliotheek')
  await insertKiosk(trx, {
    id,
    cardSystemId: MEETJESLAND,
    name: 'Zuil bibliotheek',
    organizerIds: [balieNamed('Bibliotheek Eeklo').id],
    showsCode: true,
    automatic: true,
    reader: 'BELOW',
    fixedEventId: null,
    at,
  })
  await setSetupCode(trx, id, {
    hash: setupCodeHash(secrets, demoSetupCode),
    expiresAt: new Date('2999-12-31T00:00:00Z'),
  })
}
