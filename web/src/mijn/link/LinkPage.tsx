import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { linkPass, mijnKey, ownQuery, type Proof } from '../../api/mijn.ts'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask, login } from '../app.ts'
import { FormEnd } from '../FormEnd.tsx'
import page from '../page.module.css'
import { heldCode } from '../scan/held.ts'
import { useSaid } from '../useSaid.ts'
import { ProofFields, useProof } from './ProofFields.tsx'

/** Who has no pass here yet: by its number and their date of birth it becomes theirs. */
export function LinkPage() {
  const { t } = useTranslation(['mijn', 'common'])
  const router = useRouter()
  const queries = useQueryClient()
  const said = useSaid()
  const proof = useProof()
  usePageTitle(t('title.link'))
  const act = useAct<Proof, void>(
    (typed, actKey) => linkPass(ask, actKey, typed),
    async () => {
      await queries.invalidateQueries({ queryKey: mijnKey })
      await queries.fetchQuery({ ...ownQuery(ask), staleTime: 0 })
      showToast(t('link.done'))
      await router.navigate({ to: heldCode() === undefined ? '/' : '/scan', replace: true })
    },
  )
  function submit(event: FormEvent) {
    event.preventDefault()
    const typed = proof.read()
    if (typed && !act.pending) act.run(typed)
  }
  const problem = act.problem && said(act.problem)
  return (
    <div className={page.page}>
      <h1>{t('title.link')}</h1>
      <p className={page.lead}>{t('link.lead')}</p>
      <form noValidate onSubmit={submit} className={page.form}>
        <ProofFields form={proof.form} />
        <FormEnd problem={problem} verb={t('link.verb')} pending={act.pending} />
      </form>
      <section aria-labelledby="nopass">
        <h2 id="nopass">{t('link.noPass')}</h2>
        <p>{t('link.noPassText')}</p>
      </section>
      <p>
        <Button variant="default" size="lg" onClick={() => void login.logOut()}>
          {t('common:signIn.logOut')}
        </Button>
      </p>
    </div>
  )
}
