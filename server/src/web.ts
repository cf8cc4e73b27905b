import { existsSync, globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import staticFiles from '@fastify/static'
import type { Config } from './config.ts'
import type { App } from './http/app-types.ts'

const dist = join(import.meta.dirname, '../../web/dist')
const config = { public: 'the apps themselves; what they show is asked from the APIs' }

/** Reading a code from the camera is compiled code (zxing-wasm): allowed where there is a camera to read. */
const wasm: Record<string, string> = { mijn: " 'wasm-unsafe-eval'" }

const policy = (app: string, connect: string[]) =>
  [
    "default-src 'none'",
    `script-src 'self'${wasm[app] ?? ''}`,
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
export async function registerWeb(app: App, { urls }: Pick<Config, 'urls'>): Promise<void> {
  if (!existsSync(dist)) {
    app.log.warn('The web apps are not built: npm run build')
    return
  }
  await app.register(staticFiles, { root: dist, serve: false })
  const origins = [...new Set(Object.values(urls).map((url) => new URL(url).origin))]
  const headersOf = (app: string) => ({
    'content-security-policy': policy(app, origins),
    'referrer-policy': 'same-origin',
    'cache-control': 'no-cache',
  })

  app.get('/assets/*', { config, schema: { hide: true } }, (request, reply) =>
    reply.sendFile(`assets/${(request.params as { '*': string })['*']}`, { maxAge: '365d', immutable: true }),
  )
  // The mark, and what makes an app one that can be installed.
  for (const file of globSync('*.{svg,webmanifest}', { cwd: dist })) {
    app.get(`/${file}`, { config, schema: { hide: true } }, (_request, reply) => reply.sendFile(file, { maxAge: '1d' }))
  }
  async function page(file: string, ...paths: string[]): Promise<void> {
    const text = withAddresses(await readFile(join(dist, file), 'utf8'), urls)
    for (const path of paths) {
      app.get(path, { config, schema: { hide: true } }, (_request, reply) =>
        reply
          .headers(headersOf(dirname(file)))
          .type('text/html; charset=utf-8')
          .send(text),
      )
    }
  }
  await page('index.html', '/')
  // Each app is built as a folder with a page, and served at the path of its name.
  const apps = globSync('*/index.html', { cwd: dist }).map(dirname)
  for (const name of apps) await page(`${name}/index.html`, `/${name}`, `/${name}/*`)
}

/** Tells the page where the APIs and the identity provider are (web/src/api/addresses.ts). Data, not script. */
function withAddresses(html: string, urls: Config['urls']): string {
  const written = JSON.stringify(urls).replaceAll('<', '\\u003c')
  return html.replace('</head>', `<script type="application/json" id="addresses">${written}</script></head>`)
}
