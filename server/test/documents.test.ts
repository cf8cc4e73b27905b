import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const documents = globSync(['*.md', 'docs/**/*.md', 'server/src/*/README.md'], { cwd: root })

/** As a heading is named in an address: `## The lock order` is `the-lock-order`. */
const anchorsOf = (text: string) =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )

test('every link between documents leads somewhere', () => {
  const broken = documents.flatMap((file) =>
    [...read(file).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)]+))?\)/g)].flatMap(([link, path = '', anchor]) => {
      const target = path === '' ? file : relative(root, join(root, dirname(file), path))
      if (!existsSync(join(root, target))) return [`${file}: ${link}`]
      if (anchor === undefined || anchorsOf(read(target)).includes(anchor)) return []
      return [`${file}: ${link} has no such heading`]
    }),
  )
  expect(broken).toEqual([])
})

test('every file that a document names is there', () => {
  const gone = documents.flatMap((file) =>
    [...read(file).matchAll(/`([\w-]+(?:\/[\w.-]+)*\.(?:ts|tsx|sql|json|css))`/g)].flatMap(([, path = '']) => {
      // `store.ts` by itself is a file of the folder in its README, and a role elsewhere.
      const own = file.startsWith('server/src/')
      if (!path.includes('/') && !own) return []
      const places = [
        '',
        'server',
        'server/src',
        'web',
        'web/src',
        ...(own ? [dirname(file), 'server/src/db/embedded'] : []),
      ]
      return places.some((place) => existsSync(join(root, place, path))) ? [] : [`${file}: ${path}`]
    }),
  )
  expect(gone).toEqual([])
})

test('every document that the code names is there', () => {
  const sources = globSync(['{server,web,scripts,bench,e2e}/**/*.{ts,tsx}'], {
    cwd: root,
    exclude: ['**/node_modules/**', '**/dist/**'],
  })
  const gone = sources.flatMap((file) =>
    (read(file).match(/docs\/[\w/-]+\.md/g) ?? []).flatMap((path) =>
      existsSync(join(root, path)) ? [] : [`${file}: ${path}`],
    ),
  )
  expect(sources.length).toBeGreaterThan(100)
  expect(gone).toEqual([])
})

test('every folder of the server says what it is', () => {
  const folders = readdirSync(join(root, 'server/src'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const silent = folders.filter(({ name }) => !existsSync(join(root, 'server/src', name, 'README.md')))
  expect(silent.map(({ name }) => name)).toEqual([])
})

test('the index of the documents has all of them', () => {
  const index = read('docs/README.md')
  const others = documents.filter((file) => file.startsWith('docs/') && file !== 'docs/README.md')
  expect(others.filter((file) => !index.includes(`(${relative('docs', file)})`))).toEqual([])
})

test('the architecture stays short enough to be read', () => {
  expect(read('ARCHITECTURE.md').split('\n').length).toBeLessThan(200)
})
