import { useQueryClient } from '@tanstack/react-query'
import { passholdersKey } from '../../api/ksb-passholders.ts'
import { settingsKey } from '../../api/ksb-settings.ts'
import { showToast } from '../../ui/Toast.tsx'

/** After a change: itself, and what the shell shows of it. */
export function useChangedSettings(cardSystemId: number) {
  const queries = useQueryClient()
  return (said: string) => {
    void queries.invalidateQueries({ queryKey: settingsKey(cardSystemId) })
    void queries.invalidateQueries({ queryKey: ['ksb', 'me'] })
    void queries.invalidateQueries({ queryKey: ['ksb', cardSystemId, 'parts'] })
    // Until when social tariff is proposed stands with each person.
    void queries.invalidateQueries({ queryKey: passholdersKey(cardSystemId) })
    showToast(said)
  }
}
