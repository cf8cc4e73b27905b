import { Menu, UnstyledButton } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCardSystem } from '../useCardSystem.ts'
import classes from './TopBar.module.css'

/** In which card system one is at work; with several, where one chooses another. */
export function CardSystemMenu() {
  const { t } = useTranslation('ksb')
  const { me, cardSystem } = useCardSystem()
  const navigate = useNavigate()
  if (me.cardSystems.length < 2) {
    return (
      <div className={classes.system}>
        <span className={classes.who}>
          <span className={classes.name}>{cardSystem.name}</span>
        </span>
      </div>
    )
  }
  return (
    <div className={classes.system}>
      <Menu position="bottom-start" width={280}>
        <Menu.Target>
          <UnstyledButton className={classes.who} aria-label={t('cardSystem.other', { name: cardSystem.name })}>
            <span className={classes.name}>{cardSystem.name}</span>
            <IconChevronDown size={18} stroke={2} aria-hidden="true" />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('cardSystem.label')}</Menu.Label>
          <Menu.RadioGroup
            value={String(cardSystem.id)}
            onChange={(id) => void navigate({ to: '/$cardSystemId', params: { cardSystemId: Number(id) }, search: {} })}
          >
            {me.cardSystems.map(({ id, name }) => (
              <Menu.RadioItem key={id} value={String(id)} closeMenuOnClick>
                {name}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
