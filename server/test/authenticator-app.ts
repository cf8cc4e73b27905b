import { Secret, TOTP } from 'otpauth'

/** What the app on somebody's telephone shows. @param steps thirty seconds earlier or later than now */
export function codeInApp(secret: string, steps = 0): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 })
}

/** The key that a page shows beside its QR code. */
export function secretOnPage(text: string): string {
  const shown = /<code class="secret">([A-Z2-7 ]+)<\/code>/.exec(text)?.[1]
  if (shown === undefined) throw new Error('No key for an app on this page')
  return shown.replaceAll(' ', '')
}

/** What the first form of a page sends along unseen. */
export function hiddenFields(text: string): Record<string, string> {
  const [form = ''] = /<form[\s\S]*?<\/form>/.exec(text) ?? []
  const fields = form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)
  return Object.fromEntries([...fields].map(([, name = '', value = '']) => [name, value]))
}

export function recoveryCodesOnPage(text: string): string[] {
  return [...text.matchAll(/<li><code>([^<]+)<\/code><\/li>/g)].map(([, code = '']) => code)
}
