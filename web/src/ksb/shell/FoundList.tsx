import { VisuallyHidden } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Found } from '../../api/ksb-search.ts'
import { toProblem } from '../../api/problem.ts'
import { shortDate, time } from '../../i18n/format.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import classes from './GlobalSearch.module.css'
import { optionId } from './GlobalSearch.tsx'

interface FoundListProps {
  id: string
  found: readonly Found[]
  active: number
  /** Nothing more is coming for what is typed now. */
  settled: boolean
  error: Error | null
  onRetry: () => void
  onChoose: (one: Found) => void
}

/** What was found, by kind; the arrows go through all of it as one list. */
export function FoundList({ id, found, active, settled, error, onRetry, onChoose }: FoundListProps) {
  const { t } = useTranslation('ksb')
  useEffect(() => {
    if (active >= 0) document.getElementById(optionId(active))?.scrollIntoView({ block: 'nearest' })
  }, [active])
  const kinds = [...new Set(found.map(({ kind }) => kind))]
  return (
    <div className={classes.panel}>
      {error ? <ErrorState title={t('search.failed')} problem={toProblem(error)} onRetry={onRetry} /> : null}
      <div id={id} role="listbox" aria-label={t('search.found')}>
        {kinds.map((kind) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options in a list box has no element of its own
          <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
            <div id={`${id}-${kind}`} role="presentation" className={classes.kind}>
              {t(`search.kind.${kind}`)}
            </div>
            {found.map((one, index) =>
              one.kind === kind ? (
                <Option
                  key={one.id}
                  one={one}
                  index={index}
                  isActive={index === active}
                  onChoose={() => onChoose(one)}
                />
              ) : null,
            )}
          </div>
        ))}
      </div>
      {found.length === 0 && !error ? (
        <p role="status" className={classes.none}>
          {settled ? t('search.none') : t('search.busy')}
        </p>
      ) : (
        <VisuallyHidden role="status">{settled ? t('search.count', { count: found.length }) : null}</VisuallyHidden>
      )}
    </div>
  )
}

interface OptionProps {
  one: Found
  index: number
  isActive: boolean
  onChoose: () => void
}

/** The focus stays in the field: keys are its own, a pointer chooses here. */
function Option({ one, index, isActive, onChoose }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: reached by aria-activedescendant of the field
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field
    <div
      id={optionId(index)}
      role="option"
      aria-selected={isActive}
      className={classes.option}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className={classes.title}>{one.title}</span>
      <span className={classes.text}>
        {[one.at ? `${shortDate(one.at)} ${time(one.at)}` : undefined, one.text].filter(Boolean).join(' · ')}
      </span>
    </div>
  )
}
