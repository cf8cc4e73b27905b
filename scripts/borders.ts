import { glob, readFile } from 'node:fs/promises'
import { dirname, join, normalize } from 'node:path'

/** The borders between the rooms, as docs/decisions/rooms.md has them. Ends with status 1 and a list when one is crossed. */
const root = join(import.meta.dirname, '..')
const faults: string[] = []
const owners = new Map<string, string>()
// One statement writes all of these: see checkins/save.ts. Migrations fill in, and the migrator keeps its own table.
const gathered = ['points_balances', 'points_entries', 'audit_links', 'audit_entries', 'idempotent_answers']

const files: { file: string; text: string }[] = []
for await (const file of glob('{server,web,e2e}/**/*.{ts,tsx}', {
  cwd: root,
  exclude: (name) => /node_modules|dist$/.test(name),
})) {
  files.push({ file, text: await readFile(join(root, file), 'utf8') })
}
for (const { file, text } of files.filter(({ file }) => file.endsWith('/tables.ts'))) {
  const block = text.slice(text.indexOf('interface Database {'))
  for (const [, table] of block.matchAll(/^\s+(\w+): \w+$/gm)) if (table) owners.set(table, dirname(file))
}
for (const { file, text } of files) checkFile(file, text)
process.stdout.write(faults.map((fault) => `${fault}\n`).join(''))
process.exitCode = faults.length ? 1 : 0

function checkFile(file: string, text: string): void {
  const test = /\.test\.tsx?$|^e2e\/|^server\/test\//.test(file)
  for (const [, path = ''] of text.matchAll(/from '(\.[^']+)'/g)) {
    const target = normalize(join(dirname(file), path))
    if (file.startsWith('web/') && target.startsWith('server/') && !target.startsWith('server/src/values/'))
      faults.push(`${file}: of the server, the apps use values/ only, not ${target}`)
    if (!test && target.endsWith('/tables.ts') && dirname(target) !== dirname(file))
      faults.push(`${file}: ${target} belongs to its folder; use its store`)
  }
  if (!file.startsWith('server/src/') || test) return
  const written = [
    ...text.matchAll(
      /(?:insertInto|updateTable|deleteFrom|mergeInto)\('(\w+)|\b(?:insert into|update|delete from|merge into) (\w+)\b(?=[^'"]*\b(?:set|values|select|where|\()\b|\s*\()/g,
    ),
  ]
  for (const [, built, plain] of written) {
    const table = built ?? plain ?? ''
    const owner = owners.get(table)
    if (owner && owner !== dirname(file) && !(file.endsWith('checkins/save.ts') && gathered.includes(table)))
      faults.push(`${file}: writes ${table}, which belongs to ${owner}`)
  }
  if (/process\.env/.test(text) && !file.endsWith('src/main.ts')) faults.push(`${file}: only main.ts reads process.env`)
  if (/new Date\(\)|Date\.now\(\)/.test(text) && !file.endsWith('values/clock.ts'))
    faults.push(`${file}: time comes from a clock`)
}
