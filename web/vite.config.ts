import { globSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** Every folder here with a page is an app: it is built, and the server serves it at the path of its name. */
const apps = globSync('*/index.html', { cwd: import.meta.dirname })
  .map(dirname)
  .filter((folder) => folder !== 'dist')

/** While developing: every address inside an app is that app's page, as the server does it. */
const appPages: Plugin = {
  name: 'app-pages',
  configureServer(server) {
    server.middlewares.use((request, _response, next) => {
      const app = apps.find((name) => request.url === `/${name}` || request.url?.startsWith(`/${name}/`))
      if (app && !request.url?.includes('.')) request.url = `/${app}/index.html`
      next()
    })
  },
}

const page = (path: string) => resolve(import.meta.dirname, path)
const server = process.env.SERVER_URL ?? 'http://localhost:3000'

export default defineConfig({
  root: import.meta.dirname,
  appType: 'mpa',
  plugins: [react(), appPages],
  build: {
    target: 'es2022',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { start: page('index.html'), ...Object.fromEntries(apps.map((app) => [app, page(`${app}/index.html`)])) },
    },
  },
  server: {
    port: 5173,
    proxy: { '/api': { target: server, changeOrigin: false }, '/id': { target: server, changeOrigin: false } },
  },
})
