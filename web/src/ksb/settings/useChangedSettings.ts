import { useQueryClient } from '@tanstack/react-query'
import { settingsKey } from '../../api/ksb-settings.ts'
import { showToast } from '../../ui/Toast.tsx'

/** After a change: itself, and what the shell shows of it. */
export function useChangedSettings(cardSystemId: number) {
  const queries = useQueryClient()
  return (said: string) => {
    void queries.invalidateQueries({ queryKey: settingsKey(cardSystemId) })
    void queries.invalidateQueries({ queryKey: ['ksb', 'me'] })
    void queries.invalidateQueries({ queryKey: ['ksb', cardSystemId, 'parts'] })
    showToast(said)
  }
}
