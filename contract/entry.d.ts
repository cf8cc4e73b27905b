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
/**
 * only `@id` and `@type` without `embed=true`
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "GetEventAnswer".
 */
export interface GetEventAnswer {
  '@id': string
  '@type': string
  [k: string]: unknown
}
export interface PutEntryEventBody {
  mainLanguage?: 'nl' | 'fr' | 'en' | 'de'
  name: {
    nl?: string
    fr?: string
    en?: string
    de?: string
  }
  description?: {
    nl?: string
    fr?: string
    en?: string
    de?: string
  }
  /**
   * @maxItems 30
   */
  terms?: {
    id: string
    label?: string
    domain?: string
  }[]
  location: {
    '@id': string
    [k: string]: unknown
  }
  organizer: {
    '@id': string
    [k: string]: unknown
  }
  calendarType: 'single' | 'multiple' | 'periodic' | 'permanent'
  startDate?: string
  endDate?: string
  /**
   * @minItems 1
   * @maxItems 1000
   */
  subEvent?: [
    {
      startDate: string
      endDate?: string
      status?: {
        /**
         * as planned, postponed, cancelled
         */
        type: 'Available' | 'TemporarilyUnavailable' | 'Unavailable'
        reason?: {
          nl?: string
          fr?: string
          en?: string
          de?: string
        }
        [k: string]: unknown
      }
      [k: string]: unknown
    },
    ...{
      startDate: string
      endDate?: string
      status?: {
        /**
         * as planned, postponed, cancelled
         */
        type: 'Available' | 'TemporarilyUnavailable' | 'Unavailable'
        reason?: {
          nl?: string
          fr?: string
          en?: string
          de?: string
        }
        [k: string]: unknown
      }
      [k: string]: unknown
    }[]
  ]
  /**
   * @maxItems 50
   */
  openingHours?: {
    opens: string
    closes: string
    /**
     * @minItems 1
     * @maxItems 7
     */
    dayOfWeek:
      | ['monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday']
      | [
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'
        ]
      | [
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'
        ]
      | [
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'
        ]
      | [
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'
        ]
      | [
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'
        ]
      | [
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'
        ]
  }[]
  /**
   * @maxItems 400
   */
  openingHoursClosedDays?: {
    startDate: string
    endDate: string
    [k: string]: unknown
  }[]
  /**
   * @maxItems 400
   */
  openingHoursAdjustedDays?: {
    startDate: string
    endDate: string
    /**
     * @minItems 1
     * @maxItems 50
     */
    openingHours: [
      {
        opens: string
        closes: string
        /**
         * @minItems 1
         * @maxItems 7
         */
        dayOfWeek:
          | ['monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday']
          | [
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'
            ]
          | [
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'
            ]
          | [
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'
            ]
          | [
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'
            ]
          | [
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'
            ]
          | [
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'
            ]
      },
      ...{
        opens: string
        closes: string
        /**
         * @minItems 1
         * @maxItems 7
         */
        dayOfWeek:
          | ['monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday']
          | [
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'
            ]
          | [
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'
            ]
          | [
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'
            ]
          | [
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'
            ]
          | [
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'
            ]
          | [
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'
            ]
      }[]
    ]
    [k: string]: unknown
  }[]
  status?: {
    /**
     * as planned, postponed, cancelled
     */
    type: 'Available' | 'TemporarilyUnavailable' | 'Unavailable'
    reason?: {
      nl?: string
      fr?: string
      en?: string
      de?: string
    }
    [k: string]: unknown
  }
  audience?: {
    audienceType: 'everyone' | 'members' | 'education'
  }
  /**
   * @maxItems 50
   */
  priceInfo?: {
    category: 'base' | 'tariff'
    name: {
      nl?: string
      fr?: string
      en?: string
      de?: string
    }
    /**
     * euros, two decimals
     */
    price: number
    [k: string]: unknown
  }[]
  /**
   * @maxItems 100
   */
  labels?: string[]
  /**
   * @maxItems 100
   */
  hiddenLabels?: string[]
  typicalAgeRange?: string
  /**
   * a picture somewhere else (https); with `mediaObject`, its first one counts
   */
  image?: string
  /**
   * @maxItems 20
   */
  mediaObject?:
    | []
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
  bookingInfo?: {
    [k: string]: unknown
  }
  contactPoint?: {
    [k: string]: unknown
  }
  /**
   * APPROVED without one
   */
  workflowStatus?: 'DRAFT' | 'READY_FOR_VALIDATION' | 'APPROVED'
  availableFrom?: string
  [k: string]: unknown
}
/**
 * only `@id` and `@type` without `embed=true`
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "GetPlaceAnswer".
 */
