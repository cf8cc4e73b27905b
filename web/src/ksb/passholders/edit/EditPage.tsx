import { IconChevronRight } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { passholderQuery, passholdersKey } from '../../../api/ksb-passholders.ts'
import { changePassholder, type PersonChange } from '../../../api/ksb-person.ts'
import type { PassholderDetail } from '../../../api/ksb-types.ts'
import { toProblem } from '../../../api/problem.ts'
import { useSentence } from '../../../api/useSentence.ts'
import { dayOf } from '../../../i18n/format.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { SkeletonLines } from '../../../ui/SkeletonLines.tsx'
import { showToast } from '../../../ui/Toast.tsx'
import { useAct } from '../../../ui/useAct.ts'
import { usePageTitle } from '../../../ui/usePageTitle.ts'
import { ask } from '../../app.ts'
import { FormPage } from '../../form/FormPage.tsx'
import { type Faults, faultsOf, useForm } from '../../form/useForm.ts'
import { passholderEditRouteApi } from '../../routes.ts'
import { PageHead } from '../../shell/PageHead.tsx'
import { PersonFields } from './PersonFields.tsx'
import { changeOf, faultsIn, type PersonValues, pointers, refusedField, valuesOf } from './person-form.ts'

/** *Bewerken*: everything that is known of a person. */
export function EditPage() {
  const { t } = useTranslation(['passholders', 'ksb'])
  usePageTitle(`${t('edit.title')} · ${t('ksb:name')}`)
  const params = passholderEditRouteApi.useParams()
  // What somebody is typing is not taken away by what a colleague keeps meanwhile.
  const query = useQuery({
    ...passholderQuery(ask, params.cardSystemId, params.passholderId),
    refetchOnWindowFocus: false,
  })
  if (query.error && !query.data) {
    const problem = toProblem(query.error)
    return (
      <>
        <PageHead title={t('edit.title')} chapter="editPassholder" />
        <ErrorState title={t('detail.failed')} problem={problem} onRetry={() => void query.refetch()} />
      </>
    )
  }
  if (!query.data) return <SkeletonLines lines={8} />
  const { firstName, name } = query.data.passholder
  return (
    <>
      <PageHead
        title={t('edit.title')}
        chapter="editPassholder"
        trail={
          <>
            <Link to="/$cardSystemId/passholders" params={params} search={{}}>
              {t('title')}
            </Link>
            <IconChevronRight size={16} stroke={2} aria-hidden="true" />
            <Link to="/$cardSystemId/passholders/$passholderId" params={params} search={{}}>
              {firstName} {name}
            </Link>
          </>
        }
      />
      <EditForm detail={query.data} />
    </>
  )
}

function EditForm({ detail }: { detail: PassholderDetail }) {
  const { t } = useTranslation('passholders')
  const params = passholderEditRouteApi.useParams()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const sentence = useSentence()
  const form = useForm<PersonValues>(valuesOf(detail.passholder), check)
  const back = (saved: boolean) =>
    void navigate({
      to: '/$cardSystemId/passholders/$passholderId',
      params,
      search: {},
      ignoreBlocker: saved,
    })
  const act = useAct(
    (body: PersonChange, key) => changePassholder(ask, params, key, body).catch(refuse),
    () => {
      void queries.invalidateQueries({ queryKey: passholdersKey(params.cardSystemId) })
      showToast(t('edit.done'))
      back(true)
    },
  )

  function check(values: PersonValues): Faults<PersonValues> {
    const found = Object.entries(faultsIn(values, dayOf(new Date())))
    return Object.fromEntries(found.map(([name, fault]) => [name, fault && t(`edit.fault.${fault}`)]))
  }

  /** Says a refusal beside its field. */
  function refuse(error: unknown): never {
    const problem = toProblem(error)
    const said = sentence(problem)
    const field = refusedField(problem.name)
    form.show(
      field === undefined
        ? faultsOf<PersonValues>(problem, t('edit.fault.server'), pointers)
        : { [field]: `${said.title}. ${said.text}` },
    )
    throw error
  }

  const isAtField = act.problem !== null && form.wrong.length > 0
  return (
    <FormPage
      label={t('edit.title')}
      wrong={form.wrong.map((name) => ({ name, label: t(`edit.${name}`) }))}
      changes={form.changed.length}
      pending={act.pending}
      problem={isAtField ? null : act.problem}
      onCancel={() => back(false)}
      onSubmit={() => {
        if (form.isGood()) act.run(changeOf(form.values))
      }}
    >
      <PersonFields form={form} numberKnown={detail.nationalNumberKnown} />
    </FormPage>
  )
}
