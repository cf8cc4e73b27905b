import { getRouteApi } from '@tanstack/react-router'

/** Lets a page read its own address without importing the router, which imports the page. */
export const counterRouteApi = getRouteApi('/signed-in/$organizerId')
export const activitiesRouteApi = getRouteApi('/signed-in/$organizerId/activities')
export const baliesRouteApi = getRouteApi('/signed-in/')
export const statisticsRouteApi = getRouteApi('/signed-in/$organizerId/statistics')
