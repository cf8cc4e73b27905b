/** A mail as it is written: plain sentences and at most one thing to do. How it looks is decided in one place. */
export interface Letter {
  subject: string
  /** What happened. */
  before: string[]
  /** What can be done. */
  button?: { label: string; link: string }
  /** How long it works, and what to do when it was somebody else. */
  after: string[]
}
