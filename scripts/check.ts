import { spawn } from 'node:child_process'
import { globSync } from 'node:fs'
import { dirname } from 'node:path'

/** Every app with routes of its own checks what leads where by itself. */
const apps = globSync('web/*/tsconfig.json').map(dirname)

/** Everything that can be checked without running a test: `npm run check`. Each check by itself is a command to repeat. */
const checks: [string, string[]][] = [
  ['tsc', ['-p', '.']],
  ['tsc', ['-p', 'web']],
  ...apps.map((app): [string, string[]] => ['tsc', ['-p', app]]),
  ['biome', ['ci', '--max-diagnostics=40', '--colors=off', '.']],
  ['node', ['scripts/borders.ts']],
  ['node', ['scripts/generate.ts', '--check']],
]

const results = await Promise.all(checks.map(([command, args]) => run(command, args)))
for (const { name, output, ok } of results)
  process.stdout.write(ok ? `ok      ${name}\n` : `FAILED  ${name}\n${output}\n`)
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1

function run(command: string, args: string[]): Promise<{ name: string; output: string; ok: boolean }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part) => {
        output += part
      })
    child.on('error', (error) => resolve({ name: command, output: error.message, ok: false }))
    child.on('close', (code) => resolve({ name: [command, ...args].join(' '), output, ok: code === 0 }))
  })
}
