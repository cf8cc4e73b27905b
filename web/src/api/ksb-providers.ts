import { queryOptions } from '@tanstack/react-query'
import type {
  GetCardSystemAdministratorsAnswer,
  GetCardSystemBaliesAnywhereAnswer,
  GetCardSystemProviderAgreementsAnswer,
  GetCardSystemProviderApplicationAgreementTextAnswer,
  GetCardSystemProviderApplicationAnswer,
  GetCardSystemProviderApplicationMailAnswer,
  GetCardSystemProviderApplicationsAnswer,
  GetCardSystemProviderMunicipalitiesAnswer,
  PostCardSystemProviderApplicationBalieAnswer,
  PostCardSystemProviderApplicationBalieBody,
  PostCardSystemProviderApplicationPassholdersBody,
  PostCardSystemProviderApplicationPassholdersPreviewAnswer,
  PostCardSystemProviderApplicationPassholdersPreviewBody,
  PutCardSystemProviderApplicationApplicantBody,
  PutCardSystemProviderApplicationStepBody,
} from '../../../contract/ksb.d.ts'
import type { Client } from './client.ts'
import { cardSystemPath } from './ksb.ts'
import { listQuery, type PageAsked } from './list.ts'

/** *Nieuwe aanbieders*: what is asked and done. */

export type ListedApplication = GetCardSystemProviderApplicationsAnswer['member'][number]
export type Application = GetCardSystemProviderApplicationAnswer
export type PlanStep = Application['steps'][number]
export type StepName = PlanStep['step']
export type Arrange = PostCardSystemProviderApplicationBalieBody
export type Arranged = PostCardSystemProviderApplicationBalieAnswer
export type StepPlan = PutCardSystemProviderApplicationStepBody
export type AgreementText = GetCardSystemProviderAgreementsAnswer['member'][number]
export type Correction = PutCardSystemProviderApplicationApplicantBody
export type TellPassholders = PostCardSystemProviderApplicationPassholdersBody
export type NewsDraft = PostCardSystemProviderApplicationPassholdersPreviewBody
export type NewsPreview = PostCardSystemProviderApplicationPassholdersPreviewAnswer
export type MailPreview = GetCardSystemProviderApplicationMailAnswer

export interface OfApplication {
  cardSystemId: number
  applicationId: string
}

export const providersPath = (cardSystemId: number) => `${cardSystemPath(cardSystemId)}/provider-applications`
const pathOf = ({ cardSystemId, applicationId }: OfApplication, rest = '') =>
  `${providersPath(cardSystemId)}/${applicationId}${rest}`

/** Whatever is done in a step plan: the list and the application are asked again. */
export const providersKey = (cardSystemId: number) => ['ksb', cardSystemId, 'providers'] as const

export const applicationsQuery = (ask: Client, cardSystemId: number, asked: PageAsked) =>
  listQuery<GetCardSystemProviderApplicationsAnswer>(
    ask,
    [...providersKey(cardSystemId), 'list'],
    providersPath(cardSystemId),
    asked,
  )

const keyOf = (of: OfApplication, part: string) => [...providersKey(of.cardSystemId), of.applicationId, part] as const
const got = <Answer>(ask: Client, of: OfApplication, part: string, rest: string) =>
  queryOptions({
    queryKey: keyOf(of, part),
    queryFn: ({ signal }) => ask<Answer>({ path: pathOf(of, rest), signal }),
    staleTime: 15_000,
  })

export const applicationQuery = (ask: Client, of: OfApplication) => got<Application>(ask, of, 'detail', '')
export const mailPreviewQuery = (ask: Client, of: OfApplication, which: 'mail' | 'region') =>
  got<MailPreview>(ask, of, which, `/${which}`)
/** How passholders would get the news, and how many of them: nothing goes out. */
export const newsPreviewQuery = (ask: Client, of: OfApplication, draft: NewsDraft) =>
  queryOptions({
    queryKey: [...keyOf(of, 'news'), draft] as const,
    queryFn: ({ signal }) =>
      ask<NewsPreview>({ method: 'POST', path: pathOf(of, '/passholders/preview'), body: draft, signal }),
    enabled: draft.text.trim() !== '',
    staleTime: 15_000,
  })
