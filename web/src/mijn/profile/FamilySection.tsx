import { Button } from '@mantine/core'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addToFamily, leaveFamily, mijnKey, ownQuery, type Proof } from '../../api/mijn.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { FormEnd } from '../FormEnd.tsx'
import { ProofFields, useProof } from '../link/ProofFields.tsx'
import page from '../page.module.css'
import { useSaid } from '../useSaid.ts'
import classes from './ProfilePage.module.css'

interface Leaving {
  list: 'family-members' | 'families'
  id: string
  name: string
}

/** Who one saves points for, whose family one is in, and the end of either. */
export function FamilySection() {
  const { t } = useTranslation('mijn')
  const { data: me } = useSuspenseQuery(ownQuery(ask))
  const queries = useQueryClient()
  const [leaving, setLeaving] = useState<Leaving | null>(null)
  const members = me.people.filter(({ self }) => !self)
  const act = useAct<Leaving, void>(
    ({ list, id }, actKey) => leaveFamily(ask, actKey, list, id),
    (_, { list, name }) => {
      setLeaving(null)
      showToast(t(list === 'families' ? 'family.left' : 'family.removed', { name }))
      void queries.invalidateQueries({ queryKey: mijnKey })
    },
  )
  const begin = (one: Leaving) => {
    act.forget()
    setLeaving(one)
  }
  const row = (list: Leaving['list'], verb: string) => (one: { id: string; firstName: string; name: string }) => {
    const name = `${one.firstName} ${one.name}`
    return (
      <li key={one.id} className={page.line}>
        <span>{name}</span>
        <Button
          variant="default"
          size="lg"
          aria-label={`${verb}: ${name}`}
          onClick={() => begin({ list, id: one.id, name })}
        >
          {verb}
        </Button>
      </li>
    )
  }
  return (
    <section aria-labelledby="family" className={classes.part}>
      <h2 id="family">{t('family.title')}</h2>
      <p className={page.lead}>{t(members.length > 0 ? 'family.lead' : 'family.none')}</p>
      <ul className={page.rows}>{members.map(row('family-members', t('family.remove')))}</ul>
      <AddMember />
      {me.inFamiliesOf.length > 0 ? (
        <>
          <h3>{t('family.others')}</h3>
          <ul className={page.rows}>{me.inFamiliesOf.map(row('families', t('family.leave')))}</ul>
        </>
      ) : null}
      <AskDialog
        opened={leaving !== null}
        title={t(leaving?.list === 'families' ? 'family.leaveAsk' : 'family.removeAsk', { name: leaving?.name ?? '' })}
        verb={t(leaving?.list === 'families' ? 'family.leave' : 'family.remove')}
        danger
        pending={act.pending}
        problem={act.problem}
        onSubmit={() => leaving && act.run(leaving)}
        onClose={() => setLeaving(null)}
      >
        <p>{t(leaving?.list === 'families' ? 'family.leaveText' : 'family.removeText')}</p>
      </AskDialog>
    </section>
  )
}

function AddMember() {
  const { t } = useTranslation(['mijn', 'common'])
  const queries = useQueryClient()
  const said = useSaid()
  const proof = useProof()
  const [opened, setOpened] = useState(false)
  const act = useAct<Proof, { passholderId: string }>(
    (typed, actKey) => addToFamily(ask, actKey, typed),
    () => {
      setOpened(false)
      proof.clear()
      showToast(t('family.added'))
      void queries.invalidateQueries({ queryKey: mijnKey })
    },
  )
  function submit(event: FormEvent) {
    event.preventDefault()
    const typed = proof.read()
    if (typed && !act.pending) act.run(typed)
  }
  const problem = act.problem && said(act.problem)
  if (!opened)
    return (
      <p>
        <Button variant="outline" size="lg" onClick={() => setOpened(true)}>
          {t('family.add')}
        </Button>
      </p>
    )
  return (
    <form noValidate onSubmit={submit} className={page.form} aria-label={t('family.add')}>
      <p className={page.muted}>{t('family.addText')}</p>
      <ProofFields form={proof.form} />
      <FormEnd problem={problem} verb={t('family.addVerb')} pending={act.pending} size="lg">
        <Button variant="default" size="lg" onClick={() => setOpened(false)}>
          {t('common:cancel')}
        </Button>
      </FormEnd>
    </form>
  )
}
