import type { Page } from 'playwright-core'
import { accessibilityBreaches } from './harness.ts'

// What looks at a whole app: goes from screen to screen inside it, waits until nothing is on its way, and says what is wrong.

/** What the apps' router says about itself, in the page. */
interface Router {
  latestLocation: { href: string }
  state: {
    status: string
    resolvedLocation?: { href: string }
    matches: { fullPath: string; routeId: string }[]
  }
  routesById: Record<string, { fullPath: string; children?: unknown; options: { component?: unknown } }>
}
type Self = { __TSR_ROUTER__?: Router }

/** Requests that are on their way, of each page. */
const pending = new WeakMap<Page, Set<unknown>>()

/** From now on, so before the first address is opened. */
export function watch(page: Page): Page {
  const requests = new Set<unknown>()
  pending.set(page, requests)
  page.on('request', (request) => requests.add(request))
  page.on('requestfinished', (request) => requests.delete(request))
  page.on('requestfailed', (request) => requests.delete(request))
  return page
}

/**
 * The router is where the address is, everything that was asked for has come, and nothing is drawn that says it waits. Twice in
 * a row: what has come may ask for more.
 */
export async function settled(page: Page): Promise<void> {
  let quiet = 0
  while (quiet < 2) {
    await page.waitForFunction(() => {
      const router = (self as Self).__TSR_ROUTER__
      if (router) {
        const { status, resolvedLocation } = router.state
        if (status !== 'idle' || resolvedLocation?.href !== router.latestLocation.href) return false
      }
      const waits = [...document.querySelectorAll('.op-spoken')].some((one) => one.textContent === 'Wordt geladen')
      return !waits && document.querySelector('[aria-busy="true"]') === null && document.querySelector('main') !== null
    })
    quiet = pending.get(page)?.size === 0 ? quiet + 1 : 0
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
  }
}

/** To another screen as a link goes there: the app stays, so that fifty screens are one start of it. */
export async function go(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => window.history.pushState({}, '', to), path)
  await settled(page)
}

/** Which of the router's screens this is. */
export const routeOf = (page: Page) =>
  page.evaluate(() => (self as Self).__TSR_ROUTER__?.state.matches.at(-1)?.routeId ?? '')

/** All screens that the app's router knows: the ends of its tree that draw something. */
export const screensOf = (page: Page) =>
  page.evaluate(() =>
    Object.entries((self as Self).__TSR_ROUTER__?.routesById ?? {})
      .filter(([, { children, options }]) => children === undefined && options.component !== undefined)
      .map(([id]) => id),
  )

/**
 * What can be used and cannot have the focus, or has it before its turn; and what has it without showing it. Inside lists that
 * arrows go through, one of them has it.
 */
const keyboardFaults = (page: Page) =>
  page.evaluate(() => {
    const wanted = 'a[href], button, input, select, textarea, summary, [role="button"], [role="link"], [role="switch"]'
    const byArrows = '[role="radiogroup"], [role="menu"], [role="listbox"], [role="tablist"], [role="slider"]'
    const called = (one: Element) => one.outerHTML.slice(0, 140)
    const used = [...document.querySelectorAll<HTMLElement>(wanted)].filter((one) => {
      const { visibility } = getComputedStyle(one)
      const isHidden =
        one.getClientRects().length === 0 || visibility === 'hidden' || one.closest('[aria-hidden="true"]')
      if (isHidden || one.matches(':disabled') || one.closest('[inert]') || one.closest(byArrows)) return false
      return !(one instanceof HTMLInputElement && (one.type === 'radio' || one.type === 'hidden'))
    })
    const unreachable = used.filter((one) => one.tabIndex !== 0)
    /** Of the control and of what is drawn in its place or around it. */
    const look = (one: HTMLElement) =>
      [one, one.nextElementSibling, one.parentElement, ...one.children]
        .map((part) => {
          if (!part) return ''
          const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(part)
          return `${outlineStyle} ${outlineWidth} ${outlineColor} ${boxShadow}`
        })
        .join('|')
    const before = document.activeElement
    const invisible = used.filter((one) => {
      if (one.tabIndex !== 0 || one === document.activeElement) return false
      const without = look(one)
      one.focus({ preventScroll: true })
      const shows = document.activeElement !== one || look(one) !== without
      one.blur()
      return !shows
    })
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    return [
      ...unreachable.map((one) => `not reached by Tab: ${called(one)}`),
      ...invisible.map((one) => `focus not visible: ${called(one)}`),
    ]
  })

