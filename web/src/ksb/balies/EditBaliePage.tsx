import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type Balie, type BalieDetails, changeBalie } from '../../api/ksb-balies.ts'
import { toProblem } from '../../api/problem.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { FormPage } from '../form/FormPage.tsx'
import { balieEditRouteApi } from '../routes.ts'
import { PageHead } from '../shell/PageHead.tsx'
import { BalieFields, PlaceFields } from './BalieFields.tsx'
import { detailsBody, valuesOfBalie } from './balie-form.ts'
import { useBalie, useChangedBalies } from './useBalie.ts'
import { useBalieForm } from './useBalieForm.ts'

/** *Balie aanpassen*: what it is, how it is reached, which place it is, and when it sells passes. */
export function EditBaliePage() {
  const { t } = useTranslation(['balies', 'ksb', 'common'])
  const params = balieEditRouteApi.useParams()
  usePageTitle(`${t('form.edit')} · ${t('ksb:name')}`)
  const query = useBalie(params)
  return (
    <>
      <PageHead
        title={t('form.edit')}
        chapter="balies"
        trail={
          <Link to="/$cardSystemId/balies/$balieId" params={params} search={{}}>
            {query.data?.name ?? t('title')}
          </Link>
        }
      />
      {query.data ? (
        <EditForm balie={query.data} />
      ) : query.error ? (
        <ErrorState
          title={t('common:pageFailed')}
          problem={toProblem(query.error)}
          onRetry={() => void query.refetch()}
        />
      ) : (
        <SkeletonLines lines={8} />
      )}
    </>
  )
}

function EditForm({ balie }: { balie: Balie }) {
  const { t } = useTranslation('balies')
  const params = balieEditRouteApi.useParams()
  const navigate = useNavigate()
  const changed = useChangedBalies(params.cardSystemId)
  const { form, refuse, wrong } = useBalieForm(valuesOfBalie(balie))
  const back = (saved: boolean) =>
    void navigate({ to: '/$cardSystemId/balies/$balieId', params, search: {}, ignoreBlocker: saved })
  const act = useAct(
    (body: BalieDetails, key) => changeBalie(ask, params, key, body).catch(refuse),
    (_, { name }) => {
      changed()
      showToast(t('form.saved', { name }))
      back(true)
    },
  )
  return (
    <FormPage
      label={t('form.edit')}
      wrong={wrong}
      changes={form.changed.length}
      pending={act.pending}
      problem={form.wrong.length > 0 ? null : act.problem}
      onCancel={() => back(false)}
      onSubmit={() => {
        if (form.isGood()) act.run(detailsBody(form.values, balie.version))
      }}
    >
      <BalieFields form={form} />
      <PlaceFields form={form} balie={balie} />
    </FormPage>
  )
}
