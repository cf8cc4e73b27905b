export interface DemoMailboxTable {
  id: string
  recipient: string
  language: string
  subject: string
  body_text: string
  body_html: string
  sent_at: Date
}

declare module '../db/database.ts' {
  interface Database {
    demo_mailbox: DemoMailboxTable
  }
}
