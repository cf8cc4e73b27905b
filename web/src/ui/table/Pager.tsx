import { ActionIcon, NativeSelect } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { count } from '../../i18n/format.ts'
import { pagesShown, rowChoices } from './list-search.ts'
import classes from './Pager.module.css'

const furthestStart = 100_000

interface PagerProps {
  page: number
  rows: number
  total: number
  onPage: (page: number) => void
  onRows: (rows: number) => void
}

/** Where one is in the list, how many rows at a time, and to the other pages. */
export function Pager({ page, rows, total, onPage, onRows }: PagerProps) {
  const { t } = useTranslation('table')
  // Past that a list has to be narrowed: the server goes no further.
  const last = Math.max(1, Math.min(Math.ceil(total / rows), Math.floor(furthestStart / rows) + 1))
  const from = Math.min(total, (page - 1) * rows + 1)
  const to = Math.min(total, page * rows)
  return (
    <div className={classes.pager}>
      <span className={classes.range}>{t('range', { from: count(from), to: count(to), total: count(total) })}</span>
      <div className={classes.rows}>
        <span aria-hidden="true">{t('rowsPerPage')}</span>
        <NativeSelect
          size="sm"
          aria-label={t('rowsPerPage')}
          data={rowChoices.map(String)}
          value={String(rows)}
          onChange={(event) => onRows(Number(event.currentTarget.value))}
        />
      </div>
      <nav aria-label={t('pages')} className={classes.pages}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('previousPage')}
          aria-disabled={page <= 1}
          data-off={page <= 1 || undefined}
          className={classes.step ?? ''}
          onClick={() => page > 1 && onPage(page - 1)}
        >
          <IconChevronLeft size={18} stroke={2} aria-hidden="true" />
        </ActionIcon>
        {pagesShown(page, last).map((one, index, all) =>
          one === null ? (
            <span key={`gap after ${all[index - 1]}`} className={classes.gap} aria-hidden="true">
              …
            </span>
          ) : (
            <button
              key={one}
              type="button"
              className={classes.page}
              aria-label={t('page', { page: count(one) })}
              aria-current={one === page ? 'page' : undefined}
              onClick={() => onPage(one)}
            >
              {count(one)}
            </button>
          ),
        )}
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('nextPage')}
          aria-disabled={page >= last}
          data-off={page >= last || undefined}
          className={classes.step ?? ''}
          onClick={() => page < last && onPage(page + 1)}
        >
          <IconChevronRight size={18} stroke={2} aria-hidden="true" />
        </ActionIcon>
      </nav>
    </div>
  )
}
