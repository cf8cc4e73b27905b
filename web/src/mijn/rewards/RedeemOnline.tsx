import { Button } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mijnKey, type OwnRedemption, type OwnReward, redeemOnline, redemptionsQuery } from '../../api/mijn.ts'
import { toProblem } from '../../api/problem.ts'
import { longDate } from '../../i18n/format.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { CopyId } from '../../ui/CopyId.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { useWho } from '../useWho.ts'
import classes from './RewardPage.module.css'

/** Redeems what is offered online, and shows what came of it: the code and the link stay here, to be used later too. */
export function RedeemOnline({ reward }: { reward: OwnReward }) {
  const { t } = useTranslation('mijn')
  const { person } = useWho()
  const queries = useQueryClient()
  const [asked, setAsked] = useState(false)
  const redemptions = useQuery(redemptionsQuery(ask, person.id))
  const mine = redemptions.data?.member.filter(({ rewardId }) => rewardId === reward.id) ?? []
  const act = useAct(
    (_: null, key) => redeemOnline(ask, key, { passholderId: person.id, rewardId: reward.id }),
    () => {
      void queries.invalidateQueries({ queryKey: mijnKey })
      showToast(t('rewards.redeemed', { title: reward.title }))
      setAsked(false)
    },
  )
  const cost = { count: reward.points, name: person.firstName }
  return (
    <>
      {reward.redeemable ? (
        <div>
          <Button
            size="lg"
            onClick={() => {
              act.forget()
              setAsked(true)
            }}
          >
            {t('rewards.redeem')}
          </Button>
        </div>
      ) : null}
      {redemptions.isError ? (
        <ErrorState
          title={t('failed.rewards')}
          problem={toProblem(redemptions.error)}
          onRetry={() => void redemptions.refetch()}
        />
      ) : null}
      {mine.length > 0 ? (
        <ul className={classes.redemptions} aria-label={t('rewards.mine')}>
          {mine.map((one) => (
            <Redeemed key={one.id} redemption={one} />
          ))}
        </ul>
      ) : null}
      <AskDialog
        opened={asked}
        title={t('rewards.question', { title: reward.title })}
        verb={t('rewards.verb')}
        pending={act.pending}
        problem={act.problem}
        onClose={() => setAsked(false)}
        onSubmit={() => act.run(null)}
      >
        <p>{reward.points === 0 ? t('rewards.free') : t(person.self ? 'rewards.costs' : 'rewards.costsThem', cost)}</p>
      </AskDialog>
    </>
  )
}

function Redeemed({ redemption: { redeemedAt, code, link, label, text } }: { redemption: OwnRedemption }) {
  const { t } = useTranslation('mijn')
  return (
    <li>
      <p className={classes.note}>{t('rewards.redeemedAt', { date: longDate(redeemedAt, currentLanguage()) })}</p>
      {code === undefined ? null : (
        <p>
          {t('rewards.code')}: <CopyId id={code} label={t('rewards.code')} />
        </p>
      )}
      {text ? <p className={classes.description}>{text}</p> : null}
      {link === undefined ? null : (
        <p>
          <a href={link} rel="noreferrer" target="_blank">
            {label || t('rewards.goOn')} <IconExternalLink size={18} stroke={2} aria-hidden="true" />
            <span className="op-spoken"> {t('rewards.newTab')}</span>
          </a>
        </p>
      )}
    </li>
  )
}
