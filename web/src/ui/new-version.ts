/**
 * A part of the app that is fetched later can be of a version that is no longer there; the new one is a reload away. Once:
 * when the part is still not there after it, the page says so and gives the way to try again.
 */
export function reloadForNewVersion(): void {
  window.addEventListener('vite:preloadError', (event) => {
    if (!navigator.onLine || reloadedJustNow()) return
    event.preventDefault()
    sessionStorage.setItem(key, String(Date.now()))
    window.location.reload()
  })
}

const key = 'openpas.reloaded-for-new-version'
const quietMilliseconds = 60_000

const reloadedJustNow = (): boolean => Date.now() - Number(sessionStorage.getItem(key) ?? 0) < quietMilliseconds
