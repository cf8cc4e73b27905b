import { Button, Menu, TextInput } from '@mantine/core'
import { IconBookmark, IconColumns3, IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AskDialog } from '../AskDialog.tsx'
import { showToast } from '../Toast.tsx'
import { type Column, columnsInAddress, shownColumns } from './column.ts'
import { type GoInList, type ListFilter, type ListSearch, viewOf } from './list-search.ts'
import { type savedViews, withView } from './views.ts'

interface ColumnsMenuProps<Row> {
  columns: readonly Column<Row>[]
  search: ListSearch
  go: GoInList
}

const icon = { size: 18, stroke: 2, 'aria-hidden': true } as const

/** Which columns; the name is always there. */
export function ColumnsMenu<Row>({ columns, search, go }: ColumnsMenuProps<Row>) {
  const { t } = useTranslation('table')
  const shown = new Set(shownColumns(columns, search.columns).map(({ key }) => key))
  function toggle(key: string) {
    go(({ columns: now, ...rest }) => {
      const next = new Set(shownColumns(columns, now).map((one) => one.key))
      if (!next.delete(key)) next.add(key)
      const chosen = columnsInAddress(columns, next)
      return chosen === undefined ? rest : { ...rest, columns: chosen }
    })
  }
  return (
    <Menu position="bottom-end" closeOnItemClick={false} width={240}>
      <Menu.Target>
        {/* On a phone a row has no columns. */}
        <Button variant="default" size="xs" visibleFrom="sm" leftSection={<IconColumns3 {...icon} />}>
          {t('columns')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {columns
          .filter((column) => !column.isName)
          .map(({ key, label }) => (
            <Menu.CheckboxItem key={key} checked={shown.has(key)} onChange={() => toggle(key)}>
              {label}
            </Menu.CheckboxItem>
          ))}
      </Menu.Dropdown>
    </Menu>
  )
}

interface ViewsMenuProps {
  views: ReturnType<typeof savedViews>
  filters: readonly ListFilter[]
  search: ListSearch
  go: GoInList
}

/** Filters, order and columns under a name, on this device. What says something about one person is not kept. */
export function ViewsMenu({ views, filters, search, go }: ViewsMenuProps) {
  const { t } = useTranslation(['table', 'common'])
  const kept = views.use()
  const [saving, setSaving] = useState(false)
  const leavesOut = filters.some(({ key, personal }) => personal && search[key] !== undefined)
  return (
    <>
      <Menu position="bottom-end" width={300}>
        <Menu.Target>
          <Button variant="default" size="xs" leftSection={<IconBookmark {...icon} />}>
            {t('views')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('viewsLabel')}</Menu.Label>
          <Menu.Item onClick={() => go(() => ({}))}>{t('viewUsual')}</Menu.Item>
          {kept.map((view) => (
            <Menu.Item key={view.name} onClick={() => go(() => view.search)}>
              {view.name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => setSaving(true)}>{t('viewSave')}…</Menu.Item>
          {kept.length > 0 ? (
            <>
              <Menu.Divider />
              <Menu.Label>{t('viewsRemove')}</Menu.Label>
              {kept.map((view) => (
                <Menu.Item
                  key={view.name}
                  onClick={() => {
                    const before = views.get()
                    views.set(before.filter((one) => one.name !== view.name))
                    showToast(t('viewRemoved', { name: view.name }), 'done', {
                      label: t('common:undo'),
                      act: () => views.set(before),
                    })
                  }}
                >
                  {t('viewRemove', { name: view.name })}
                </Menu.Item>
              ))}
            </>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      {saving ? (
        <SaveDialog
          about={leavesOut ? t('viewLeavesOut') : t('viewKeeps')}
          onSave={(name) => {
            views.set(withView(views.get(), { name, search: viewOf(search, filters) }))
            showToast(t('viewSaved', { name }))
          }}
          onClose={() => setSaving(false)}
        />
      ) : null}
    </>
  )
}

interface SaveDialogProps {
  /** What is kept, and what is not. */
  about: string
  onSave: (name: string) => void
  onClose: () => void
}

function SaveDialog({ about, onSave, onClose }: SaveDialogProps) {
  const { t } = useTranslation('table')
  const [name, setName] = useState('')
  const [wrong, setWrong] = useState<string>()
  function save() {
    const typed = name.trim()
    if (typed === '') return setWrong(t('viewNameMissing'))
    onSave(typed)
    onClose()
  }
  return (
    <AskDialog
      opened
      title={t('viewSave')}
      verb={t('viewSave')}
      pending={false}
      problem={null}
      onSubmit={save}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        autoComplete="off"
        maxLength={60}
        label={t('viewName')}
        description={about}
        error={wrong}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </AskDialog>
  )
}

interface ExportMenuProps {
  /** What will be in the file: all rows with these filters. */
  what: string
  onExport: (format: 'csv' | 'xlsx') => void
  busy: boolean
}

export function ExportMenu({ what, onExport, busy }: ExportMenuProps) {
  const { t } = useTranslation('table')
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <Button variant="default" size="xs" leftSection={<IconDownload {...icon} />} aria-busy={busy}>
          {busy ? t('exporting') : t('export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{what}</Menu.Label>
        <Menu.Item onClick={() => onExport('xlsx')}>{t('exportXlsx')}</Menu.Item>
        <Menu.Item onClick={() => onExport('csv')}>{t('exportCsv')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
