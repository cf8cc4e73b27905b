import type { Page } from 'playwright-core'

/** As a keyboard-wedge reader types: every 8 ms a key, then Enter, wherever the focus is. */
export async function readPass(page: Page, number: string): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  const start = Date.now() / 1000
  const keys = [...[...number].map((digit) => ({ key: digit, code: `Digit${digit}`, text: digit })), enter]
  // The time is given with each key, so that a slow machine makes no slow reader.
  await Promise.all(
    keys.flatMap((key, index) => [
      cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key, timestamp: start + index * 0.008 }),
      cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key, timestamp: start + index * 0.008 + 0.002 }),
    ]),
  )
  await cdp.detach()
}

const enter = { key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13 }
