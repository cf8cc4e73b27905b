import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { passholderPath, passholderQuery } from '../../../api/ksb-passholders.ts'
import type { CardSystemMembership } from '../../../api/ksb-types.ts'
import { toProblem } from '../../../api/problem.ts'
import { changeTariff } from '../../../api/social-tariff.ts'
import { useSentence } from '../../../api/useSentence.ts'
import { dayOf } from '../../../i18n/format.ts'
import { type TariffChoice, TariffDialog } from '../../../tariff/TariffDialog.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { SkeletonLines } from '../../../ui/SkeletonLines.tsx'
import { showToast } from '../../../ui/Toast.tsx'
import { ask } from '../../app.ts'
import { cardSystemRouteApi } from '../../routes.ts'
import { useTariffWords } from '../detail/useTariffWords.ts'
import { useChanged } from './useChanged.ts'
import type { Who } from './who.ts'

const kindOf = (tariff: CardSystemMembership['socialTariff']): TariffChoice['kind'] => {
  if (!tariff || tariff.status === 'EXPIRED') return 'NONE'
  return tariff.status === 'SUSPENDED' ? 'SUSPENDED' : 'HELD'
}

/** The right of the membership of this card system: how it stands is read first. */
export function TariffOfPassholder({ who, onClose }: { who: Who; onClose: () => void }) {
  const { t } = useTranslation('membership')
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const changed = useChanged()
  const sentence = useSentence()
  const words = useTariffWords()
  const query = useQuery(passholderQuery(ask, cardSystemId, who.id))
  const membership = query.data?.passholder.cardSystemMemberships?.find((one) => one.cardSystem.id === cardSystemId)
  const path = `${passholderPath(cardSystemId, who.id)}/social-tariff`

  if (!query.data || !membership) {
    const problem = query.error ? toProblem(query.error) : null
    const said = problem ? sentence(problem) : null
    return (
      <Dialog opened onClose={onClose} title={t('tariff.title', { name: who.name })} size={480}>
        {problem && said ? (
          <ErrorState title={said.title} text={said.text} problem={problem} onRetry={() => void query.refetch()} />
        ) : (
          <SkeletonLines lines={4} />
        )}
      </Dialog>
    )
  }
  const { cardSystem, socialTariff } = membership
  return (
    <TariffDialog
      name={who.name}
      today={dayOf(new Date())}
      choices={[
        {
          cardSystem: { id: cardSystemId, name: cardSystem.name ?? '' },
          kind: kindOf(socialTariff),
          note: words(socialTariff),
          usualEnd: query.data.usualSocialTariffEnd ?? '',
          heldUntil: socialTariff?.endDate === undefined ? undefined : dayOf(socialTariff.endDate),
        },
      ]}
      change={(_, key, what) => changeTariff(ask, path, key, what)}
      onDone={(said) => {
        changed()
        showToast(said)
        onClose()
      }}
      onClose={onClose}
    />
  )
}
