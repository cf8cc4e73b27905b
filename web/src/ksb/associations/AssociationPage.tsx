import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import {
  type Association,
  type AssociationBody,
  addAssociation,
  associationQuery,
  associationsKey,
  changeAssociation,
} from '../../api/ksb-associations.ts'
import { toProblem } from '../../api/problem.ts'
import { useSentence } from '../../api/useSentence.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { FormPage } from '../form/FormPage.tsx'
import { type Faults, faultsOf, useForm } from '../form/useForm.ts'
import { associationRouteApi } from '../routes.ts'
import { PageHead } from '../shell/PageHead.tsx'
import { AssociationFields } from './AssociationFields.tsx'
import {
  type AssociationValues,
  associationBody,
  associationFaults,
  newAssociation,
  valuesOfAssociation,
} from './association-form.ts'

/** A new association, or one that is. */
export function AssociationPage() {
  const { t } = useTranslation(['associations', 'ksb', 'common'])
  const params = associationRouteApi.useParams()
  const isNew = params.associationId === 'new'
  const title = t(isNew ? 'form.new' : 'form.edit')
  usePageTitle(`${title} · ${t('ksb:name')}`)
  const query = useQuery({ ...associationQuery(ask, params), enabled: !isNew })
  const [association] = query.data?.member ?? []
  const head = (
    <PageHead
      title={title}
      chapter="associations"
      trail={
        <Link to="/$cardSystemId/associations" params={params} search={{}}>
          {t('title')}
        </Link>
      }
      tools={
        isNew ? null : (
          <Link to="/$cardSystemId/associations/$associationId/members" params={params} search={{}}>
            {t('act.members')}
          </Link>
        )
      }
    />
  )
  if (query.error && !query.data) {
    const problem = toProblem(query.error)
    return (
      <>
        {head}
        <ErrorState title={t('common:pageFailed')} problem={problem} onRetry={() => void query.refetch()} />
      </>
    )
  }
  if (!isNew && !query.data) return <SkeletonLines lines={8} />
  return (
    <>
      {head}
      {isNew || association ? (
        <AssociationForm association={association} title={title} />
      ) : (
        <EmptyState title={t('gone')} text={t('goneText')} />
      )}
    </>
  )
}

const pointers = {
  '/name': 'name',
  '/yearlyEnd': 'yearlyEnd',
  '/endAge': 'endAge',
  '/months': 'months',
  '/renewalDays': 'renewalDays',
} as const satisfies { [jsonPointer: string]: keyof AssociationValues }

function AssociationForm({ association, title }: { association: Association | undefined; title: string }) {
  const { t } = useTranslation('associations')
  const { cardSystemId } = associationRouteApi.useParams()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const sentence = useSentence()
  const form = useForm<AssociationValues>(association ? valuesOfAssociation(association) : newAssociation, check)
  const back = (saved: boolean) =>
    void navigate({ to: '/$cardSystemId/associations', params: { cardSystemId }, search: {}, ignoreBlocker: saved })
  const act = useAct(
    (body: AssociationBody, key) =>
      (association
        ? changeAssociation(ask, { cardSystemId, associationId: association.id }, key, body)
        : addAssociation(ask, cardSystemId, key, body)
      ).catch(refuse),
    ({ name }) => {
      void queries.invalidateQueries({ queryKey: associationsKey(cardSystemId) })
      showToast(t('form.done', { name }))
      back(true)
    },
  )

  function check(values: AssociationValues): Faults<AssociationValues> {
    const found = Object.entries(associationFaults(values))
    return Object.fromEntries(found.map(([name, fault]) => [name, fault && t(`fault.${fault}`)]))
  }
  function refuse(error: unknown): never {
    const problem = toProblem(error)
    const said = sentence(problem)
    form.show(
      problem.name === 'openpas/name-taken'
        ? { name: `${said.title}. ${said.text}` }
        : faultsOf<AssociationValues>(problem, t('fault.server'), pointers),
    )
    throw error
  }
  return (
    <FormPage
      label={title}
      wrong={form.wrong.map((name) => ({ name, label: t(`form.${name}`) }))}
      changes={form.changed.length}
      pending={act.pending}
      problem={form.wrong.length > 0 ? null : act.problem}
      onCancel={() => back(false)}
      onSubmit={() => {
        if (form.isGood()) act.run(associationBody(form.values, association?.active ?? true))
      }}
    >
      <AssociationFields form={form} />
    </FormPage>
  )
}
