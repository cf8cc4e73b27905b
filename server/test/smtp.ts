import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

export interface ReceivedMail {
  to: string[]
  messageId: string
  header(name: string): string | undefined
  /** As it was written, before it was encoded for the way. */
  content: string
}

export interface TestSmtp {
  /** As SMTP_URL has it: without TLS, which has to be said. */
  url: string
  port: number
  received: ReceivedMail[]
  stop(): Promise<void>
}

export interface TestSmtpOptions {
  port?: number
  /** Answers the recipient with this. */
  refuse?: { code: number; text: string }
  /** What happens once a mail has come in, before it is accepted. */
  beforeAccepting?: () => Promise<void>
}

/** A real mail server on a port of this machine, which keeps what it is given. */
export async function openSmtp(options: TestSmtpOptions = {}): Promise<TestSmtp> {
  const received: ReceivedMail[] = []
  const { refuse, beforeAccepting = async () => {} } = options
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) =>
      done(refuse ? Object.assign(new Error(refuse.text), { responseCode: refuse.code }) : undefined),
    onData(stream, session, done) {
      text(stream)
        .then(async (raw) => {
          await beforeAccepting()
          received.push(
            mailOf(
              raw,
              session.envelope.rcptTo.map((one) => one.address),
            ),
          )
          done()
        })
        .catch(done)
    },
  })
  // A client that is killed in the middle of a mail breaks its connection.
  server.on('error', () => {})
  server.listen(options.port ?? 0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}?ignoreTLS=true`,
    port,
    received,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function mailOf(raw: string, to: string[]): ReceivedMail {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ')
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]
  const content = raw
    .replace(/=\r\n/g, '')
    .replace(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'))
  return { to, messageId: header('message-id') ?? '', header, content }
}
