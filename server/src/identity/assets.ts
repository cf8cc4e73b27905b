import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

export interface Asset {
  type: string
  content: Buffer
  version: string
}

const ours = ['identity.css', 'identity.js', 'passkeys.js', 'mark.svg'].map((name) =>
  join(import.meta.dirname, 'assets', name),
)
const fonts = ['latin', 'latin-ext'].map((part) =>
  fileURLToPath(
    import.meta.resolve(
      `@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${part}-wght-normal.woff2`,
    ),
  ),
)

/** The browser's part of the passkey library, as one file of its makers. */
const passkeyLibrary = fileURLToPath(
  import.meta
    .resolve('@simplewebauthn/browser')
    .replace(/\/(?:esm|script)\/index\.js$/, '/dist/bundle/index.umd.min.js'),
)

/** Everything the pages need, in memory: a few small files. */
export const assets: ReadonlyMap<string, Asset> = new Map(
  [...ours, ...fonts, passkeyLibrary].map((file) => {
    const content = readFileSync(file)
    const version = createHash('sha256').update(content).digest('base64url').slice(0, 12)
    const name = file === passkeyLibrary ? 'simplewebauthn.js' : file.slice(file.lastIndexOf('/') + 1)
    return [name, { type: types[extname(file)] ?? '', content, version }]
  }),
)

/** The name with its version, under which a browser may keep the file for ever. */
export function assetAddress(name: string): string {
  return `${name}?v=${assets.get(name)?.version}`
}
