import type { Trx } from '../../db/database.ts'
import { queueMail } from '../../mail/queue.ts'
import { systemClock } from '../../values/clock.ts'
import type { Account } from '../accounts.ts'
import type { IdentityConfig } from '../addresses.ts'
import { languageFrom } from '../pages.ts'

/** Mails the owner what happened to their second factor, in the transaction where it does: it may not have been them. */
export async function tellOwner(
  trx: Trx,
  config: Pick<IdentityConfig, 'urls' | 'secrets'>,
  account: Pick<Account, 'email' | 'locale'>,
  template: 'factorAdded' | 'factorRemoved' | 'recoveryCodeUsed',
): Promise<void> {
  await queueMail(trx, config.secrets, {
    to: account.email,
    language: languageFrom(undefined, account.locale),
    template,
    data: { link: `${config.urls.id}/second-factor` },
    at: systemClock.now(),
  })
}
