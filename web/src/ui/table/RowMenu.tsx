import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconDotsVertical } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './RowMenu.module.css'

export interface RowAction {
  key: string
  /** The handbook's verb; one that opens a question ends with `…`. */
  label: string
  icon: ReactNode
  act: () => void
  /** Below the line, in red. */
  danger?: boolean
  /** Allowed, but impossible now: shown with this reason. What is not allowed is left out. */
  impossible?: string | undefined
}

interface RowMenuProps {
  /** The name of the row: on top of the menu, and in the name of the button. */
  name: string
  actions: readonly RowAction[]
  onOpen?: (open: boolean) => void
  /** A button with this word instead of dots alone, at the head of a page. */
  label?: string
}

/** Three dots: opens with Enter, Space or arrow down, and the first item has the focus. */
export function RowMenu({ name, actions, onOpen, label }: RowMenuProps) {
  const { t } = useTranslation('table')
  const [opened, setOpened] = useState(false)
  const called = t('actionsFor', { name })
  function change(open: boolean) {
    setOpened(open)
    onOpen?.(open)
  }
  if (actions.length === 0) return null
  function openWithArrow(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown' || opened) return
    event.preventDefault()
    change(true)
  }
  const ordinary = actions.filter(({ danger }) => !danger)
  const dangerous = actions.filter(({ danger }) => danger)
  return (
    <Menu position="bottom-end" width={284} opened={opened} onChange={change}>
      <Menu.Target>
        {label === undefined ? (
          <ActionIcon
            variant={opened ? 'filled' : 'subtle'}
            color={opened ? 'petrol' : 'gray'}
            size={32}
            aria-label={called}
            onKeyDown={openWithArrow}
          >
            <IconDotsVertical size={20} stroke={2} aria-hidden="true" />
          </ActionIcon>
        ) : (
          <Button
            variant="default"
            size="sm"
            aria-label={called.startsWith(label) ? called : `${label}: ${name}`}
            leftSection={<IconDotsVertical size={18} stroke={2} aria-hidden="true" />}
            onKeyDown={openWithArrow}
          >
            {label}
          </Button>
        )}
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{name}</Menu.Label>
        <Menu.Divider />
        {ordinary.map((action) => (
          <Item key={action.key} action={action} />
        ))}
        {ordinary.length > 0 && dangerous.length > 0 ? <Menu.Divider /> : null}
        {dangerous.map((action) => (
          <Item key={action.key} action={action} />
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function Item({ action }: { action: RowAction }) {
  const { label, icon, act, danger, impossible } = action
  return (
    <Menu.Item
      leftSection={icon}
      className={danger && !impossible ? (classes.danger ?? '') : ''}
      aria-disabled={impossible ? true : undefined}
      closeMenuOnClick={!impossible}
      data-impossible={impossible ? true : undefined}
      onClick={impossible ? undefined : act}
    >
      {label}
      {impossible ? <span className={classes.reason}>{impossible}</span> : null}
    </Menu.Item>
  )
}
