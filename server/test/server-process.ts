import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { freePort } from '../src/db/embedded/cluster.ts'

export interface ServerProcess {
  url: string
  child: ChildProcess
  /** What it wrote: what it says and its log. */
  output(): string
  /** Sends a signal and waits for the end: the exit code, or the signal that ended it. */
  end(signal: NodeJS.Signals): Promise<number | NodeJS.Signals>
}

const main = join(import.meta.dirname, '../src/main.ts')

/** The real program as a process of its own, on a free port, without the demo; with nothing of our environment. */
export async function startServerProcess(env: Record<string, string>): Promise<ServerProcess> {
  const port = String(await freePort())
  const server = spawnServer({ PORT: port, HOST: '127.0.0.1', ...env })
  const ended = once(server.child, 'exit')
  const isUp = () => server.output().includes('Openpas runs at')
  while (!isUp()) {
    const code = await Promise.race([
      ended,
      once(server.child.stdout as NodeJS.ReadableStream, 'data').then(() => undefined),
    ])
    if (code && !isUp()) throw new Error(`The server ended with ${code[0] ?? code[1]}: ${server.output()}`)
  }
  return { ...server, url: `http://127.0.0.1:${port}` }
}

/** As startServerProcess, and does not wait until it serves; or one of its commands. */
export function spawnServer(env: Record<string, string>, command: readonly string[] = []): Omit<ServerProcess, 'url'> {
  const child = spawn(process.execPath, [main, ...command], {
    env: { PATH: process.env.PATH ?? '', DEMO: 'false', LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => {
      output += part
    })
  // Nothing is left running when a test fails half-way.
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  child.once('exit', () => process.off('exit', kill))
  const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>
  return {
    child,
    output: () => output,
    async end(signal) {
      child.kill(signal)
      const [code, by] = await ended
      return code ?? by ?? 'SIGKILL'
    },
  }
}
