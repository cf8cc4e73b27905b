import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Bearer } from '../../api/client.ts'
import { download } from '../../api/download.ts'
import { toProblem } from '../../api/problem.ts'
import { useSentence } from '../../api/useSentence.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { Banner } from '../Banner.tsx'
import { showToast } from '../Toast.tsx'
import { ExportMenu } from './ListTools.tsx'

/**
 * A list as a file: the menu for the head of the page, and what is said when it was refused.
 * @param what all rows with these filters, in words
 * @param path of the export; `filters` is what the list asks by
 */
export function useFileExport(
  bearer: Bearer,
  what: string,
  path: string,
  filters: URLSearchParams,
): { menu: ReactNode; refused: ReactNode } {
  const { t } = useTranslation('table')
  const sentence = useSentence()
  const exporting = useMutation({
    mutationFn: (format: 'csv' | 'xlsx') => {
      const parameters = new URLSearchParams(filters)
      parameters.set('format', format)
      parameters.set('language', currentLanguage())
      return download(bearer, `${path}?${parameters}`)
    },
    onSuccess: () => showToast(t('exported')),
  })
  const said = exporting.error ? sentence(toProblem(exporting.error)) : null
  return {
    menu: <ExportMenu what={what} busy={exporting.isPending} onExport={exporting.mutate} />,
    refused: said ? (
      <Banner tone="refused">
        {t('exportFailed')} {said.title}. {said.text}
      </Banner>
    ) : null,
  }
}
