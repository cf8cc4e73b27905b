import { existsSync } from 'node:fs'
import { join } from 'node:path'
import staticFiles from '@fastify/static'
import type { App } from './http/app-types.ts'

const dist = join(import.meta.dirname, '../../web/dist')
/** Built apps, each a page of its own at its own path. */
const apps = ['balie']

const config = { public: 'the apps themselves; what they show is asked from the APIs' }

const policy = (connect: string[]) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    // Mantine sets sizes and positions on elements.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: https:",
    "font-src 'self'",
    "manifest-src 'self'",
    `connect-src 'self' ${connect.join(' ')}`.trim(),
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ')

/**
 * Serves the built web apps. Every address inside an app is that app's page; assets carry a hash in their name and are
 * kept for ever. Without a build it serves nothing, and says how to get one.
 */
export async function registerWeb(app: App, options: { connect: string[] }): Promise<void> {
  if (!existsSync(dist)) {
    app.log.warn('The web apps are not built: npm run build')
    return
  }
  await app.register(staticFiles, { root: dist, serve: false })
  const headers = { 'content-security-policy': policy(options.connect), 'referrer-policy': 'same-origin' }

  app.get('/assets/*', { config, schema: { hide: true } }, (request, reply) =>
    reply.sendFile(`assets/${(request.params as { '*': string })['*']}`, { maxAge: '365d', immutable: true }),
  )
  app.get('/mark.svg', { config, schema: { hide: true } }, (_request, reply) =>
    reply.sendFile('mark.svg', { maxAge: '1d' }),
  )
  const page = (path: string, file: string) =>
    app.get(path, { config, schema: { hide: true } }, (_request, reply) =>
      reply.headers(headers).sendFile(file, { maxAge: 0, cacheControl: true }),
    )
  page('/', 'index.html')
  for (const name of apps) {
    page(`/${name}`, `${name}/index.html`)
    page(`/${name}/*`, `${name}/index.html`)
  }
}
