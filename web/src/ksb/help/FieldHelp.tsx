import { ActionIcon, Popover } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import { lazy, type ReactNode, Suspense, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { chapterWords } from '../../i18n/chapter-words.ts'
import type { Explained } from './explained.ts'
import classes from './FieldHelp.module.css'

/** Comes with its words, when somebody asks. */
const FieldHelpText = lazy(async () => {
  const [{ FieldHelpText: Text }] = await Promise.all([import('./FieldHelpText.tsx'), chapterWords('explain')()])
  return { default: Text }
})

interface FieldHelpProps {
  what: Explained
  /** The label of the field, for who does not see what the question mark stands beside. */
  label: string
  /** Right behind it, where there is no label above: a text, an id. */
  beside?: boolean
  children: ReactNode
}

/**
 * A field with a question mark: what the handbook says about it, and the way to its chapter. The text follows the button in the page,
 * so that Tab and a screen reader come to it; Escape closes it and nothing else.
 */
export function FieldHelp({ what, label, beside = false, children }: FieldHelpProps) {
  const { t } = useTranslation('ksb')
  const [opened, setOpened] = useState(false)
  const id = useId()
  return (
    <div className={beside ? classes.beside : classes.field}>
      {children}
      <Popover
        opened={opened}
        onChange={setOpened}
        withinPortal={false}
        withRoles={false}
        position="bottom-start"
        width={320}
        shadow="md"
      >
        <Popover.Target>
          <ActionIcon
            className={classes.button ?? ''}
            variant="subtle"
            color="gray"
            size={28}
            aria-label={t('help.about')}
            aria-description={label}
            aria-expanded={opened}
            aria-controls={id}
            data-mantine-stop-propagation={opened}
            onClick={() => setOpened(!opened)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setOpened(false)
            }}
          >
            <IconHelpCircle size={18} stroke={2} aria-hidden="true" />
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown id={id} className={classes.text ?? ''}>
          <Suspense fallback={<p>{t('help.coming')}</p>}>
            <FieldHelpText what={what} />
          </Suspense>
        </Popover.Dropdown>
      </Popover>
    </div>
  )
}
