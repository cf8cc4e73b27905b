import { getRouteApi } from '@tanstack/react-router'

/** Lets a page read its own address without importing the router, which imports the page. */
export const balieRouteApi = getRouteApi('/signed-in/$organizerId')
export const activitiesRouteApi = getRouteApi('/signed-in/$organizerId/')
export const newRouteApi = getRouteApi('/signed-in/$organizerId/new')
export const activityRouteApi = getRouteApi('/signed-in/$organizerId/activities/$eventId')
export const organisersRouteApi = getRouteApi('/signed-in/$organizerId/organisers')
export const newOrganiserRouteApi = getRouteApi('/signed-in/$organizerId/organisers/new')
export const organiserRouteApi = getRouteApi('/signed-in/$organizerId/organisers/$organiserId')
export const placesRouteApi = getRouteApi('/signed-in/$organizerId/places')
