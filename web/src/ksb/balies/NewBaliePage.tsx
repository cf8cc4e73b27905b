import { Textarea } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { askForBalie, makeBalie, type NewBalie } from '../../api/ksb-balies.ts'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { FormPage } from '../form/FormPage.tsx'
import { FormPart, OptionalLabel, row } from '../form/FormPart.tsx'
import { textField } from '../form/useForm.ts'
import { cardSystemRouteApi } from '../routes.ts'
import { PageHead } from '../shell/PageHead.tsx'
import { BalieFields } from './BalieFields.tsx'
import { newBalie, newBalieBody } from './balie-form.ts'
import { useChangedBalies, useIsPlatform } from './useBalie.ts'
import { useBalieForm } from './useBalieForm.ts'

/** Who administers the platform makes a balie; who administers a card system asks for one. */
export function NewBaliePage() {
  const { t } = useTranslation(['balies', 'ksb'])
  const params = cardSystemRouteApi.useParams()
  const { cardSystemId } = params
  const isPlatform = useIsPlatform()
  const title = t(isPlatform ? 'act.make' : 'act.ask')
  usePageTitle(`${title} · ${t('ksb:name')}`)
  const navigate = useNavigate()
  const changed = useChangedBalies(cardSystemId)
  const { form, refuse, wrong } = useBalieForm(newBalie)
  const act = useAct(
    (body: NewBalie, key) => (isPlatform ? makeBalie : askForBalie)(ask, cardSystemId, key, body).catch(refuse),
    ({ id }, { name }) => {
      changed()
      showToast(t(isPlatform ? 'form.made' : 'form.asked', { name }))
      if (isPlatform)
        void navigate({
          to: '/$cardSystemId/balies/$balieId',
          params: { cardSystemId, balieId: id },
          search: {},
          ignoreBlocker: true,
        })
      else void navigate({ to: '/$cardSystemId/balies/requests', params, search: {}, ignoreBlocker: true })
    },
  )
  return (
    <>
      <PageHead
        title={title}
        chapter="balies"
        trail={
          <Link to="/$cardSystemId/balies" params={params} search={{}}>
            {t('title')}
          </Link>
        }
      />
      <p>{t(isPlatform ? 'form.makeText' : 'form.askText')}</p>
      <FormPage
        label={title}
        wrong={wrong}
        changes={form.changed.length}
        pending={act.pending}
        problem={form.wrong.length > 0 ? null : act.problem}
        onCancel={() => void navigate({ to: '/$cardSystemId/balies', params, search: {} })}
        onSubmit={() => {
          if (form.isGood()) act.run(newBalieBody(form.values))
        }}
      >
        <BalieFields form={form} />
        {isPlatform ? null : (
          <FormPart title={t('form.why')}>
            <Textarea
              label={<OptionalLabel>{t('form.note')}</OptionalLabel>}
              maxLength={1000}
              autosize
              minRows={2}
              {...row}
              {...textField(form, 'note')}
            />
          </FormPart>
        )}
      </FormPage>
    </>
  )
}
