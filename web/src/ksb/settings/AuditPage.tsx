import { IconEye } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cardSystemQuery } from '../../api/ksb.ts'
import { type AuditEntry, auditEntryQuery, auditPath, auditQuery, type OfTrail } from '../../api/ksb-audit.ts'
import { listParameters } from '../../api/list.ts'
import { toProblem } from '../../api/problem.ts'
import { shortDate, time } from '../../i18n/format.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { Status } from '../../ui/Status.tsx'
import { askedIn } from '../../ui/table/asked.ts'
import type { Column } from '../../ui/table/column.ts'
import type { FilterField } from '../../ui/table/filter-field.ts'
import { idColumn } from '../../ui/table/ids.tsx'
import type { ListSearch } from '../../ui/table/list-search.ts'
import { savedViews } from '../../ui/table/views.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { useIsPlatform } from '../balies/useBalie.ts'
import { baliesOf } from '../cards/useCardFields.ts'
import { ListPage } from '../ListPage.tsx'
import { auditRouteApi } from '../routes.ts'
import { auditFilters } from './filters.ts'
import classes from './Settings.module.css'
import { SettingsHead } from './SettingsHead.tsx'
import { VerifySection } from './VerifySection.tsx'

const views = savedViews('audit')
/** Whose trail is in the path of what is asked. */
const askedFilters = auditFilters.filter(({ key }) => key !== 'of')

/** *Logboek*: who did what, when, on what; and whether all of it is still as it was written. */
export function AuditPage() {
  const { t } = useTranslation(['settings', 'ksb'])
  usePageTitle(`${t('part.audit')} · ${t('ksb:name')}`)
  const params = auditRouteApi.useParams()
  const search: ListSearch = auditRouteApi.useSearch()
  const navigate = useNavigate()
  const isPlatform = useIsPlatform()
  const of = { cardSystemId: params.cardSystemId, platform: isPlatform && search.of === 'platform' }
  const asked = askedIn(search, askedFilters)
  const query = useQuery(auditQuery(ask, of, asked))
  const [shown, setShown] = useState<AuditEntry>()
  return (
    <ListPage<AuditEntry>
      head={(tools) => <SettingsHead chapter="audit" tools={tools} />}
      views={views}
      file={{ what: t('audit.what'), path: `${auditPath(of)}/export`, parameters: listParameters(asked) }}
      note={
        <>
          <VerifySection />
          <p className={`${classes.quiet} ${classes.above}`}>{t('audit.lead')}</p>
        </>
      }
      label={t('part.audit')}
      noun={t('audit.noun')}
      nounOne={t('audit.nounOne')}
      columns={useAuditColumns()}
      fields={useAuditFields(params.cardSystemId, isPlatform)}
      search={search}
      usualSort={undefined}
      go={(next) => void navigate({ to: '/$cardSystemId/settings/audit', params, search: next })}
      query={query}
      all={undefined}
      rowKey={(row) => row.id}
      rowName={(row) => `${shortDate(row.at)} ${time(row.at)} ${wordsOf(row)}`}
      nameLink={(_, words) => words}
      actions={(row) => [
        {
          key: 'look',
          label: t('audit.look'),
          icon: <IconEye size={18} stroke={2} aria-hidden="true" />,
          act: () => setShown(row),
        },
      ]}
      empty={{ title: t('audit.empty'), text: t('audit.emptyText') }}
    >
      {shown ? <EntryDialog of={of} entry={shown} onClose={() => setShown(undefined)} /> : null}
    </ListPage>
  )
}

/** What was done, in words; of an act of before its code. */
const wordsOf = ({ act, words }: Pick<AuditEntry, 'act' | 'words'>) => words?.[currentLanguage()] ?? act