export const agreementTextQuery = (ask: Client, of: OfApplication) =>
  got<GetCardSystemProviderApplicationAgreementTextAnswer>(ask, of, 'agreement', '/agreement/text')

export const municipalitiesQuery = (ask: Client, cardSystemId: number) =>
  queryOptions({
    queryKey: ['ksb', cardSystemId, 'parts', 'municipalities'] as const,
    queryFn: ({ signal }) =>
      ask<GetCardSystemProviderMunicipalitiesAnswer>({
        path: `${cardSystemPath(cardSystemId)}/provider-municipalities`,
        signal,
      }),
    staleTime: 300_000,
  })

export const administratorsQuery = (ask: Client, cardSystemId: number) =>
  queryOptions({
    queryKey: ['ksb', cardSystemId, 'administrators'] as const,
    queryFn: ({ signal }) =>
      ask<GetCardSystemAdministratorsAnswer>({
        path: `${cardSystemPath(cardSystemId)}/administrators?limit=100`,
        signal,
      }),
    staleTime: 60_000,
  })

export const baliesAnywhereQuery = (ask: Client, cardSystemId: number, name: string) =>
  queryOptions({
    queryKey: ['ksb', cardSystemId, 'balies-anywhere', name] as const,
    queryFn: ({ signal }) =>
      ask<GetCardSystemBaliesAnywhereAnswer>({
        path: `${cardSystemPath(cardSystemId)}/balies-anywhere?${new URLSearchParams({ name })}`,
        signal,
      }),
    enabled: name.length >= 2,
    staleTime: 30_000,
  })

const agreementsPath = (cardSystemId: number) => `${cardSystemPath(cardSystemId)}/provider-agreements`
export const agreementsQuery = (ask: Client, cardSystemId: number) =>
  queryOptions({
    queryKey: [...providersKey(cardSystemId), 'agreements'] as const,
    queryFn: ({ signal }) => ask<GetCardSystemProviderAgreementsAnswer>({ path: agreementsPath(cardSystemId), signal }),
    staleTime: 15_000,
  })
export const putAgreement = (
  ask: Client,
  cardSystemId: number,
  actKey: string,
  { nisCode, ...body }: { nisCode: string; body: string; version: number },
) => ask<{ version: number }>({ method: 'PUT', path: `${agreementsPath(cardSystemId)}/${nisCode}`, actKey, body })
export const removeAgreement = (ask: Client, cardSystemId: number, actKey: string, nisCode: string) =>
  ask<void>({ method: 'DELETE', path: `${agreementsPath(cardSystemId)}/${nisCode}`, actKey })

/** One act on an application, by the end of its path. */
export const act = <Answer = void>(ask: Client, of: OfApplication, actKey: string, rest: string, body?: object) =>
  ask<Answer>({ method: 'POST', path: pathOf(of, rest), actKey, ...(body === undefined ? {} : { body }) })
export const correctApplicant = (ask: Client, of: OfApplication, actKey: string, body: Correction) =>
  ask<void>({ method: 'PUT', path: pathOf(of, '/applicant'), actKey, body })
export const planStep = (ask: Client, of: OfApplication, actKey: string, step: StepName, body: StepPlan) =>
  ask<void>({ method: 'PUT', path: pathOf(of, `/steps/${step}`), actKey, body })
export const uploadAgreement = (ask: Client, of: OfApplication, actKey: string, content: Blob) =>
  ask<void>({
    method: 'POST',
    path: pathOf(of, '/agreement'),
    actKey,
    file: { content, type: 'application/pdf' },
  })
export const eraseApplicant = (ask: Client, of: OfApplication, actKey: string) =>
  ask<void>({ method: 'DELETE', path: pathOf(of, '/personal-data'), actKey })
export const agreementFile = (of: OfApplication) => pathOf(of, '/agreement')
export const newsletterPath = (cardSystemId: number) => `${cardSystemPath(cardSystemId)}/provider-newsletter/export`
