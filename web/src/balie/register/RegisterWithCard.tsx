import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { meQuery } from '../../api/balie.ts'
import { reachOf } from '../../api/balie-desk.ts'
import { ask } from '../app.ts'
import { useCounterContext } from '../CounterContext.ts'
import { useStay } from '../useStay.ts'
import { registration } from './draft.ts'
import { nobody } from './typed.ts'

/** From a card that nobody has yet to registering, with its number filled in. What is being typed there already, stays. */
export function RegisterWithCard({ uitpasNumber }: { uitpasNumber: string }) {
  const { t } = useTranslation('balie')
  const { balie } = useCounterContext()
  const { id: accountId } = useSuspenseQuery(meQuery(ask)).data
  const navigate = useNavigate()
  const stay = useStay()
  if (reachOf(balie, 'PASSHOLDERS_WRITE').length === 0) return null

  function begin() {
    const kept = registration.get()
    if (kept?.accountId !== accountId || kept.organizerId !== balie.id) {
      registration.set({
        accountId,
        organizerId: balie.id,
        step: 'who',
        at: 0,
        persons: [{ ...nobody, cardNumber: uitpasNumber }],
        actKey: null,
        restored: false,
      })
    }
    void navigate({ to: '/$organizerId/register', ...stay })
  }

  return (
    <Button variant="outline" size="lg" mt="md" onClick={begin}>
      {t('registerWithCard')}
    </Button>
  )
}
