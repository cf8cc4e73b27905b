import { useCounterContext } from '../CounterContext.ts'

/** Until when social tariff is granted in a card system of this balie unless somebody says otherwise: the server says it. */
export function useUsualEnd(): (cardSystemId: number | null | undefined) => string {
  const { cardSystems } = useCounterContext().balie
  return (cardSystemId) => cardSystems.find(({ id }) => id === cardSystemId)?.usualSocialTariffEnd ?? ''
}
