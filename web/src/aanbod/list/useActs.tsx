import { IconCalendarOff, IconCalendarPause, IconCheck, IconCopy, IconPencil, IconTrash } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changeEvent, type EnteredEvent, enteredEventQuery, registryKey, removeEvent } from '../../api/aanbod.ts'
import { useSentence } from '../../api/useSentence.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { ReasonDialog } from '../../ui/ReasonDialog.tsx'
import { showToast } from '../../ui/Toast.tsx'
import type { RowAction } from '../../ui/table/RowMenu.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { balieRouteApi } from '../routes.ts'

type Status = EnteredEvent['status']
type Act = 'cancel' | 'postpone' | 'remove'
type Row = Pick<EnteredEvent, 'id' | 'title' | 'status' | 'workflowStatus'>

const icon = { size: 18, stroke: 2, 'aria-hidden': true } as const

/** What can be done with an activity in the list and on its own page, with what is asked first. */
export function useActs(onGone?: () => void): { actions: (row: Row) => RowAction[]; dialog: ReactNode } {
  const { t } = useTranslation('aanbod')
  const sentence = useSentence()
  const { organizerId } = balieRouteApi.useParams()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [asked, setAsked] = useState<{ act: Act; row: Row } | null>(null)

  const changed = () => queries.invalidateQueries({ queryKey: registryKey(organizerId) })
  const status = useAct(
    async ({ row, to, reason }: { row: Row; to: Status; reason?: string }, key) => {
      const { document } = await queries.fetchQuery(enteredEventQuery(ask, organizerId, row.id))
      const language = document.mainLanguage ?? 'nl'
      const said = { type: to, ...(reason ? { reason: { [language]: reason } } : {}) }
      await changeEvent(ask, key, row.id, { ...document, status: said })
    },
    (_, { to, row }) => {
      void changed()
      setAsked(null)
      showToast(t(`done.${to}`, { title: row.title }))
    },
  )
  const remove = useAct(
    (row: Row, key) => removeEvent(ask, key, row.id),
    (_, row) => {
      setAsked(null)
      showToast(t('done.removed', { title: row.title }))
      onGone?.()
      void changed()
    },
  )
  const open = (act: Act, row: Row) => {
    status.forget()
    remove.forget()
    setAsked({ act, row })
  }

  function actions(row: Row): RowAction[] {
    const params = { organizerId, eventId: row.id }
    const isDraft = row.workflowStatus === 'DRAFT'
    const change: RowAction = {
      key: 'change',
      label: t('act.change'),
      icon: <IconPencil {...icon} />,
      act: () => void navigate({ to: '/$organizerId/activities/$eventId', params }),
    }
    const copy: RowAction = {
      key: 'copy',
      label: t('act.copy'),
      icon: <IconCopy {...icon} />,
      act: () => void navigate({ to: '/$organizerId/new', params: { organizerId }, search: { copy: row.id } }),
    }
    const onAgain: RowAction = {
      key: 'on',
      label: t('act.on'),
      icon: <IconCheck {...icon} />,
      act: () => status.run({ row, to: 'Available' }),
    }
    const postpone: RowAction = {
      key: 'postpone',
      label: t('act.postpone'),
      icon: <IconCalendarPause {...icon} />,
      act: () => open('postpone', row),
    }
    const cancel: RowAction = {
      key: 'cancel',
      label: t('act.cancel'),
      icon: <IconCalendarOff {...icon} />,
      act: () => open('cancel', row),
    }
    const removal: RowAction = {
      key: 'remove',
      label: t('act.remove'),
      icon: <IconTrash {...icon} />,
      danger: true,
      act: () => open('remove', row),
    }
    return [
      change,
      copy,
      ...(row.status === 'Available' ? [] : [onAgain]),
      ...(isDraft || row.status === 'TemporarilyUnavailable' ? [] : [postpone]),
      ...(isDraft || row.status === 'Unavailable' ? [] : [cancel]),
      removal,
    ]
  }

  return { actions, dialog: dialogOf() }

  function dialogOf(): ReactNode {
    if (!asked) {
      // Going on again asks nothing first: what is refused is said above the list.
      if (!status.problem) return null
      const said = sentence(status.problem)
      return (
        <Banner tone="refused">
          {said.title}. {said.text}
        </Banner>
      )
    }
    const { act, row } = asked
    const close = () => setAsked(null)
    if (act === 'remove') {
      return (
        <AskDialog
          opened
          danger
          title={t('remove.title', { title: row.title })}
          verb={t('remove.verb')}
          pending={remove.pending}
          problem={remove.problem}
          onClose={close}
          onSubmit={() => remove.run(row)}
        >
          <p>{row.workflowStatus === 'DRAFT' ? t('remove.draft') : t('remove.text')}</p>
        </AskDialog>
      )
    }
    return (
      <ReasonDialog
        key={act}
        title={t(`${act}.title`, { title: row.title })}
        verb={t(`${act}.verb`)}
        label={t('reason.label')}
        description={t('reason.help')}
        missing={t('reason.missing')}
        pending={status.pending}
        problem={status.problem}
        onClose={close}
        onReason={(reason) =>
          status.run({ row, reason, to: act === 'cancel' ? 'Unavailable' : 'TemporarilyUnavailable' })
        }
      >
        <p>{t(`${act}.text`)}</p>
      </ReasonDialog>
    )
  }
}
