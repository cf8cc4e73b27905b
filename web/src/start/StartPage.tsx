import { IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { chooseLanguage, currentLanguage, languageNames, languages } from '../i18n/language.ts'
import { Wordmark } from '../ui/Mark.tsx'
import { usePageTitle } from '../ui/usePageTitle.ts'
import classes from './StartPage.module.css'

/** The way in for who has a pass comes first; then those for who works here, in the order in which most people need them. */
const ours = [{ key: 'mijn', address: '/mijn' }] as const
const apps = [
  { key: 'balie', address: '/balie' },
  { key: 'aanbod', address: '/aanbod' },
  { key: 'ksb', address: '/ksb' },
] as const

/** The address without anything behind it: what this is, and where one goes on. */
export function StartPage() {
  const { t } = useTranslation('start')
  usePageTitle(`Openpas · ${t('title')}`)
  return (
    <div className={classes.screen}>
      <div className={classes.left}>
        <header className={classes.head}>
          <Wordmark letters={28} />
          <LanguageChoice />
        </header>
        <main className={classes.main}>
          <h1 className={classes.title}>{t('title')}</h1>
          <p className={classes.lead}>{t('lead')}</p>
          <div className={classes.first}>
            <WaysIn apps={ours} />
          </div>
          <h2 className={classes.heading}>{t('workHere')}</h2>
          <WaysIn apps={apps} />
        </main>
      </div>
      <LargeMark />
    </div>
  )
}

function WaysIn({ apps: ways }: { apps: typeof apps | typeof ours }) {
  const { t } = useTranslation('start')
  return (
    <ul>
      {ways.map(({ key, address }) => (
        <li key={key}>
          <a href={address} className={classes.app}>
            <span>
              <span className={classes.name}>{t(`${key}.name`)}</span>
              <span className={classes.text}>{t(`${key}.text`)}</span>
            </span>
            <IconArrowRight size={24} stroke={1.75} aria-hidden="true" />
          </a>
        </li>
      ))}
    </ul>
  )
}

function LanguageChoice() {
  const { t } = useTranslation('common')
  const now = currentLanguage()
  return (
    <nav aria-label={t('language')} className={classes.languages}>
      {languages.map((code) => (
        <button
          key={code}
          type="button"
          lang={code}
          className={classes.language}
          aria-label={`${code.toUpperCase()} ${languageNames[code]}`}
          aria-pressed={code === now}
          onClick={() => void chooseLanguage(code)}
        >
          {code.toUpperCase()}
        </button>
      ))}
    </nav>
  )
}

/** The notch as the only decoration: a point sinking into a pass, also a sun. */
function LargeMark() {
  return (
    <div className={classes.right}>
      <svg aria-hidden="true" viewBox="0 0 720 800" preserveAspectRatio="xMidYMid slice" className={classes.mark}>
        <rect width="720" height="800" className={classes.sky} />
        <path d="M-1000 400H152.2A212 212 0 0 0 567.8 400H1720V1600H-1000Z" className={classes.pass} />
        <circle cx="360" cy="358" r="164" className={classes.sun} />
      </svg>
    </div>
  )
}
