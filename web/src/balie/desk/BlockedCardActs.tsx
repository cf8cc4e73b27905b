import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { findCard, reachOf } from '../../api/balie-desk.ts'
import { useSentence } from '../../api/useSentence.ts'
import { Banner } from '../../ui/Banner.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { useCounterContext } from '../CounterContext.ts'
import type { ActId } from './act-id.ts'
import classes from './desk.module.css'

/** From a blocked card to its holder, when this balie may replace it or take the block away. Only then it says whose it is. */
export function BlockedCardActs({ uitpasNumber }: { uitpasNumber: string }) {
  const { t } = useTranslation('desk')
  const { balie, openDesk } = useCounterContext()
  const sentence = useSentence()
  const look = useAct(
    (_: ActId) => findCard(ask, balie.id, uitpasNumber),
    ({ passholderId }, act) => {
      if (passholderId !== undefined) openDesk({ passholderId, act })
    },
  )
  const mayRead = reachOf(balie, 'CARDS_READ').length > 0
  const offered = (
    [
      ['CARDS_REPLACE', 'newCard'],
      ['CARDS_BLOCK', 'unblockCard'],
    ] as const
  ).filter(([permission]) => mayRead && reachOf(balie, permission).length > 0)
  if (offered.length === 0) return null
  return (
    <div className={classes.blocked}>
      <div className={classes.buttons}>
        {offered.map(([, act]) => (
          <Button key={act} variant="outline" size="lg" aria-busy={look.pending} onClick={() => look.run(act)}>
            {t(act === 'newCard' ? 'replaceCard' : 'acts.unblockCard.verb')}
          </Button>
        ))}
      </div>
      {look.problem ? (
        <Banner tone="refused">
          {sentence(look.problem).title}. {sentence(look.problem).text}
        </Banner>
      ) : null}
    </div>
  )
}
