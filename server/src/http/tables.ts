export interface IdempotentAnswerTable {
  caller: string
  key: string
  request_hash: Buffer
  status: number
  answer: string | null
  passholder_id: string | null
  /** Of an answer about several people: the others. */
  also_about: string[] | null
  created_at: Date
}

declare module '../db/database.ts' {
  interface Database {
    idempotent_answers: IdempotentAnswerTable
  }
}
