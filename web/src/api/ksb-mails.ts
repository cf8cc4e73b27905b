import { queryOptions } from '@tanstack/react-query'
import type {
  GetCardSystemMailTextAnswer,
  GetCardSystemMailTextsAnswer,
  PostCardSystemMailTextPreviewAnswer,
} from '../../../contract/ksb.d.ts'
import { addresses } from './addresses.ts'
import type { Client } from './client.ts'
import { cardSystemPath } from './ksb.ts'

/** *Mails*: their words, of a card system or of the platform. */

export type ListedMail = GetCardSystemMailTextsAnswer[number]
export type MailDetail = GetCardSystemMailTextAnswer
export type MailText = MailDetail['text']
export type MailPreview = PostCardSystemMailTextPreviewAnswer

export interface OfMails {
  cardSystemId: number
  /** The platform's words, for who administers it. */
  platform: boolean
}
export interface OfMail extends OfMails {
  template: string
  variant: string
  language: string
}

const path = ({ cardSystemId, platform }: OfMails) =>
  `${platform ? `${addresses.ksbApi}/platform` : cardSystemPath(cardSystemId)}/mail-texts`
const pathOf = (of: OfMail) => `${path(of)}/${of.template}/${of.variant}/${of.language}`
export const mailsKey = ({ cardSystemId, platform }: OfMails) => ['ksb', cardSystemId, 'mails', platform] as const

export const mailsQuery = (ask: Client, of: OfMails) =>
  queryOptions({
    queryKey: mailsKey(of),
    queryFn: ({ signal }) => ask<ListedMail[]>({ path: path(of), signal }),
    staleTime: 15_000,
  })

export const mailQuery = (ask: Client, of: OfMail) =>
  queryOptions({
    queryKey: [...mailsKey(of), of.template, of.variant, of.language] as const,
    queryFn: ({ signal }) => ask<MailDetail>({ path: pathOf(of), signal }),
    staleTime: 15_000,
  })

export const previewMail = (ask: Client, of: OfMail, actKey: string, text: MailText) =>
  ask<MailPreview>({ method: 'POST', path: `${pathOf(of)}/preview`, actKey, body: text })

export const changeMail = (ask: Client, of: OfMail, actKey: string, body: { version: number; text: MailText }) =>
  ask<{ version: number }>({ method: 'PUT', path: pathOf(of), actKey, body })

export const resetMail = (ask: Client, of: OfMail, actKey: string, version: number) =>
  ask<undefined>({ method: 'DELETE', path: `${pathOf(of)}?version=${version}`, actKey })
