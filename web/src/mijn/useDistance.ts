import { useTranslation } from 'react-i18next'

/** `400 m`, `2 km`: from the middle of where somebody lives, so that closer is not said. */
export function useDistance(): (kilometres: number) => string {
  const { t } = useTranslation('mijn')
  return (kilometres) =>
    kilometres < 1
      ? t('distance.metres', { metres: Math.max(100, Math.round(kilometres * 10) * 100) })
      : t('distance.kilometres', { kilometres: Math.round(kilometres) })
}
