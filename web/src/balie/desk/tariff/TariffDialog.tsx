import { useState } from 'react'
import { reachOf } from '../../../api/balie-desk.ts'
import { tariffPath } from '../../../api/balie-membership.ts'
import type { Person } from '../../../api/balie-types.ts'
import { changeTariff } from '../../../api/social-tariff.ts'
import { type TariffChoice, TariffDialog } from '../../../tariff/TariffDialog.tsx'
import { ask } from '../../app.ts'
import { useTariffNote } from '../../pass/useTariffWords.ts'
import type { ActProps } from '../act.ts'
import { useUsualEnd } from '../useUsualEnd.ts'

type Tariff = Person['tariff']

const kindOf = ({ kind }: Tariff): TariffChoice['kind'] =>
  kind === 'SOCIAL' ? 'HELD' : kind === 'SUSPENDED' ? 'SUSPENDED' : 'NONE'

/** Of the memberships that this balie's permission reaches. */
export default function BalieTariffDialog({ person, counter, onDone, onClose }: ActProps) {
  const { balie, today } = counter
  // As it was when it was opened: a permission that is taken away meanwhile is refused, and takes away nothing that was typed.
  const [here] = useState(() => reachOf(balie, 'PASSHOLDERS_WRITE_SOCIALTARIFF'))
  const note = useTariffNote()
  const usualEnd = useUsualEnd()
  const [first, ...rest] = person.memberships.flatMap(({ cardSystem, tariff }) =>
    here.includes(cardSystem.id)
      ? {
          cardSystem,
          kind: kindOf(tariff),
          note: note(tariff),
          usualEnd: usualEnd(cardSystem.id),
          heldUntil: tariff.endDate,
        }
      : [],
  )
  if (!first) return null
  const of = { ask, organizerId: balie.id, passholderId: person.passholderId }
  return (
    <TariffDialog
      name={person.firstName}
      today={today}
      choices={[first, ...rest]}
      change={(cardSystemId, key, what) => changeTariff(ask, tariffPath(of, cardSystemId), key, what)}
      onDone={onDone}
      onClose={onClose}
    />
  )
}
