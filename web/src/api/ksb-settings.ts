import { queryOptions } from '@tanstack/react-query'
import type {
  GetCardSystemSettingsAnswer,
  PostCardSystemSettingsRegionPreviewAnswer,
  PostCardSystemSettingsRulesPreviewAnswer,
  PutCardSystemSettingsBody,
} from '../../../contract/ksb.d.ts'
import type { Client } from './client.ts'
import { cardSystemPath } from './ksb.ts'

/** *Kaartsysteem*: what it says of itself, what it decides, and where it is. */

export type CardSystemSettings = GetCardSystemSettingsAnswer
export type Rules = CardSystemSettings['rules']
export type PlannedRules = CardSystemSettings['planned'][number]
export type Profile = PutCardSystemSettingsBody
export type RulesPreview = PostCardSystemSettingsRulesPreviewAnswer
export type RegionPreview = PostCardSystemSettingsRegionPreviewAnswer

const path = (cardSystemId: number, rest = '') => `${cardSystemPath(cardSystemId)}/settings${rest}`
export const settingsKey = (cardSystemId: number) => ['ksb', cardSystemId, 'settings'] as const

export const settingsQuery = (ask: Client, cardSystemId: number) =>
  queryOptions({
    queryKey: settingsKey(cardSystemId),
    queryFn: ({ signal }) => ask<CardSystemSettings>({ path: path(cardSystemId), signal }),
    staleTime: 60_000,
  })

export const changeProfile = (ask: Client, cardSystemId: number, actKey: string, body: Profile) =>
  ask<{ version: number }>({ method: 'PUT', path: path(cardSystemId), actKey, body })

export const previewRules = (ask: Client, cardSystemId: number, actKey: string, body: Rules & { from: string }) =>
  ask<RulesPreview>({ method: 'POST', path: path(cardSystemId, '/rules/preview'), actKey, body })

export const changeRules = (
  ask: Client,
  cardSystemId: number,
  actKey: string,
  body: Rules & { from: string; version: number },
) => ask<{ version: number }>({ method: 'PUT', path: path(cardSystemId, '/rules'), actKey, body })

export const withdrawRules = (ask: Client, cardSystemId: number, actKey: string, id: number) =>
  ask<undefined>({ method: 'DELETE', path: path(cardSystemId, `/rules/${id}`), actKey })

export const previewRegion = (ask: Client, cardSystemId: number, actKey: string, postalCodes: string[]) =>
  ask<RegionPreview>({ method: 'POST', path: path(cardSystemId, '/region/preview'), actKey, body: { postalCodes } })

export const changeRegion = (
  ask: Client,
  cardSystemId: number,
  actKey: string,
  body: { version: number; postalCodes: string[] },
) => ask<{ version: number }>({ method: 'PUT', path: path(cardSystemId, '/region'), actKey, body })

export const putLogo = (ask: Client, cardSystemId: number, actKey: string, file: File) =>
  ask<{ url: string }>({
    method: 'PUT',
    path: path(cardSystemId, '/logo'),
    actKey,
    file: { content: file, type: file.type },
  })

export const removeLogo = (ask: Client, cardSystemId: number, actKey: string) =>
  ask<undefined>({ method: 'DELETE', path: path(cardSystemId, '/logo'), actKey })
