import { type ChildProcess, spawn } from 'node:child_process'

/** `npm run dev`: the server, started again at every change, and the web apps on port 5173, changed in place. */
const parts: ChildProcess[] = [
  spawn('node', ['--watch-path=server/src', '--watch-preserve-output', 'server/src/main.ts'], {
    stdio: 'inherit',
    // People are at the address of Vite, which passes on what is not an app.
    env: { ...process.env, PUBLIC_URL: 'http://localhost:5173' },
  }),
  spawn('vite', ['web'], { stdio: 'inherit' }),
]
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    for (const part of parts) part.kill(signal)
  })
}
for (const part of parts) {
  part.on('exit', (code) => {
    for (const other of parts) other.kill()
    process.exitCode = code ?? 0
  })
}
