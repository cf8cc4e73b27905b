import { type Deliver, type OutgoingMail, Undeliverable } from './deliver.ts'

/** Mail leaves through the configured server, over a connection of its own for each mail. */
export async function smtpDelivery({ smtpUrl, from }: { smtpUrl: string; from: string }): Promise<Deliver> {
  // Loaded when it is needed: it would cost every start a tenth of a second.
  const { createTransport } = await import('nodemailer')
  const transport = createTransport({
    url: withTls(smtpUrl),
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return async (mail, signal) => {
    try {
      await transport.sendMail({ ...message(mail, from), signal })
    } catch (error) {
      throw refusal(error)
    }
  }
}

function message(mail: OutgoingMail, from: string) {
  return {
    from,
    // As an object, so that nothing in an address makes it two.
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    date: mail.at,
    messageId: messageIdOf(mail.id, from),
    // Nobody's holiday message has to come back.
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.language },
  }
}

export const messageIdOf = (id: string, from: string) => `<${id}@${/@([^>]+)>?$/.exec(from)?.[1] ?? 'openpas.invalid'}>`

/** Without TLS the password of the server and the links in mails could be read on the way; whoever wants that says so. */
function withTls(address: string): string {
  const url = new URL(address)
  if (!['requireTLS', 'ignoreTLS'].some((name) => url.searchParams.has(name)))
    url.searchParams.set('requireTLS', 'true')
  return url.href
}

/** Only what is no person's: the text of the server's answer quotes the address. */
function refusal(error: unknown): Error {
  const {
    code = 'ERROR',
    responseCode,
    command = '',
  } = error as { code?: string; responseCode?: number; command?: string }
  const reason = [code, responseCode, command.split(' ')[0]].filter(Boolean).join(' ')
  // About this mail: the recipient, or what is in it. A refusal of us (log-in, sender) can be repaired.
  const aboutTheMail = command === 'RCPT TO' || command === 'DATA'
  return aboutTheMail && responseCode !== undefined && responseCode >= 500
    ? new Undeliverable(reason)
    : new Error(reason)
}
