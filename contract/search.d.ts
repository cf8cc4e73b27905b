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
export interface GetEventsAnswer {
  '@context': string
  '@type': 'PagedCollection'
  itemsPerPage: number
  totalItems: number
  /**
   * Items: only `@id` and `@type` without `embed=true`
   */
  member: {
    '@id': string
    '@type': string
    [k: string]: unknown
  }[]
  facet?: {
    [k: string]: {
      [k: string]: {
        name: {
          [k: string]: string
        }
        count: number
      }
    }
  }
}
export interface GetSearchPlacesAnswer {
  '@context': string
  '@type': 'PagedCollection'
  itemsPerPage: number
  totalItems: number
  /**
   * Items: only `@id` and `@type` without `embed=true`
   */
  member: {
    '@id': string
    '@type': string
    [k: string]: unknown
  }[]
  facet?: {
    [k: string]: {
      [k: string]: {
        name: {
          [k: string]: string
        }
        count: number
      }
    }
  }
}
export interface GetSearchOrganizersAnswer {
  '@context': string
  '@type': 'PagedCollection'
  itemsPerPage: number
  totalItems: number
  /**
   * Items: only `@id` and `@type` without `embed=true`
   */
  member: {
    '@id': string
    '@type': string
    [k: string]: unknown
  }[]
  facet?: {
    [k: string]: {
      [k: string]: {
        name: {
          [k: string]: string
        }
        count: number
      }
    }
  }
}
/**
 * only `@id` and `@type` without `embed=true`
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "GetSearchEventAnswer".
 */
export interface GetSearchEventAnswer {
  '@id': string
  '@type': string
  [k: string]: unknown
}
