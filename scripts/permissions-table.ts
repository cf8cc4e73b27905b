/** The table of docs/domain/permissions-table.md: which permission each operation asks, over which organizer, and what a caller sees. */

export const tableFile = 'docs/domain/permissions-table.md'

export interface TableRoute {
  method: string
  url: string
  permission: string | readonly string[] | undefined
}

export interface TableRow {
  operation: string
  permission: string
  /** Written by hand, these two; what stands here for a new route is only where its address begins. */
  over: string
  sees: string
}

const prefixes = ['/api/uitpas/', '/api/balie/', '/api/ksb/', '/api/mijn/']

/** The first that matches an operation is what a new row begins with. */
const beginnings: [RegExp, string, string][] = [
  [/ \/api\/\w+\/openapi\.json /, 'nobody', 'the document of the API'],
  [/ \/api\/uitpas\/passholders\/me\b/, 'none: the person of the token', 'what is their own'],
  [/ \/api\/mijn\/\S+:passholderId/, 'the person in the address: oneself or a family member', 'what is theirs'],
  [/ \/api\/mijn\/\S+ USER$/, 'none: the person of the token', 'what is their own'],
  [/ PLATFORM$/, 'the whole platform', 'all of it'],
  [/ public$/, 'nobody', 'what their own link or token stands for'],
  [/ ANY$/, 'none', 'what anybody may know'],
  [
    / \/api\/ksb\/card-systems\/:cardSystemId/,
    'the card system in the address, which the caller administers',
    'all of it',
  ],
  [/ \/api\/ksb\//, 'none', 'what is of the card systems that the caller administers'],
  [
    / \/api\/balie\/:organizerId/,
    'the balie in the address, for which the caller acts',
    'all of it, as that balie may',
  ],
  [/ \/api\/balie\//, 'none', 'what is their own'],
  [/^GET \/api\/uitpas\/organizers\/:organizerId/, 'the organizer in the address', 'all of it'],
  [/ \/api\/uitpas\/organizers\/:organizerId/, 'the organizer in the address', 'what they changed'],
  [/ \/api\/uitpas\/events?\b/, 'the organizer of the event', 'all of it'],
  [/ \/api\/uitpas\/permissions/, 'the organizers in the list', 'what is of organizers whose permissions they manage'],
  [/^GET \/api\/uitpas\//, 'an organizer that the caller holds it for', 'what is within reach of that organizer'],
  [/ \/api\/uitpas\//, 'the organizer that the request names, or else the caller’s only one', 'what they did'],
]

export const permissionOf = ({ permission }: TableRoute) =>
  permission === undefined ? 'public' : [permission].flat().join(', ')

const operationOf = ({ method, url }: TableRoute) => `${method} ${url}`

/** One row for each route of these APIs, by address; what was written by hand is kept. */
export function rowsOf(routes: readonly TableRoute[], kept: readonly TableRow[]): TableRow[] {
  const written = new Map(kept.map((row) => [row.operation, row]))
  return routes
    .filter(({ url }) => prefixes.some((prefix) => url.startsWith(prefix)))
    .map((route) => {
      const operation = operationOf(route)
      const [, over = '', sees = ''] =
        beginnings.find(([pattern]) => pattern.test(`${operation} ${permissionOf(route)}`)) ?? []
      const row = written.get(operation)
      return { operation, permission: permissionOf(route), over: row?.over || over, sees: row?.sees || sees }
    })
    .sort((a, b) => orderOf(a).localeCompare(orderOf(b), 'en'))
}

const orderOf = ({ operation }: TableRow) => operation.split(' ').reverse().join(' ')

export function readTable(text: string): TableRow[] {
  return [...text.matchAll(/^\| `([A-Z]+ [^`]+)` \|([^|]*)\|([^|]*)\|([^|]*)\|$/gm)].map(
    ([, operation = '', permission = '', over = '', sees = '']) => ({
      operation,
      permission: permission.trim(),
      over: over.trim(),
      sees: sees.trim(),
    }),
  )
}

const head = `# Which permission, over which organizer, seeing what

One row for each operation. \`npm run generate\` writes the operation and its permission, as the server has them, and keeps
the columns *over which* and *sees*, which are written by hand; a new row begins with what its address tells. What the
permissions are, and who holds them: [who may do what](permissions.md).

\`ANY\`: identified is enough. \`TOKEN\`: any token. \`USER\`: a person who logged in, who then needs the permission of the act
at that balie (server/test/sweeps/authorisation.test.ts names it). \`KSB\`: administers a card system. \`PLATFORM\`: administers
the platform. \`KIOSK\`: a pillar, with the secret of its device. Of several permissions one is enough.

| operation | permission | over which | sees |
| --- | --- | --- | --- |
`

export const writeTable = (rows: readonly TableRow[]) =>
  `${head}${rows.map((row) => `| \`${row.operation}\` | ${row.permission} | ${row.over} | ${row.sees} |\n`).join('')}`

/** What is wrong with the table, and what to do about it. */
export function faultsOf(routes: readonly TableRoute[], rows: readonly TableRow[]): string[] {
  const byOperation = new Map(rows.map((row) => [row.operation, row]))
  const wanted = rowsOf(routes, [])
  const served = new Set(wanted.map((row) => row.operation))
  const generate = 'run npm run generate'
  return [
    ...wanted.flatMap(({ operation, permission }) => {
      const row = byOperation.get(operation)
      if (!row) return [`${operation} has no row: ${generate}, then look at its columns “over which” and “sees”`]
      return row.permission === permission
        ? []
        : [`${operation} asks ${permission}, its row says ${row.permission}: ${generate}`]
    }),
    ...rows.flatMap(({ operation, over, sees }) => [
      ...(served.has(operation) ? [] : [`${operation} is no route: ${generate}`]),
      ...(over && sees ? [] : [`${operation}: fill its columns “over which” and “sees” in ${tableFile}`]),
    ]),
  ]
}
