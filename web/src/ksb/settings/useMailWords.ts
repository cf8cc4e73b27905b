import { useTranslation } from 'react-i18next'

export const languages = ['nl', 'fr', 'en', 'de'] as const
export type Language = (typeof languages)[number]

/** What a mail and its variant are called; one that is newer than these words, by its own name. */
export function useMailWords() {
  const { t, i18n } = useTranslation('settings')
  const known = (key: string) => (i18n.exists(key, { ns: 'settings' }) ? String(t(key as never)) : undefined)
  return {
    mailName: (template: string) => known(`mail.${template}`) ?? template,
    variantName: (variant: string) => (variant === 'default' ? '' : (known(`variant.${variant}`) ?? variant)),
    placeholderName: (name: string) => known(`placeholder.${name}`) ?? name,
  }
}
