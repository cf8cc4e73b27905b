import { ActionIcon, Popover } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { focusHome } from '../focus.ts'
import classes from './TariffInfo.module.css'

/** Everybody has this button, whatever the tariff: it marks nobody. */
export function TariffInfo({ note }: { note: string }) {
  const { t } = useTranslation('balie')
  return (
    <Popover width={280} position="bottom" withArrow returnFocus={false} onClose={() => setTimeout(focusHome)}>
      <Popover.Target>
        <ActionIcon
          variant="transparent"
          size={26}
          c="dimmed"
          className={classes.info ?? ''}
          aria-label={t('person.tariffInfo.label')}
        >
          <IconInfoCircle size={18} stroke={2} aria-hidden="true" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>{note}</Popover.Dropdown>
    </Popover>
  )
}
