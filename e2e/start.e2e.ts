import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freePort } from '../server/src/db/embedded/cluster.ts'

const root = join(import.meta.dirname, '..')

test('npm start, on an empty folder: serves the demo, says where to go, and stops when npm is told to', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'openpas-start-'))
  const port = String(await freePort())
  const npm = spawn('npm', ['start'], {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir, PORT: port, LOG_LEVEL: 'warn' },
  })
  try {
    let output = ''
    for (const stream of [npm.stdout, npm.stderr]) {
      stream.on('data', (part) => {
        output += part
      })
    }
    await expect.poll(() => output, { timeout: 60_000 }).toContain('Demo client: demo-partner')
    for (const said of [`http://localhost:${port}/balie`, 'balie@demo.test', 'openpas-demo'])
      expect(output).toContain(said)
    expect((await fetch(`http://localhost:${port}/readyz`)).status).toBe(200)
    expect(await (await fetch(`http://localhost:${port}/balie`)).text()).toContain('<div id="app">')
    const ended = once(npm, 'exit')
    npm.kill('SIGTERM')
    await ended
    await expect
      .poll(
        () =>
          fetch(`http://localhost:${port}/healthz`).then(
            () => 'up',
            () => 'down',
          ),
        { timeout: 30_000 },
      )
      .toBe('down')
  } finally {
    npm.kill('SIGKILL')
    await rm(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 })
  }
}, 120_000)
