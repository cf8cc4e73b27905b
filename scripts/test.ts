import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { JsonTestResults } from 'vitest/node'
import { ensureBrowser } from './browser.ts'

// npm test [-- what Vitest takes]: everything that the tests need, then the tests. The last line is for machines:
// "N passed, N failed", and ", N skipped" if any.

const root = join(import.meta.dirname, '..')
const args = process.argv.slice(2)

function run(program: string, ...rest: string[]): number {
  // No input: nothing here may wait for a person.
  const { status, error } = spawnSync(program, rest, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  if (error) process.stderr.write(`${program}: ${error.message}\n`)
  return status ?? 1
}

/** A file that could not be read, an error outside any test, a crash and a failed build all count as failures. */
function count(file: string, exitCode: number) {
  let results: JsonTestResults | undefined
  try {
    results = JSON.parse(readFileSync(file, 'utf8')) as JsonTestResults
  } catch {
    process.stderr.write('The test run left no results\n')
  }
  const tests = results?.testResults.flatMap((one) => one.assertionResults) ?? []
  const broken = results?.testResults.filter(
    (one) => one.status === 'failed' && !one.assertionResults.some((test) => test.status === 'failed'),
  )
  const failed = tests.filter((test) => test.status === 'failed').length + (broken?.length ?? 0)
  const passed = tests.filter((test) => test.status === 'passed').length
  const ok = built && exitCode === 0 && passed > 0
  return { passed, failed: ok ? failed : Math.max(failed, 1), skipped: tests.filter(isSkipped).length }
}

const isSkipped = (test: { status: string }) => !['passed', 'failed'].includes(test.status)

const projects = args.filter((arg, index) => arg.startsWith('--project=') || args[index - 1] === '--project')
const withBrowser = projects.length === 0 || projects.some((arg) => arg.endsWith('e2e'))
const built = !withBrowser || (ensureBrowser() && run(process.execPath, join('scripts', 'build-web.ts')) === 0)

const dir = mkdtempSync(join(tmpdir(), 'openpas-results-'))
const file = join(dir, 'results.json')
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
const exitCode = run(process.execPath, vitest, 'run', ...reporters, ...args)
const { passed, failed, skipped } = count(file, exitCode)
rmSync(dir, { recursive: true })

if (!built) process.stderr.write('The browser is missing or the web app could not be built: see the first lines\n')
process.exitCode = failed === 0 ? 0 : 1
process.stdout.write(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}\n`)
