import type { Language } from './template.ts'

const units = {
  nl: { minute: ['minuut', 'minuten'], hour: ['uur', 'uur'], day: ['dag', 'dagen'] },
  fr: { minute: ['minute', 'minutes'], hour: ['heure', 'heures'], day: ['jour', 'jours'] },
  en: { minute: ['minute', 'minutes'], hour: ['hour', 'hours'], day: ['day', 'days'] },
  // After "für", as the templates have it.
  de: { minute: ['Minute', 'Minuten'], hour: ['Stunde', 'Stunden'], day: ['Tag', 'Tage'] },
} as const

/** How long a link works, in the largest unit that is whole: `90` minutes, `24` hours, `7` days. */
export function duration(language: Language, minutes: string): string {
  const count = Number(minutes)
  const [unit, size] =
    count % 1440 === 0 && count > 1440
      ? (['day', 1440] as const)
      : count % 60 === 0
        ? (['hour', 60] as const)
        : (['minute', 1] as const)
  const [one, more] = units[language][unit]
  return `${count / size} ${count === size ? one : more}`
}
