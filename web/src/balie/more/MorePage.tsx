import { Button, Radio, Slider, Switch, useMantineColorScheme } from '@mantine/core'
import { IconLogout, IconVolume } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { chooseLanguage, currentLanguage, isLanguage, languageNames, languages } from '../../i18n/language.ts'
import { Section } from '../../ui/Section.tsx'
import { soundSaved, volumeSetting } from '../../ui/sound.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { useCounterContext } from '../CounterContext.ts'
import { logOut } from '../register/log-out.ts'
import { hiddenSetting } from '../settings.ts'
import { useStay } from '../useStay.ts'
import classes from './MorePage.module.css'

const themes = ['auto', 'light', 'dark'] as const

/** Which balie, who, and how this device behaves. */
export function MorePage() {
  const { t } = useTranslation(['balie', 'common'])
  const { balie, personName, hidden } = useCounterContext()
  usePageTitle(`${t('more.title')} · ${t('name')}`)
  const stay = useStay()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <div className={classes.page}>
      <h1>{t('more.title')}</h1>
      <Section title={t('more.balie')}>
        <div className={classes.line}>
          <span className={classes.value}>{balie.name}</span>
          <Link to="/" search={{ all: true }}>
            {t('bar.otherBalie')}
          </Link>
        </div>
        <div className={classes.line}>
          <Link to="/$organizerId/staff" {...stay}>
            {t('staff.settings')}
          </Link>
        </div>
        <div className={classes.line}>
          <Link to="/$organizerId/grouppasses" {...stay}>
            {t('more.groupPasses')}
          </Link>
        </div>
        <div className={classes.line}>
          <Link to="/$organizerId/kiosks" {...stay}>
            {t('more.kiosks')}
          </Link>
        </div>
        <div className={classes.line}>
          <Link to="/$organizerId/statistics" {...stay}>
            {t('more.statistics')}
          </Link>
        </div>
        <div className={classes.line}>
          <Link to="/$organizerId/finance" {...stay}>
            {t('more.finance')}
          </Link>
        </div>
        <div className={classes.line}>
          <Link to="/$organizerId/guide" {...stay}>
            {t('more.guide')}
          </Link>
        </div>
      </Section>
      <Section title={t('more.device')}>
        <Sound />
        <Switch
          className={classes.setting ?? ''}
          size="md"
          checked={hidden}
          onChange={(event) => hiddenSetting.set(event.currentTarget.checked)}
          label={t('more.hide')}
          description={t('more.hideText')}
        />
        <Radio.Group
          className={classes.setting ?? ''}
          label={t('common:language')}
          value={currentLanguage()}
          onChange={(code) => {
            if (isLanguage(code)) void chooseLanguage(code)
          }}
        >
          <div className={classes.choices}>
            {languages.map((code) => (
              <Radio key={code} size="md" value={code} label={<span lang={code}>{languageNames[code]}</span>} />
            ))}
          </div>
        </Radio.Group>
        <Radio.Group
          className={classes.setting ?? ''}
          label={t('common:theme.label')}
          value={colorScheme}
          onChange={(value) => setColorScheme(themes.find((theme) => theme === value) ?? 'auto')}
        >
          <div className={classes.choices}>
            {themes.map((theme) => (
              <Radio key={theme} size="md" value={theme} label={t(`common:theme.${theme}`)} />
            ))}
          </div>
        </Radio.Group>
      </Section>
      <Section title={t('more.account')}>
        <div className={classes.line}>
          <span className={classes.value}>{personName}</span>
          <Button
            variant="default"
            size="lg"
            leftSection={<IconLogout size={20} stroke={1.75} aria-hidden="true" />}
            onClick={() => logOut()}
          >
            {t('common:signIn.logOut')}
          </Button>
        </div>
      </Section>
    </div>
  )
}

function Sound() {
  const { t } = useTranslation(['balie', 'common'])
  const volume = volumeSetting.use()
  return (
    <div className={classes.setting}>
      <Switch
        size="md"
        checked={volume > 0}
        onChange={(event) => {
          volumeSetting.set(event.currentTarget.checked ? 0.6 : 0)
          soundSaved()
        }}
        label={t('more.sound')}
        description={t('more.soundText')}
      />
      {volume > 0 ? (
        <div className={classes.volume}>
          <Slider
            className={classes.slider ?? ''}
            min={10}
            max={100}
            step={10}
            label={null}
            value={Math.round(volume * 100)}
            onChange={(value) => volumeSetting.set(value / 100)}
            onChangeEnd={soundSaved}
            thumbLabel={t('more.volume')}
          />
          <Button
            variant="default"
            leftSection={<IconVolume size={18} stroke={2} aria-hidden="true" />}
            onClick={soundSaved}
          >
            {t('more.listen')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
