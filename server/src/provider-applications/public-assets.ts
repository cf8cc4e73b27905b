import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { App } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import { publicPath } from './region-address.ts'

const types = { 'providers.css': 'text/css; charset=utf-8', 'signature.js': 'text/javascript; charset=utf-8' } as const
type Name = keyof typeof types

/** What the public pages need beside that of the log-in pages: two small files, in memory. */
const assets = new Map(
  (Object.keys(types) as Name[]).map((name) => {
    const content = readFileSync(join(import.meta.dirname, 'assets', name))
    return [name, { content, version: createHash('sha256').update(content).digest('base64url').slice(0, 12) }]
  }),
)

/** The name with its version, under which a browser may keep the file for ever. */
export const ownAsset = (name: Name) => `${publicPath}/assets/${name}?v=${assets.get(name)?.version}`

export function registerPublicAssets(app: App): void {
  app.get<{ Params: { file: string } }>(
    `${publicPath}/assets/:file`,
    { config: { public: 'style and script of the public pages' }, schema: { hide: true } },
    (request, reply) => {
      const file = request.params.file as Name
      const asset = Object.hasOwn(types, file) ? assets.get(file) : undefined
      if (!asset) throw new Problem('url/not-found')
      return reply
        .header('content-type', types[file])
        .header('cache-control', 'public, max-age=31536000, immutable')
        .send(asset.content)
    },
  )
}
