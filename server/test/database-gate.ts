import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { join } from 'node:path'

/** The way to a database, which a test can shut. */
export interface DatabaseGate {
  url: string
  /** Cuts every connection, and refuses new ones. */
  shut(): Promise<void>
  open(): Promise<void>
}

export async function openGate(databaseUrl: string): Promise<DatabaseGate> {
  const real = new URL(databaseUrl)
  const folder = real.searchParams.get('host')
  const sockets = new Set<Socket>()
  const server = createServer((inside) => {
    const outside = folder ? connect(join(folder, `.s.PGSQL.${real.port}`)) : connect(Number(real.port), real.hostname)
    for (const [one, other] of [
      [inside, outside],
      [outside, inside],
    ] as const) {
      sockets.add(one)
      one
        .on('error', () => {})
        .on('close', () => {
          sockets.delete(one)
          other.destroy()
        })
      one.pipe(other)
    }
  })
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    return (server.address() as { port: number }).port
  }
  const port = await listen(0)
  const url = new URL(databaseUrl)
  url.searchParams.delete('host')
  url.hostname = '127.0.0.1'
  url.port = String(port)
  return {
    url: url.href,
    async shut() {
      server.close()
      for (const socket of sockets) socket.destroy()
      if (server.listening) await once(server, 'close')
    },
    open: async () => void (await listen(port)),
  }
}
