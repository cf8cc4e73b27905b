const local = new Set(['localhost', '127.0.0.1', '[::1]'])
/** A browser does something else with these than open an app. */
const notOfApps = new Set(['javascript', 'data', 'file', 'blob', 'filesystem', 'vbscript', 'about', 'ftp', 'ws', 'wss'])

/** Where people may be sent back to: https, http on one's own machine, or an app's own scheme (`uitpas://…`). */
export function faultOfUri(uri: string): string | undefined {
  if (/[*#\s\\]/.test(uri)) return 'has a wildcard, a fragment or a space'
  const scheme = /^([a-z][a-z0-9+.-]*):\/\/./.exec(uri)?.[1]
  if (scheme === undefined || !URL.canParse(uri)) return 'is no address'
  const { hostname, username, password } = new URL(uri)
  if (username || password) return 'has a user name or password'
  if (scheme === 'http') return local.has(hostname) ? undefined : 'is not https'
  return notOfApps.has(scheme) ? 'has a scheme that no app can have' : undefined
}

/** Where pages may call us from. */
export function faultOfOrigin(origin: string): string | undefined {
  if (!/^https?:/.test(origin)) return 'is no https origin'
  const fault = faultOfUri(origin)
  return fault ?? (new URL(origin).origin === origin ? undefined : 'is no origin: scheme and host alone')
}
