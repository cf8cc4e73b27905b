export interface PictureTable {
  passholder_id: string
  jpeg: Buffer
  changed_at: Date
}

declare module '../db/database.ts' {
  interface Database {
    pictures: PictureTable
  }
}