function useAuditColumns(): Column<AuditEntry>[] {
  const { t } = useTranslation('settings')
  return [
    {
      key: 'at',
      label: t('audit.at'),
      isName: true,
      width: 11,
      cell: (row) => (
        <span className="op-numbers">
          {shortDate(row.at)} {time(row.at)}
        </span>
      ),
    },
    {
      key: 'by',
      label: t('audit.by'),
      fact: true,
      width: 14,
      cell: (row) => row.by ?? row.clientId ?? t('audit.unknown'),
    },
    { key: 'what', label: t('audit.act'), width: 22, cell: (row) => <span title={row.act}>{wordsOf(row)}</span> },
    { key: 'act', label: t('audit.code'), optional: true, width: 16, cell: (row) => row.act },
    {
      key: 'kind',
      label: t('audit.kind'),
      cell: (row) => (
        <Status tone={row.read ? 'neutral' : 'ordinary'}>{t(row.read ? 'audit.read' : 'audit.change')}</Status>
      ),
    },
    { key: 'organizer', label: t('audit.balie'), width: 14, cell: (row) => row.organizer?.name ?? null },
    { key: 'subject', label: t('audit.subject'), cell: (row) => row.subject },
    idColumn(t('audit.subjectId'), (row) => row.subjectId, 'subjectId'),
    idColumn(t('audit.passholder'), (row) => row.passholderId, 'passholderId'),
    { key: 'fields', label: t('audit.fields'), optional: true, width: 20, cell: (row) => row.fields.join(', ') },
    idColumn(t('audit.client'), (row) => row.clientId, 'clientId'),
  ]
}

function useAuditFields(cardSystemId: number, isPlatform: boolean): FilterField[] {
  const { t } = useTranslation('settings')
  const parts = useQuery(cardSystemQuery(ask, cardSystemId)).data
  const uuid = (typed: string) =>
    /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(typed.trim()) ? undefined : t('fault.uuid')
  const words: Record<(typeof auditFilters)[number]['key'], Omit<FilterField, 'key' | 'kind'>> = {
    from: { label: t('audit.from') },
    until: { label: t('audit.until') },
    kind: {
      label: t('audit.kind'),
      choices: [
        { value: 'READS', label: t('audit.read') },
        { value: 'CHANGES', label: t('audit.change') },
      ],
    },
    by: { label: t('audit.by'), placeholder: t('audit.byHelp') },
    act: { label: t('audit.code'), placeholder: t('audit.actHelp') },
    organizerId: { label: t('audit.balie'), choices: baliesOf(parts) },
    passholderId: { label: t('audit.passholder'), check: uuid },
    subjectId: { label: t('audit.subjectId') },
    of: { label: t('audit.whose'), choices: [{ value: 'platform', label: t('audit.platform') }] },
  }
  return auditFilters
    .filter(({ key }) => key !== 'of' || isPlatform)
    .map((filter) => ({ ...filter, ...words[filter.key] }))
}

/** One entry: which fields, never what was in them, and where it is in its chain. */
function EntryDialog({ of, entry, onClose }: { of: OfTrail; entry: AuditEntry; onClose: () => void }) {
  const { t } = useTranslation(['settings', 'common'])
  const params = auditRouteApi.useParams()
  const query = useQuery(auditEntryQuery(ask, of, entry.id))
  const detail = query.data
  const facts: readonly (readonly [string, string | undefined])[] = detail
    ? [
        [t('audit.at'), `${shortDate(detail.at)} ${time(detail.at)}`],
        [t('audit.by'), detail.by],
        [t('audit.client'), detail.clientId],
        [t('audit.act'), wordsOf(detail)],
        [t('audit.code'), detail.act],
        [t('audit.kind'), t(detail.read ? 'audit.read' : 'audit.change')],
        [t('audit.balie'), detail.organizer?.name ?? detail.organizer?.id],
        [t('audit.subject'), detail.subject],
        [t('audit.subjectId'), detail.subjectId],
        [t('audit.fields'), detail.fields.join(', ') || t('audit.noFields')],
        [t('audit.address'), detail.address],
        [t('audit.request'), detail.requestId],
        [t('audit.chain'), t('audit.place', { chain: detail.chainId, link: detail.link, position: detail.position })],
        [t('audit.hash'), detail.hash],
      ]
    : []
  return (
    <Dialog opened onClose={onClose} size={640} title={t('audit.one')}>
      {query.isPending ? <SkeletonLines lines={8} /> : null}
      {query.isError ? (
        <ErrorState
          title={t('common:loadFailed')}
          problem={toProblem(query.error)}
          onRetry={() => void query.refetch()}
        />
      ) : null}
      <dl className={classes.facts}>
        {facts.map(([label, value]) =>
          value === undefined ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      {detail?.passholderId ? (
        <p>
          <Link
            to="/$cardSystemId/passholders/$passholderId"
            params={{ ...params, passholderId: detail.passholderId }}
            search={{}}
          >
            {t('audit.toPassholder')}
          </Link>
        </p>
      ) : null}
      <p className={classes.quiet}>{t('audit.noValues')}</p>
    </Dialog>
  )
}