/** All that is wrong on the screen as it is now. */
export async function faults(page: Page): Promise<string[]> {
  const breaches = await accessibilityBreaches(page)
  const state = await page.evaluate(() => {
    const titles = [...document.querySelectorAll('h1')].filter((one) => one.getClientRects().length > 0)
    const failed = [...document.querySelectorAll('[role="alert"] button')].map((one) => one.textContent)
    const tooWide = document.documentElement.scrollWidth > document.documentElement.clientWidth
    return [
      ...(titles.length === 1 ? [] : [`${titles.length} titles`]),
      ...(document.title === '' ? ['no title for the tab'] : []),
      ...(failed.includes('Opnieuw proberen') ? ['it could not be loaded'] : []),
      ...(tooWide ? ['wider than the screen'] : []),
    ]
  })
  // What a key moved shows where the focus is; what a program moved does so after a key only.
  await page.keyboard.press('Shift')
  return [...breaches, ...state, ...(await keyboardFaults(page))]
}

/** Every screen is looked at before anything is said, so that one run names all that is wrong. */
export async function sweep(page: Page, paths: readonly string[], visited: Set<string>): Promise<string[]> {
  const wrong: string[] = []
  for (const path of paths) {
    await go(page, path).catch((error: unknown) => {
      throw new Error(`${path} did not come`, { cause: error })
    })
    // On a busy machine an answer can come too late: what is looked at is the screen, and trying again is part of it.
    const again = page.getByRole('alert').getByRole('button', { name: 'Opnieuw proberen' }).first()
    if (await again.isVisible()) {
      await again.click()
      await settled(page)
    }
    const asked = new URL(path, page.url()).pathname.replace(/\/$/, '')
    const shown = new URL(page.url()).pathname.replace(/\/$/, '')
    if (shown !== asked) wrong.push(`${path}: went to ${shown}`)
    visited.add(await routeOf(page))
    wrong.push(...(await faults(page)).map((fault) => `${path}: ${fault}`))
  }
  return wrong
}

/** Goes round with Tab, from the top: what could be reached by it and was not. A trap is what never comes round. */
export async function tabRound(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    const all = 'a[href], button, input, select, textarea, summary, [tabindex="0"]'
    for (const one of document.querySelectorAll<HTMLElement>(all))
      if (one.tabIndex === 0 && one.getClientRects().length > 0 && !one.matches(':disabled, [type="radio"]'))
        one.setAttribute('data-waits', '')
  })
  const most = (await page.locator('[data-waits]').count()) * 2 + 20
  let before = -1
  for (let press = 0; press < most; press++) {
    await page.keyboard.press('Tab')
    const left = await page.evaluate(() => {
      document.activeElement?.removeAttribute('data-waits')
      return document.querySelectorAll('[data-waits]').length
    })
    if (left === 0) break
    before = left
  }
  if (before === 0) return []
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-waits]')].map((one) => {
      one.removeAttribute('data-waits')
      return `Tab never came to ${one.outerHTML.slice(0, 140)}`
    }),
  )
}

interface Opening {
  what: 'dialog' | 'menu' | 'listbox'
  /** The button that opens it, or the menu with the item below. */
  opener: string | RegExp
  item?: string
}

/**
 * Opens what lies on top with the keyboard: it has the focus, nothing in it is wrong, Tab stays in it, and Escape gives the focus
 * back to what opened it.
 */
export async function onTop(page: Page, { what, opener, item }: Opening): Promise<string[]> {
  const button = page.getByRole('button', { name: opener }).first()
  const called = item ?? opener
  await button.focus()
  await page.keyboard.press('Enter')
  if (item) {
    await page.getByRole('menuitem', { name: item }).focus()
    await page.keyboard.press('Enter')
  }
  const top = page.getByRole(what).last()
  await top.waitFor()
  await settled(page)
  const wrong = (await accessibilityBreaches(page)).map((breach) => `${called} opens: ${breach}`)
  const holds = () => top.evaluate((one) => one.contains(document.activeElement))
  // A list of choices may leave the focus in its field.
  if (what !== 'listbox' && !(await comesTrue(page, holds))) wrong.push(`${called} opens without the focus`)
  if (what === 'dialog') {
    for (let press = 0; press < 12; press++) await page.keyboard.press('Tab')
    if (!(await holds())) wrong.push(`${called} opens, and Tab leaves it`)
  }
  await page.keyboard.press('Escape')
  await top.waitFor({ state: 'hidden' })
  const isBack = () => button.evaluate((one) => one === document.activeElement)
  if (!(await comesTrue(page, isBack))) wrong.push(`${called} does not give the focus back`)
  return wrong
}

/** Within a second of frames: what moves the focus does so after drawing. */
async function comesTrue(page: Page, is: () => Promise<boolean>): Promise<boolean> {
  for (let frame = 0; frame < 60; frame++) {
    if (await is()) return true
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
  }
  return is()
}
