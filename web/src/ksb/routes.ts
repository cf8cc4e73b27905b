import { getRouteApi } from '@tanstack/react-router'

/** Lets a page read its own address without importing the router, which imports the page. */
export const cardSystemRouteApi = getRouteApi('/signed-in/$cardSystemId')
export const passholdersRouteApi = getRouteApi('/signed-in/$cardSystemId/passholders/')
export const passholderRouteApi = getRouteApi('/signed-in/$cardSystemId/passholders/$passholderId')
export const passholderEditRouteApi = getRouteApi('/signed-in/$cardSystemId/passholders/$passholderId/edit')
export const movesRouteApi = getRouteApi('/signed-in/$cardSystemId/passholders/moves')
export const mergeRouteApi = getRouteApi('/signed-in/$cardSystemId/passholders/$passholderId/merge')
export const mergesRouteApi = getRouteApi('/signed-in/$cardSystemId/passholders/$passholderId/merges')
export const cardsRouteApi = getRouteApi('/signed-in/$cardSystemId/cards/')
export const stockRouteApi = getRouteApi('/signed-in/$cardSystemId/cards/stock')
export const batchesRouteApi = getRouteApi('/signed-in/$cardSystemId/cards/batches')
export const deliveriesRouteApi = getRouteApi('/signed-in/$cardSystemId/cards/deliveries')
export const kiosksRouteApi = getRouteApi('/signed-in/$cardSystemId/kiosks')
export const helpRouteApi = getRouteApi('/signed-in/$cardSystemId/help/$chapter')
