/* Generated from the API document beside it: npm run generate */

export interface Problem {
  type: string
  title: string
  status: number
  detail?: string
  endUserMessage?: {
    nl: string
    fr?: string
    de?: string
    en?: string
  }
  schemaErrors?: {
    jsonPointer: string
    error: string
  }[]
  /**
   * the code to give to the help desk
   */
  requestId?: string
  [k: string]: unknown
}
export interface GetMeAnswer {
  id: string
  name: string
  email: string
  platformAdmin: boolean
  /**
   * what this person administers, by name
   */
  cardSystems: {
    id: number
    name: string
    primaryColor?: string
  }[]
}
