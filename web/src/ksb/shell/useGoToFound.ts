import { useNavigate } from '@tanstack/react-router'
import type { Found } from '../../api/ksb-search.ts'
import { cardSystemRouteApi } from '../routes.ts'

/** To the very record. Nothing of what was typed goes into an address. */
export function useGoToFound(): (one: Found) => void {
  const params = cardSystemRouteApi.useParams()
  const navigate = useNavigate()
  return ({ kind, id, uitpasNumber }) => {
    // Of another region: what can be done is in the list, that they come to live here.
    if (uitpasNumber !== undefined)
      return void navigate({ to: '/$cardSystemId/passholders', params, search: { uitpasNumber } })
    switch (kind) {
      case 'PASSHOLDER':
        return void navigate({
          to: '/$cardSystemId/passholders/$passholderId',
          params: { ...params, passholderId: id },
          search: {},
        })
      case 'CARD':
        return void navigate({ to: '/$cardSystemId/cards', params, search: { uitpasNumber: id } })
      case 'EVENT':
        return void navigate({ to: '/$cardSystemId/events/$eventId', params: { ...params, eventId: id } })
      case 'CHECKIN':
        return void navigate({ to: '/$cardSystemId/checkins', params, search: { id, columns: 'id' } })
      default:
        return void navigate({ to: '/$cardSystemId/balies/$balieId', params: { ...params, balieId: id }, search: {} })
    }
  }
}
