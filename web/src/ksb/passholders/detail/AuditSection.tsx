import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { auditQuery, type PersonIds } from '../../../api/ksb-passholders.ts'
import type { AuditEntry } from '../../../api/ksb-types.ts'
import { currentLanguage } from '../../../i18n/language.ts'
import type { Column } from '../../../ui/table/column.ts'
import { SimpleTable } from '../../../ui/table/SimpleTable.tsx'
import { ask } from '../../app.ts'
import { moment } from './moment.ts'
import { PartOf, usePart } from './PartOf.tsx'
import classes from './PassholderPage.module.css'

const kinds = ['', 'READS', 'CHANGES'] as const

/** Who looked and who changed what, newest first; which data, never what was in them. */
export function AuditSection({ ids }: { ids: PersonIds }) {
  const { t, i18n } = useTranslation('passholders')
  const part = usePart()
  const [only, setOnly] = useState<(typeof kinds)[number]>('')
  const query = useQuery(auditQuery(ask, ids, part.limit, only === '' ? undefined : only))
  const columns: Column<AuditEntry>[] = [
    { key: 'when', label: t('detail.when'), cell: (row) => <span className="op-numbers">{moment(row.at)}</span> },
    { key: 'who', label: t('detail.who'), isName: true, cell: (row) => who(row) },
    { key: 'where', label: t('detail.where'), cell: (row) => row.organizer?.name ?? null },
    { key: 'what', label: t('detail.what'), cell: (row) => words(row) },
  ]
  return (
    <>
      <div className={classes.filter}>
        <NativeSelect
          size="sm"
          label={t('detail.auditShow')}
          value={only}
          onChange={(event) => setOnly(kinds.find((kind) => kind === event.currentTarget.value) ?? '')}
          data={[
            { value: '', label: t('detail.auditAll') },
            { value: 'READS', label: t('detail.auditReads') },
            { value: 'CHANGES', label: t('detail.auditChanges') },
          ]}
        />
      </div>
      <PartOf query={query} part={part} empty={{ title: t('detail.noAudit'), text: t('detail.noAuditText') }}>
        {(rows) => (
          <SimpleTable
            label={t('detail.audit')}
            rows={rows}
            columns={columns}
            rowKey={(row, index) => `${row.at} ${row.act} ${index}`}
          />
        )}
      </PartOf>
    </>
  )

  /** As it is said of this person; else as it is said of anybody; an act of before is a look or a change, with the fields. */
  function words({ act, words: said, change, fields }: AuditEntry) {
    const key = `detail.acts.${act.replaceAll('.', '_')}`
    if (i18n.exists(key, { ns: 'passholders' })) return t(key as 'detail.acts.passholder_read')
    if (said) return said[currentLanguage()]
    const what = t(change ? 'detail.changed' : 'detail.looked')
    return fields.length === 0 ? what : `${what}: ${fields.join(', ')}`
  }

  function who({ by }: AuditEntry) {
    if (by.name !== undefined) return by.name
    if (by.kind === 'KIOSK') return t('detail.kiosk')
    return by.clientId === undefined ? t('detail.system') : t('detail.application', { id: by.clientId })
  }
}
