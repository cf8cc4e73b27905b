import type { help } from '../../i18n/nl/help.ts'

/** The chapters of the handbook that are in the app, in its order. */
export const chapters = [
  'start',
  'needs',
  'roles',
  'names',
  'passholders',
  'editPassholder',
  'newCard',
  'block',
  'many',
  'move',
  'erase',
  'cards',
  'checkins',
  'events',
  'balies',
  'providers',
  'kiosks',
  'associations',
  'prices',
  'grouppasses',
  'orders',
  'sales',
  'coupons',
  'redeemed',
  'welcomeRewards',
  'pointsRewards',
  'onlineRewards',
  'keys',
  'finance',
  'reports',
  'settings',
  'groups',
  'clients',
  'administrators',
  'mails',
  'audit',
  'lists',
  'helpdesk',
] as const

export type Chapter = (typeof chapters)[number]

export const isChapter = (text: string): text is Chapter => chapters.some((chapter) => chapter === text)

/** How many paragraphs or steps a chapter has: the catalogues number them. */
export const chapterParts = (chapter: (typeof help)[Chapter]) => ({
  text: Object.values(chapter.text),
  steps: 'steps' in chapter ? Object.values(chapter.steps) : [],
})
