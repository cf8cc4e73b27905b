import { Button, FileButton, Loader } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { putLogo, removeLogo } from '../../api/ksb-settings.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Section } from '../../ui/Section.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { Refused } from './Refused.tsx'
import classes from './Settings.module.css'
import { useChangedSettings } from './useChangedSettings.ts'

/** *Logo*: kept when it is chosen. */
export function LogoSection({ cardSystemId, logo }: { cardSystemId: number; logo: string | undefined }) {
  const { t } = useTranslation('settings')
  const changed = useChangedSettings(cardSystemId)
  const put = useAct(
    (file: File, key) => putLogo(ask, cardSystemId, key, file),
    () => changed(t('logo.saved')),
  )
  const remove = useAct(
    (_: null, key) => removeLogo(ask, cardSystemId, key),
    () => changed(t('logo.removed')),
  )
  const isNoPicture = put.problem?.name === 'body/invalid-data'
  return (
    <Section title={t('logo.title')}>
      <div className={classes.form}>
        {logo === undefined ? (
          <p className={classes.quiet}>{t('logo.none')}</p>
        ) : (
          <img src={logo} alt={t('logo.alt')} className={classes.logo} />
        )}
        <div className={classes.pair}>
          <FileButton
            accept="image/jpeg,image/png,image/webp"
            onChange={(file) => {
              remove.forget()
              if (file) put.run(file)
            }}
          >
            {(button) => (
              <Button
                {...button}
                variant="default"
                aria-busy={put.pending}
                leftSection={put.pending ? <Loader size={16} color="currentColor" /> : null}
              >
                {t(logo === undefined ? 'logo.choose' : 'logo.other')}
              </Button>
            )}
          </FileButton>
          {logo === undefined ? null : (
            <Button variant="subtle" aria-busy={remove.pending} onClick={() => remove.run(null)}>
              {t('logo.remove')}
            </Button>
          )}
        </div>
        <p className={classes.quiet}>{t('logo.help')}</p>
        {isNoPicture ? <Banner tone="refused">{t('logo.wrong')}</Banner> : <Refused problem={put.problem} />}
        <Refused problem={remove.problem} />
      </div>
    </Section>
  )
}
