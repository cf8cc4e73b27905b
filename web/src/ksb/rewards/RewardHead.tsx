import { Button } from '@mantine/core'
import { IconFiles } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Reward } from '../../api/ksb-rewards.ts'
import { count } from '../../i18n/format.ts'
import { Status } from '../../ui/Status.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { PageHead } from '../shell/PageHead.tsx'
import { type Kind, typeOf } from './kind.ts'
import classes from './Rewards.module.css'

interface RewardHeadProps {
  title: string
  cardSystemId: number
  kind: Kind
  reward: Reward | undefined
  part: 'reward' | 'online'
}

/** The head of one reward: the way back, and its tabs once it is kept. */
export function RewardHead({ title, cardSystemId, kind, reward, part }: RewardHeadProps) {
  const { t } = useTranslation('rewards')
  const navigate = useNavigate()
  const type = typeOf(kind)
  const at = { cardSystemId, kind, rewardId: reward?.id ?? 'new' }
  return (
    <>
      <PageHead
        title={title}
        chapter={type === 'WELCOME' ? 'welcomeRewards' : part === 'online' ? 'onlineRewards' : 'pointsRewards'}
        trail={
          <Link to="/$cardSystemId/rewards/$kind" params={at} search={{}}>
            {t(`title.${type}`)}
          </Link>
        }
        note={
          reward && reward.status !== 'ACTIVE' ? (
            <Status tone={reward.status === 'DELETED' ? 'neutral' : 'attention'}>{t(`state.${reward.status}`)}</Status>
          ) : null
        }
        tools={
          reward ? (
            <Button
              variant="default"
              leftSection={<IconFiles size={18} stroke={2} aria-hidden="true" />}
              onClick={() =>
                void navigate({
                  to: '/$cardSystemId/rewards/$kind/$rewardId',
                  params: { ...at, rewardId: 'new' },
                  search: { copy: reward.id },
                })
              }
            >
              {t('act.copy')}
            </Button>
          ) : null
        }
      />
      {reward ? (
        <Tabs label={t('tab.label')}>
          <Link
            to="/$cardSystemId/rewards/$kind/$rewardId"
            params={at}
            search={{}}
            activeOptions={{ exact: true }}
            activeProps={{}}
            aria-current={part === 'reward' ? 'page' : undefined}
          >
            {t('tab.reward')}
          </Link>
          <Link
            to="/$cardSystemId/rewards/$kind/$rewardId/online"
            params={at}
            activeProps={{}}
            aria-current={part === 'online' ? 'page' : undefined}
          >
            {t('tab.online')}
          </Link>
          <Link
            to="/$cardSystemId/redeemed-rewards"
            params={at}
            search={{ title: reward.title, ...(type === 'WELCOME' ? { type } : {}) }}
          >
            {t('tab.redeemed')} <span className={classes.number}>{count(reward.unitsTaken)}</span>
          </Link>
        </Tabs>
      ) : null}
    </>
  )
}