export interface GetPlaceAnswer {
  '@id': string
  '@type': string
  [k: string]: unknown
}
export interface PutEntryPlaceBody {
  mainLanguage?: 'nl' | 'fr' | 'en' | 'de'
  name: {
    nl?: string
    fr?: string
    en?: string
    de?: string
  }
  address: {
    nl?: {
      addressCountry: string
      addressLocality: string
      postalCode?: string
      streetAddress?: string
    }
    fr?: {
      addressCountry: string
      addressLocality: string
      postalCode?: string
      streetAddress?: string
    }
    en?: {
      addressCountry: string
      addressLocality: string
      postalCode?: string
      streetAddress?: string
    }
    de?: {
      addressCountry: string
      addressLocality: string
      postalCode?: string
      streetAddress?: string
    }
  }
  geo?: {
    latitude: number
    longitude: number
  }
  organizer?: {
    '@id': string
    [k: string]: unknown
  }
  [k: string]: unknown
}
/**
 * only `@id` and `@type` without `embed=true`
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "GetOrganizerAnswer".
 */
export interface GetOrganizerAnswer {
  '@id': string
  '@type': string
  [k: string]: unknown
}
export interface PutEntryOrganizerBody {
  mainLanguage?: 'nl' | 'fr' | 'en' | 'de'
  name: {
    nl?: string
    fr?: string
    en?: string
    de?: string
  }
  description?: {
    nl?: string
    fr?: string
    en?: string
    de?: string
  }
  url?: string
  address?: {
    nl?: {
      addressCountry: string
      addressLocality: string
      postalCode?: string
      streetAddress?: string
    }
    fr?: {
      addressCountry: string
      addressLocality: string
      postalCode?: string
      streetAddress?: string
    }
    en?: {
      addressCountry: string
      addressLocality: string
      postalCode?: string
      streetAddress?: string
    }
    de?: {
      addressCountry: string
      addressLocality: string
      postalCode?: string
      streetAddress?: string
    }
  }
  contactPoint?: {
    [k: string]: unknown
  }
  /**
   * @maxItems 100
   */
  labels?: string[]
  /**
   * @maxItems 20
   */
  mediaObject?:
    | []
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
  /**
   * the balie that enters it; may be left out by who enters for one balie only
   */
  keeper?: {
    '@id': string
    [k: string]: unknown
  }
  [k: string]: unknown
}
export interface PostEntryEventBody {
  mainLanguage?: 'nl' | 'fr' | 'en' | 'de'
  name: {
    nl?: string
    fr?: string
    en?: string
    de?: string
  }
  description?: {
    nl?: string
    fr?: string
    en?: string
    de?: string
  }
  /**
   * @maxItems 30
   */
  terms?: {
    id: string
    label?: string
    domain?: string
  }[]
  location: {
    '@id': string
    [k: string]: unknown
  }
  organizer: {
    '@id': string
    [k: string]: unknown
  }
  calendarType: 'single' | 'multiple' | 'periodic' | 'permanent'
  startDate?: string
  endDate?: string
  /**
   * @minItems 1
   * @maxItems 1000
   */
  subEvent?: [
    {
      startDate: string
      endDate?: string
      status?: {
        /**
         * as planned, postponed, cancelled
         */
        type: 'Available' | 'TemporarilyUnavailable' | 'Unavailable'
        reason?: {
          nl?: string
          fr?: string
          en?: string
          de?: string
        }
        [k: string]: unknown
      }
      [k: string]: unknown
    },
    ...{
      startDate: string
      endDate?: string
      status?: {
        /**
         * as planned, postponed, cancelled
         */
        type: 'Available' | 'TemporarilyUnavailable' | 'Unavailable'
        reason?: {
          nl?: string
          fr?: string
          en?: string
          de?: string
        }
        [k: string]: unknown
      }
      [k: string]: unknown
    }[]
  ]
  /**
   * @maxItems 50
   */
  openingHours?: {
    opens: string
    closes: string
    /**
     * @minItems 1
     * @maxItems 7
     */
    dayOfWeek:
      | ['monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday']
      | [
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'
        ]
      | [
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'
        ]
      | [
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'
        ]
      | [
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'
        ]
      | [
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'
        ]
      | [
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
          'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'
        ]
  }[]
  /**
   * @maxItems 400
   */
  openingHoursClosedDays?: {
    startDate: string
    endDate: string
    [k: string]: unknown
  }[]
  /**
   * @maxItems 400
   */
  openingHoursAdjustedDays?: {
    startDate: string
    endDate: string
    /**
     * @minItems 1
     * @maxItems 50
     */
    openingHours: [
      {
        opens: string
        closes: string
        /**
         * @minItems 1
         * @maxItems 7
         */
        dayOfWeek:
          | ['monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday']
          | [
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'
            ]
          | [
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'
            ]
          | [
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'
            ]
          | [
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'
            ]
          | [
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'
            ]
          | [
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'
            ]
      },
      ...{
        opens: string
        closes: string
        /**
         * @minItems 1
         * @maxItems 7
         */
        dayOfWeek:
          | ['monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday']
          | [
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'
            ]
          | [
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'
            ]
          | [
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'
            ]
          | [
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'
            ]
          | [
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'
            ]
          | [
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday',
              'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'
            ]
      }[]
    ]
    [k: string]: unknown
  }[]
  status?: {
    /**
     * as planned, postponed, cancelled
     */
    type: 'Available' | 'TemporarilyUnavailable' | 'Unavailable'
    reason?: {
      nl?: string
      fr?: string
      en?: string
      de?: string
    }
    [k: string]: unknown
  }
  audience?: {
    audienceType: 'everyone' | 'members' | 'education'
  }
  /**
   * @maxItems 50
   */
  priceInfo?: {
    category: 'base' | 'tariff'
    name: {
      nl?: string
      fr?: string
      en?: string
      de?: string
    }
    /**
     * euros, two decimals
     */
    price: number
    [k: string]: unknown
  }[]
  /**
   * @maxItems 100
   */
  labels?: string[]
  /**
   * @maxItems 100
   */
  hiddenLabels?: string[]
  typicalAgeRange?: string
  /**
   * a picture somewhere else (https); with `mediaObject`, its first one counts
   */
  image?: string
  /**
   * @maxItems 20
   */
  mediaObject?:
    | []
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
  bookingInfo?: {
    [k: string]: unknown
  }
  contactPoint?: {
    [k: string]: unknown
  }
  /**
   * APPROVED without one
   */
  workflowStatus?: 'DRAFT' | 'READY_FOR_VALIDATION' | 'APPROVED'
  availableFrom?: string
  [k: string]: unknown
}
export interface PostEntryEventAnswer {
  id: string
  eventId: string
  url: string
}
export interface PostEntryPlaceBody {
  mainLanguage?: 'nl' | 'fr' | 'en' | 'de'
  name: {
    nl?: string
    fr?: string
    en?: string
    de?: string
  }
  address: {
    nl?: {
      addressCountry: string
      addressLocality: string
      postalCode?: string
      streetAddress?: string
    }
    fr?: {
      addressCountry: string
      addressLocality: string
      postalCode?: string
      streetAddress?: string
    }
    en?: {
      addressCountry: string
      addressLocality: string
      postalCode?: string
      streetAddress?: string
    }
    de?: {
      addressCountry: string
      addressLocality: string
      postalCode?: string
      streetAddress?: string
    }
  }
  geo?: {
    latitude: number
    longitude: number
  }
  organizer?: {
    '@id': string
    [k: string]: unknown
  }
  [k: string]: unknown
}
export interface PostEntryPlaceAnswer {
  id: string
  url: string
}
export interface PostEntryOrganizerBody {
  mainLanguage?: 'nl' | 'fr' | 'en' | 'de'
  name: {
    nl?: string
    fr?: string
    en?: string
    de?: string
  }
  description?: {
    nl?: string
    fr?: string
    en?: string
    de?: string
  }
  url?: string
  address?: {
    nl?: {
      addressCountry: string
      addressLocality: string
      postalCode?: string
      streetAddress?: string
    }
    fr?: {
      addressCountry: string
      addressLocality: string
      postalCode?: string
      streetAddress?: string
    }
    en?: {
      addressCountry: string
      addressLocality: string
      postalCode?: string
      streetAddress?: string
    }
    de?: {
      addressCountry: string
      addressLocality: string
      postalCode?: string
      streetAddress?: string
    }
  }
  contactPoint?: {
    [k: string]: unknown
  }
  /**
   * @maxItems 100
   */
  labels?: string[]
  /**
   * @maxItems 20
   */
  mediaObject?:
    | []
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
    | [
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        },
        {
          '@id': string
          description?: string
          copyrightHolder?: string
          inLanguage?: 'nl' | 'fr' | 'en' | 'de'
          [k: string]: unknown
        }
      ]
  /**
   * the balie that enters it; may be left out by who enters for one balie only
   */
  keeper?: {
    '@id': string
    [k: string]: unknown
  }
  [k: string]: unknown
}
export interface PostEntryOrganizerAnswer {
  id: string
  url: string
}
/**
 * only `@id` and `@type` without `embed=true`
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "GetImageAnswer".
 */
export interface GetImageAnswer {
  '@id': string
  '@type': string
  [k: string]: unknown
}
export interface PostEntryImageAnswer {
  id: string
  url: string
  contentUrl: string
}
