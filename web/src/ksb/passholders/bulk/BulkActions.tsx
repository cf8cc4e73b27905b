import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BulkAct } from '../../../api/ksb-bulk.ts'
import type { ListedPassholder } from '../../../api/ksb-types.ts'

const BulkDialog = lazy(async () => ({ default: (await import('./BulkDialog.tsx')).BulkDialog }))

export const bulkActs = [
  'BLOCK_PERSON',
  'UNBLOCK_PERSON',
  'BLOCK_CARD',
  'UNBLOCK_CARD',
] as const satisfies BulkAct['act'][]

/** What can be done with everybody who is chosen. */
export function BulkActions({ rows, clear }: { rows: readonly ListedPassholder[]; clear: () => void }) {
  const { t } = useTranslation('passholders')
  const [asked, setAsked] = useState<{ act: BulkAct['act']; rows: readonly ListedPassholder[] }>()
  return (
    <>
      {bulkActs.map((act) => (
        <Button key={act} variant="default" size="xs" onClick={() => setAsked({ act, rows })}>
          {t(`bulk.act.${act}`)}
        </Button>
      ))}
      {asked ? (
        <Suspense>
          <BulkDialog act={asked.act} rows={asked.rows} onClose={() => setAsked(undefined)} onDone={clear} />
        </Suspense>
      ) : null}
    </>
  )
}
