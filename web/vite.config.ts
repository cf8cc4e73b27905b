import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** One page per app. A new app adds its folder here, and the server serves it at the same path. */
const apps = ['balie', 'ksb', 'zuil']

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
