import { useTranslation } from 'react-i18next'

/** `400 m`, `2 km`: from the middle of where somebody lives, so that closer is not said. */
export function useDistance(): (kilometres: number) => string {
  const { t } = useTranslation('mijn')
  return (kilometres) => {
    const said =
      kilometres < 1
        ? t('distance.metres', { metres: Math.max(100, Math.round(kilometres * 10) * 100) })
        : t('distance.kilometres', { kilometres: Math.round(kilometres) })
    // Number and unit stay on one line.
    return said.replace(' ', '\u00a0')
  }
}
