import type { App } from '../http/app-types.ts'

/** Takes form posts in this part of the app: what banks and browsers send. */
export function registerFormBodies(app: App): void {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 10_000 },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  )
}
