import 'i18next'
import type { aanbod } from './nl/aanbod.ts'
import type { associations } from './nl/associations.ts'
import type { balie } from './nl/balie.ts'
import type { balies } from './nl/balies.ts'
import type { bulk } from './nl/bulk.ts'
import type { cards } from './nl/cards.ts'
import type { common } from './nl/common.ts'
import type { desk } from './nl/desk.ts'
import type { doubles } from './nl/doubles.ts'
import type { events } from './nl/events.ts'
import type { explain } from './nl/explain.ts'
import type { finance } from './nl/finance.ts'
import type { grouppasses } from './nl/grouppasses.ts'
import type { help } from './nl/help.ts'
import type { kiosks } from './nl/kiosks.ts'
import type { ksb } from './nl/ksb.ts'
import type { membership } from './nl/membership.ts'
import type { mijn } from './nl/mijn.ts'
import type { office } from './nl/office.ts'
import type { orders } from './nl/orders.ts'
import type { passholders } from './nl/passholders.ts'
import type { prices } from './nl/prices.ts'
import type { providers } from './nl/providers.ts'
import type { redeemed } from './nl/redeemed.ts'
import type { refusals } from './nl/refusals.ts'
import type { register } from './nl/register.ts'
import type { reports } from './nl/reports.ts'
import type { rewards } from './nl/rewards.ts'
import type { sales } from './nl/sales.ts'
import type { settings } from './nl/settings.ts'
import type { shares } from './nl/shares.ts'
import type { start } from './nl/start.ts'
import type { table } from './nl/table.ts'
import type { tickets } from './nl/tickets.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: {
      common: typeof common
      aanbod: typeof aanbod
      balie: typeof balie
      desk: typeof desk
      register: typeof register
      refusals: typeof refusals
      reports: typeof reports
      rewards: typeof rewards
      sales: typeof sales
      settings: typeof settings
      shares: typeof shares
      start: typeof start
      ksb: typeof ksb
      kiosks: typeof kiosks
      bulk: typeof bulk
      cards: typeof cards
      events: typeof events
      explain: typeof explain
      finance: typeof finance
      grouppasses: typeof grouppasses
      table: typeof table
      tickets: typeof tickets
      membership: typeof membership
      mijn: typeof mijn
      office: typeof office
      orders: typeof orders
      passholders: typeof passholders
      help: typeof help
      doubles: typeof doubles
      prices: typeof prices
      providers: typeof providers
      redeemed: typeof redeemed
      associations: typeof associations
      balies: typeof balies
    }
  }
}
