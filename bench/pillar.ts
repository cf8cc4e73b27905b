import { sql } from 'kysely'
import { chromium } from 'playwright-core'
import { readPass } from '../e2e/read-pass.ts'
import { browserArguments, findBrowser } from '../scripts/browser.ts'
import type { Db } from '../server/src/db/database.ts'
import { atTime, dayOf } from '../server/src/values/day.ts'
import { cardOf } from './fixture.ts'
import type { Say } from './stopwatch.ts'

const taps = Number(process.env.TAPS ?? 30)
const chipOf = (n: number) => `04BE${n.toString(16).toUpperCase().padStart(10, '0')}`

/**
 * Taps at the demo's pillar in a real browser: from the reader's Enter until the point is painted, and beside it until the
 * screen says that it reads, which needs no server.
 */
export async function benchPillar(db: Db, base: string, say: Say): Promise<void> {
  await addPasses(db)
  await fetch(`${base}/api/demo/clock`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ now: atTime(dayOf(new Date()), '14:02').toISOString() }),
  })
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments })
  const page = await browser.newPage({
    viewport: { width: 1080, height: 1920 },
    locale: 'nl-BE',
    reducedMotion: 'reduce',
  })
  await page.goto(`${base}/zuil`)
  await page.getByLabel('Configuratiecode').fill('demo-zuil-01')
  await page.getByRole('button', { name: 'Zuil instellen' }).click()
  await page.getByText('Houd je').waitFor()
  const took: number[] = []
  for (let n = 0; n <= taps; n++) {
    const painted = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let begun = 0
          addEventListener(
            'keydown',
            (event) => {
              if (event.key === 'Enter') begun = performance.now()
            },
            { capture: true },
          )
          const watcher = new MutationObserver(() => {
            if (begun === 0 || !document.querySelector('[role=status]')?.textContent?.includes('+1')) return
            watcher.disconnect()
            // After the frame in which it is.
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)))
          })
          watcher.observe(document.body, { childList: true, subtree: true, characterData: true })
        }),
    )
    await readPass(page, chipOf(n))
    const ms = await painted
    // The first one warms up; the next does not wait for the screen.
    if (n > 0) took.push(ms)
  }
  await browser.close()
  took.sort((a, b) => a - b)
  const at = (part: number) => Math.round(took[Math.min(took.length - 1, Math.floor(took.length * part))] ?? 0)
  say(
    `${taps} taps at a pillar, from card to point on the screen: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, slowest ${at(1)} ms`,
  )
}

/** People of the demo's region, each with a card that has a chip. */
async function addPasses(db: Db): Promise<void> {
  const { rows } = await sql<{
    cardSystemId: number
  }>`select card_system_id as "cardSystemId" from organizer_card_systems
    where organizer_id in (select organizer_id from kiosks) limit 1`.execute(db)
  const cardSystemId = rows[0]?.cardSystemId
  const passes = Array.from({ length: taps + 1 }, (_, n) => ({ number: cardOf(5_000_000 + n), chip: chipOf(n) }))
  await sql`create table bench_taps as select gen_random_uuid() as id, number, chip
    from jsonb_to_recordset(${JSON.stringify(passes)}::jsonb) as t (number text, chip text)`.execute(db)
  await sql`insert into passholders (id, name, first_name, date_of_birth, postal_code, city, created_at)
    select id, 'Bench', 'Person', '1990-01-01', '9900', 'Eeklo', now() from bench_taps`.execute(db)
  await sql`insert into memberships (passholder_id, card_system_id, created_at) select id, ${cardSystemId}, now() from bench_taps`.execute(
    db,
  )
  await sql`insert into points_balances (passholder_id) select id from bench_taps`.execute(db)
  await sql`insert into cards (uitpas_number, chip_number, card_system_id, card_type, status, passholder_id)
    select number, chip, ${cardSystemId}, 'NFC_CARD', 'ACTIVE', id from bench_taps`.execute(db)
}
