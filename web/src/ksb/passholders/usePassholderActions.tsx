import {
  IconArrowMerge,
  IconBan,
  IconCalendarCheck,
  IconFileZip,
  IconHistory,
  IconHomeMove,
  IconId,
  IconIdBadge2,
  IconLockOpen,
  IconPencil,
  IconReceiptEuro,
  IconTrash,
  IconUserOff,
} from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { chapterWords } from '../../i18n/chapter-words.ts'
import type { RowAction } from '../../ui/table/RowMenu.tsx'
import { cardSystemRouteApi } from '../routes.ts'
import type { Who } from './acts/who.ts'

const icon = { size: 18, stroke: 2, 'aria-hidden': true } as const
const PassholderDialog = lazy(async () => {
  const [{ PassholderDialog }] = await Promise.all([
    import('./acts/PassholderDialog.tsx'),
    // What is said about memberships and prices is said in the same words at a balie; of events in those of coupons.
    chapterWords('membership')(),
    chapterWords('tickets')(),
    chapterWords('shares')(),
  ])
  return { default: PassholderDialog }
})

export type Asked =
  | 'newCard'
  | 'move'
  | 'tariff'
  | 'price'
  | 'copy'
  | 'blockCard'
  | 'unblockCard'
  | 'blockPerson'
  | 'unblockPerson'
  | 'erase'

/** The three dots of a passholder, in the list and on their own page: the handbook's verbs, and the dialogs they open. */
export function usePassholderActions(): {
  actions: (who: Who) => RowAction[]
  /** The same question from elsewhere on the page. */
  open: (what: Asked, who: Who) => void
  dialog: ReactNode
} {
  const { t } = useTranslation('passholders')
  const params = cardSystemRouteApi.useParams()
  const navigate = useNavigate()
  const [asked, setAsked] = useState<{ what: Asked; who: Who } | null>(null)
  const show = (who: Who, section?: 'cards') =>
    void navigate({
      to: '/$cardSystemId/passholders/$passholderId',
      params: { ...params, passholderId: who.id },
      search: section === undefined ? {} : { section },
    })

  const edit = (who: Who) =>
    void navigate({
      to: '/$cardSystemId/passholders/$passholderId/edit',
      params: { ...params, passholderId: who.id },
    })

  function actions(who: Who): RowAction[] {
    const act = (what: Asked) => () => setAsked({ what, who })
    const blocked = who.blocked ? t('act.whileBlocked') : undefined
    return [
      // Who is a member elsewhere only can be given a card of here; the rest is for their own region.
      ...(who.memberHere
        ? [
            { key: 'open', label: t('act.open'), icon: <IconId {...icon} />, act: () => show(who) },
            { key: 'edit', label: t('act.edit'), icon: <IconPencil {...icon} />, act: () => edit(who) },
          ]
        : [
            {
              key: 'move',
              label: t('act.move'),
              icon: <IconHomeMove {...icon} />,
              act: act('move'),
              impossible: blocked,
            },
          ]),
      {
        key: 'newCard',
        label: t('act.newCard'),
        icon: <IconIdBadge2 {...icon} />,
        act: act('newCard'),
        impossible: blocked,
      },
      ...(who.memberHere
        ? [
            {
              key: 'tariff',
              label: t('act.tariff'),
              icon: <IconCalendarCheck {...icon} />,
              act: act('tariff'),
              impossible: blocked,
            },
            ...(who.card?.status === 'ACTIVE'
              ? [{ key: 'price', label: t('act.price'), icon: <IconReceiptEuro {...icon} />, act: act('price') }]
              : []),
            { key: 'history', label: t('act.history'), icon: <IconHistory {...icon} />, act: () => show(who, 'cards') },
            { key: 'copy', label: t('act.copy'), icon: <IconFileZip {...icon} />, act: act('copy') },
            ...cardActions(who, act),
            {
              key: 'merge',
              label: t('act.merge'),
              icon: <IconArrowMerge {...icon} />,
              act: () =>
                void navigate({
                  to: '/$cardSystemId/passholders/$passholderId/merge',
                  params: { ...params, passholderId: who.id },
                  search: {},
                }),
              impossible: blocked,
            },
            who.blocked
              ? {
                  key: 'unblockPerson',
                  label: t('act.unblockPerson'),
                  icon: <IconLockOpen {...icon} />,
                  act: act('unblockPerson'),
                }
              : {
                  key: 'blockPerson',
                  label: t('act.blockPerson'),
                  icon: <IconUserOff {...icon} />,
                  act: act('blockPerson'),
                  danger: true,
                },
            {
              key: 'erase',
              label: t('act.erase'),
              icon: <IconTrash {...icon} />,
              act: act('erase'),
              danger: true,
            },
          ]
        : []),
    ]
  }

  function cardActions(who: Who, act: (what: Asked) => () => void): RowAction[] {
    if (who.card?.status === 'ACTIVE') {
      const label = t('act.blockCard')
      return [{ key: 'blockCard', label, icon: <IconBan {...icon} />, act: act('blockCard'), danger: true }]
    }
    if (who.card?.status !== 'BLOCKED') return []
    return [
      {
        key: 'unblockCard',
        label: t('act.unblockCard'),
        icon: <IconLockOpen {...icon} />,
        act: act('unblockCard'),
        impossible: who.blocked ? t('act.whileBlocked') : undefined,
      },
    ]
  }

  const dialog =
    asked === null ? null : (
      <Suspense>
        <PassholderDialog what={asked.what} who={asked.who} onClose={() => setAsked(null)} />
      </Suspense>
    )
  return { actions, open: (what, who) => setAsked({ what, who }), dialog }
}
