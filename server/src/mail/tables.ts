export interface DemoMailboxTable {
  id: string
  recipient: string
  language: string
  subject: string
  body_text: string
  body_html: string
  sent_at: Date
}

/** One row for each change of a mail's words; the newest holds. */
export interface MailTextTable {
  /** Null: the platform's. */
  card_system_id: number | null
  template: string
  variant: string
  language: string
  version: number
  /** All four null: back to what was before anybody wrote something. */
  subject: string | null
  before_button: string | null
  button: string | null
  after_button: string | null
  changed_by: string | null
  changed_at: Date
}

declare module '../db/database.ts' {
  interface Database {
    demo_mailbox: DemoMailboxTable
    mail_texts: MailTextTable
  }
}
