import { connect, type Socket } from 'node:net'

export interface LoadResult {
  /** Answers per second. */
  rate: number
  p50Ms: number
  p99Ms: number
  /** By status. */
  statuses: Record<string, number>
}

/** One request as text, complete; `next` is asked for each. */
export type NextRequest = (connection: number) => string

/**
 * Keeps `connections` connections busy for `seconds`: each sends its next request when the answer to the last one is in.
 * Plain sockets, since the load shares two cores with what it measures.
 */
export async function load(options: {
  port: number
  connections: number
  seconds: number
  next: NextRequest
}): Promise<LoadResult> {
  const times: number[] = []
  const statuses: Record<string, number> = {}
  const begin = performance.now()
  const end = begin + options.seconds * 1000
  await Promise.all(Array.from({ length: options.connections }, (_, index) => one(index)))
  const seconds = (performance.now() - begin) / 1000
  times.sort((a, b) => a - b)
  const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10
  return { rate: Math.round(times.length / seconds), p50Ms: at(0.5), p99Ms: at(0.99), statuses }

  function one(index: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const socket: Socket = connect(options.port, '127.0.0.1')
      socket.setNoDelay(true)
      let sent = 0
      let buffer = ''
      const send = () => {
        if (performance.now() >= end) {
          socket.end()
          return resolve()
        }
        sent = performance.now()
        socket.write(options.next(index))
      }
      socket.on('connect', send)
      socket.on('error', reject)
      socket.on('data', (part) => {
        buffer += part.toString('latin1')
        const head = buffer.indexOf('\r\n\r\n')
        if (head === -1) return
        const length = Number(/content-length: (\d+)/i.exec(buffer)?.[1] ?? 0)
        if (buffer.length < head + 4 + length) return
        const status = buffer.slice(9, 12)
        statuses[status] = (statuses[status] ?? 0) + 1
        times.push(performance.now() - sent)
        buffer = buffer.slice(head + 4 + length)
        send()
      })
    })
  }
}

/** A complete HTTP/1.1 request. */
export function request(method: string, path: string, headers: Record<string, string>, body?: string): string {
  const lines = Object.entries({
    host: 'localhost',
    ...headers,
    ...(body === undefined
      ? {}
      : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }),
  })
  return `${method} ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body ?? ''}`
}
