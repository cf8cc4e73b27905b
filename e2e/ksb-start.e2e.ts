import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityBreaches, type E2e, logInAs, openE2e, tabTo } from './harness.ts'

// *Start* in KSB: four figures, and what needs attention today, each with the way to where something is done about it.

let e2e: E2e
beforeAll(async () => {
  e2e = await openE2e()
})
afterAll(() => e2e?.close())

describe('Start', () => {
  test('an administrator sees what needs attention and goes there with the keyboard, on a phone too', async () => {
    const page = await e2e.open({ viewport: { width: 1440, height: 900 } })
    await page.goto(`${e2e.url}/ksb/`)
    await logInAs(page, 'ksb@demo.test')
    await page.getByRole('heading', { name: 'Vraagt je aandacht' }).waitFor()
    const figure = (name: string) => page.locator('dl > div', { hasText: name }).locator('dd').first()
    await figure('Pashouders').getByText(/^\d+$/).waitFor()
    await figure('Check-ins deze maand').getByText(/^\d+$/).waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])

    // A threshold that no stock reaches, at the first balie with cards.
    const stock = await e2e.stage.db
      .selectFrom('cards')
      .innerJoin('organizers', 'organizers.id', 'cards.organizer_id')
      .select(['card_system_id', 'organizer_id', 'organizers.name'])
      .where('status', '=', 'LOCAL_STOCK')
      .where('card_system_id', '=', Number(page.url().split('/').at(-1)?.split('?')[0]))
      .executeTakeFirstOrThrow()
    const threshold = { card_system_id: stock.card_system_id, organizer_id: stock.organizer_id ?? '' }
    await e2e.stage.db
      .insertInto('card_stock_thresholds')
      .values({ ...threshold, regular: 5_000, social_tariff: 0 })
      .onConflict((conflict) => conflict.columns(['card_system_id', 'organizer_id']).doUpdateSet({ regular: 5_000 }))
      .execute()
    await page.context().setOffline(true)
    await page
      .getByText(/Geen verbinding/)
      .first()
      .waitFor()
    await page.context().setOffline(false)
    await page.reload()
    const item = page.getByRole('link', { name: `Kaarten bijna op: ${stock.name}` })
    await item.waitFor()
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await accessibilityBreaches(page)).toEqual([])
    await tabTo(page, new RegExp(`^Kaarten bijna op: ${stock.name}`))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Kaarten', exact: true }).waitFor()
    expect(page.url()).toContain('/cards/stock')
  })
})
