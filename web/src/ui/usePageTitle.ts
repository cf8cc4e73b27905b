import { useEffect } from 'react'

/** What the tab of the browser says. Never anything about a person: it stays in the history. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = title
  }, [title])
}
