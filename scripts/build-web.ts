import { globSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

// npm run build, and before every start: builds the web apps when something they are made of is newer than the build.

const root = join(import.meta.dirname, '..')

/** The folder the app is made in, the server's value checks it shares, and the versions of what it is made with. */
const sources = [
  'web/{src,public}/**/*',
  'web/!(dist)/index.html',
  'web/*.{html,ts,json}',
  'server/src/values/*.ts',
  'package-lock.json',
]
const built = join(root, 'web/dist/index.html')

const newest = (patterns: string[]) =>
  Math.max(...globSync(patterns, { cwd: root }).map((file) => statSync(join(root, file)).mtimeMs))

const builtAt = statSync(built, { throwIfNoEntry: false })?.mtimeMs ?? 0

if (newest(sources) > builtAt) {
  process.stdout.write('Builds the web apps\n')
  await build({ configFile: join(root, 'web/vite.config.ts'), logLevel: 'warn' })
}
