import { Button } from '@mantine/core'
import { IconPencil, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { idOf, ownPlacesQuery, type PlaceDocument } from '../../api/aanbod.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { showToast } from '../../ui/Toast.tsx'
import type { Column } from '../../ui/table/column.ts'
import { List } from '../../ui/table/List.tsx'
import { defaultRows, type GoInList, type ListSearch } from '../../ui/table/list-search.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { addressOf, textOf } from '../entry/values.ts'
import { placeFilters } from '../list/filters.ts'
import { placesRouteApi } from '../routes.ts'
import shell from '../shell/Shell.module.css'
import { PlaceDialog } from './PlaceDialog.tsx'

const nameOf = (place: PlaceDocument) => textOf(place.name, place.mainLanguage)

/** The places that this balie entered, and the one that it is: found, entered and changed. */
export function PlacesPage() {
  const { t } = useTranslation('aanbod')
  usePageTitle(`${t('places.title')} · ${t('name')}`)
  const params = placesRouteApi.useParams()
  const search: ListSearch = placesRouteApi.useSearch()
  const navigate = useNavigate()
  const [open, setOpen] = useState<{ place: PlaceDocument | undefined } | null>(null)
  const rows = search.rows ?? defaultRows
  const query = useQuery(
    ownPlacesQuery(ask, params.organizerId, {
      start: String(((search.page ?? 1) - 1) * rows),
      limit: String(rows),
      ...(typeof search.q === 'string' ? { q: search.q } : {}),
    }),
  )
  const all = useQuery(ownPlacesQuery(ask, params.organizerId, { limit: '1' })).data?.totalItems
  const go: GoInList = (next) => void navigate({ to: '/$organizerId/places', params, search: next })
  const columns: Column<PlaceDocument>[] = [
    { key: 'name', label: t('place.name'), isName: true, cell: nameOf, width: 24 },
    {
      key: 'street',
      label: t('place.street'),
      cell: (row) => addressOf(row)?.streetAddress ?? '',
      fact: true,
      width: 20,
    },
    {
      key: 'city',
      label: t('place.city'),
      cell: (row) => [addressOf(row)?.postalCode, addressOf(row)?.addressLocality].filter(Boolean).join(' '),
      fact: true,
      width: 14,
    },
  ]
  return (
    <>
      <div className={shell.head}>
        <h1 className={shell.title}>{t('places.title')}</h1>
        <Button
          size="lg"
          leftSection={<IconPlus size={20} stroke={2} aria-hidden="true" />}
          onClick={() => setOpen({ place: undefined })}
        >
          {t('place.new')}
        </Button>
      </div>
      <List<PlaceDocument>
        label={t('places.title')}
        noun={t('places.noun')}
        nounOne={t('places.nounOne')}
        columns={columns}
        fields={placeFilters.map((filter) => ({ ...filter, label: t('places.filter') }))}
        search={search}
        usualSort={undefined}
        go={go}
        query={query}
        all={all}
        rowKey={idOf}
        rowName={nameOf}
        nameLink={(row, name) => <LinkButton onClick={() => setOpen({ place: row })}>{name}</LinkButton>}
        actions={(row) => [
          {
            key: 'change',
            label: t('act.change'),
            icon: <IconPencil size={18} stroke={2} aria-hidden="true" />,
            act: () => setOpen({ place: row }),
          },
        ]}
        empty={{ title: t('places.empty'), text: t('places.emptyText') }}
      />
      {open ? (
        <PlaceDialog
          organizerId={params.organizerId}
          place={open.place}
          onClose={() => setOpen(null)}
          onDone={({ name }) => {
            setOpen(null)
            showToast(t('places.saved', { name }))
          }}
        />
      ) : null}
    </>
  )
}
