import { queryOptions } from '@tanstack/react-query'
import type {
  GetBalieFinancialReportsFiguresAnswer,
  PostBalieFinancialReportsAnswer,
} from '../../../contract/balie.d.ts'
import type { Client } from './client.ts'

/** Figures and reports of a period: the same of a balie and of a card system, which differ in where they are. */

export interface Period {
  startDate: string
  endDate: string
}

export type Figures = GetBalieFinancialReportsFiguresAnswer
export type PayerFigures = Figures['payers'][number]
export type OwnReport = PostBalieFinancialReportsAnswer
/** In KSB it says of whom. */
export type ListedReport = OwnReport & { organizer?: { id: string; name: string } }

/** Where figures and reports are asked: `…/financial-reports`. */
export interface ReportPlace {
  ask: Client
  path: string
}

export const reportsKey = ({ path }: ReportPlace) => [path] as const

export const periodsQuery = (place: ReportPlace) =>
  queryOptions({
    queryKey: [...reportsKey(place), 'periods'],
    queryFn: ({ signal }) => place.ask<Period[]>({ path: `${place.path}/periods`, signal }),
    staleTime: 60_000,
  })

export const figuresQuery = <Answer>(place: ReportPlace, period: Period | undefined) =>
  queryOptions({
    queryKey: [...reportsKey(place), 'figures', period],
    queryFn: ({ signal }) =>
      place.ask<Answer>({ path: `${place.path}/figures?${new URLSearchParams({ ...period })}`, signal }),
    enabled: period !== undefined,
    staleTime: 15_000,
  })

/** While one is made, it is looked at every second. */
export const reportsQuery = (place: ReportPlace) =>
  queryOptions({
    queryKey: [...reportsKey(place), 'list'],
    queryFn: ({ signal }) => place.ask<ListedReport[]>({ path: place.path, signal }),
    staleTime: 5_000,
    refetchInterval: ({ state }) => (state.data?.some(({ status }) => status === 'STARTED') ? 1_000 : false),
  })

export const startReport = (place: ReportPlace, actKey: string, body: Period & { organizerId?: string }) =>
  place.ask<OwnReport>({ method: 'POST', path: place.path, actKey, body })

/** The browser fetches the file itself, however large it is: the address works for five minutes. */
export async function downloadReport(place: ReportPlace, reportId: number): Promise<void> {
  const { downloadLink } = await place.ask<{ downloadLink: string }>({
    path: `${place.path}/${reportId}/download-link`,
  })
  const link = document.createElement('a')
  link.href = downloadLink
  link.download = ''
  link.click()
}
