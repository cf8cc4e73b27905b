/** As much of a browser as logging in needs: cookies by path, redirects followed one by one, forms posted. */
export interface Browser {
  /** Follows redirects within `origin`; stops at the first answer that is not one, or that leads elsewhere. */
  open(url: string | URL): Promise<BrowserPage>
  /** Posts the first form of the page with these fields, and follows on. */
  submit(page: BrowserPage, fields: Record<string, string>, headers?: Record<string, string>): Promise<BrowserPage>
  cookies: ReadonlyMap<string, { value: string; path: string; attributes: string }>
}

export interface BrowserPage {
  url: URL
  status: number
  headers: Headers
  text: string
}

/** @param stopAt an address at which an application waits: following ends there, without asking for it */
export function openBrowser(stopAt: string[] = []): Browser {
  const cookies = new Map<string, { value: string; path: string; attributes: string }>()

  async function go(url: URL, init: RequestInit): Promise<BrowserPage> {
    if (stopAt.some((start) => url.href.startsWith(start))) return { url, status: 0, headers: new Headers(), text: '' }
    const cookie = [...cookies]
      .filter(([, { path }]) => url.pathname === path || url.pathname.startsWith(path.replace(/\/?$/, '/')))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ')
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, accept: 'text/html', cookie },
    })
    for (const line of response.headers.getSetCookie()) keep(line)
    const location = response.headers.get('location')
    if (location && response.status >= 300 && response.status < 400) return go(new URL(location, url), {})
    return { url, status: response.status, headers: response.headers, text: await response.text() }
  }

  function keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ')
    const name = pair.slice(0, pair.indexOf('='))
    const value = pair.slice(pair.indexOf('=') + 1)
    const path = attributes.find((one) => /^path=/i.test(one))?.slice(5) ?? '/'
    const gone = value === '' || /expires=Thu, 01 Jan 1970/i.test(line)
    if (gone) cookies.delete(name)
    else cookies.set(name, { value, path, attributes: attributes.join('; ') })
  }

  return {
    cookies,
    open: (url) => go(new URL(url), {}),
    submit(page, fields, headers = {}) {
      const action = /<form[^>]* action="([^"]*)"/.exec(page.text)?.[1]
      if (action === undefined) throw new Error(`No form on ${page.url.pathname}: ${page.status}`)
      const url = new URL(
        action.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code)),
        page.url,
      )
      return go(url, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { origin: page.url.origin, ...headers },
      })
    },
  }
}
