import { ActionIcon } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './CopyId.module.css'
import { useCopy } from './useCopy.ts'

/** A unique id, to be read out or taken along; what a helpdesk or another program asks for. */
export function CopyId({ id, label }: { id: string; label: string }) {
  const { t } = useTranslation('table')
  const copy = useCopy()
  return (
    <span className={classes.id}>
      <span className={classes.text}>{id}</span>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={28}
        aria-label={t('copyId', { label, id })}
        onClick={() => copy(id)}
      >
        <IconCopy size={16} stroke={2} aria-hidden="true" />
      </ActionIcon>
    </span>
  )
}
