import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Contact, changeContact, contactQuery, reachOf } from '../../../api/balie-desk.ts'
import { toProblem } from '../../../api/problem.ts'
import { AskDialog } from '../../../ui/AskDialog.tsx'
import { SkeletonLines } from '../../../ui/SkeletonLines.tsx'
import { useAct } from '../../../ui/useAct.ts'
import { ask } from '../../app.ts'
import type { ActProps } from '../act.ts'
import { ContactFields } from './ContactFields.tsx'
import { type ContactFault, contactFaults, contactOf, type TypedContact, typedOf } from './contact.ts'

/** How somebody is reached as it is known, to be changed. */
export default function ContactDialog({ person, counter, onDone, onClose }: ActProps) {
  const { t } = useTranslation(['desk', 'common'])
  const { balie } = counter
  const ids = { organizerId: balie.id, passholderId: person.passholderId }
  const known = useQuery(contactQuery(ask, ids))
  const [change, setChange] = useState<Partial<TypedContact>>({})
  const [faults, setFaults] = useState<ContactFault[]>([])
  const typed = known.data ? { ...typedOf(known.data), ...change } : undefined
  const act = useAct(
    (body: Contact, key) => changeContact(ask, ids, key, body),
    () => onDone(t('contact.done', { name: person.firstName })),
  )
  return (
    <AskDialog
      opened
      title={t('contact.title', { name: person.firstName })}
      verb={typed ? t('contact.verb') : t('common:tryAgain')}
      pending={act.pending}
      problem={act.problem ?? (known.isError ? toProblem(known.error) : null)}
      onClose={onClose}
      onSubmit={() => {
        if (!typed) {
          void known.refetch()
          return
        }
        const found = contactFaults(typed)
        setFaults(found)
        if (found.length === 0) act.run(contactOf(typed))
      }}
    >
      {typed ? (
        <ContactFields
          typed={typed}
          faults={faults}
          abroadWhyNot={
            reachOf(balie, 'PASSHOLDERS_WRITE_FOREIGN_COUNTRY').length > 0 ? null : t('whyNot.notPermitted')
          }
          onChange={(part) => {
            setChange((before) => ({ ...before, ...part }))
            setFaults([])
          }}
        />
      ) : known.isPending ? (
        <SkeletonLines lines={6} />
      ) : null}
    </AskDialog>
  )
}
