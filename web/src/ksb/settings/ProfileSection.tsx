import { Button, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { contrastOf, leastContrast, readableContrast } from '../../../../server/src/values/contrast.ts'
import { type CardSystemSettings, changeProfile, type Profile } from '../../api/ksb-settings.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Section } from '../../ui/Section.tsx'
import { useAct } from '../../ui/useAct.ts'
import { useTyped } from '../../ui/useTyped.ts'
import { ask } from '../app.ts'
import { OptionalLabel } from '../form/FormPart.tsx'
import { Refused } from './Refused.tsx'
import classes from './Settings.module.css'
import { useChangedSettings } from './useChangedSettings.ts'

interface OfSettings {
  cardSystemId: number
  settings: CardSystemSettings
}

const optional = [
  'primaryColor',
  'secondaryColor',
  'website',
  'welcomeText',
  'helpDeskEmail',
  'handbookUrl',
  'handbookText',
  'socialTariffInfo',
] as const
type Optional = (typeof optional)[number]
type Name = 'name' | Optional
const isColour = (text: string) => /^#[0-9a-f]{6}$/i.test(text)

/** Its name, what it looks like, and what it says. */
export function ProfileSection({ cardSystemId, settings }: OfSettings) {
  const { t } = useTranslation('settings')
  const changed = useChangedSettings(cardSystemId)
  const first = Object.fromEntries(optional.map((name) => [name, settings[name] ?? ''])) as Record<Optional, string>
  const fields = useTyped<Name>({ name: settings.name, ...first })
  const { typed } = fields
  const act = useAct(
    (body: Profile, key) => changeProfile(ask, cardSystemId, key, body),
    () => changed(t('profile.saved')),
  )
  const wrongOnServer = act.problem?.name === 'body/invalid-data' ? act.problem.body.schemaErrors : undefined
  const serverFault = (name: Name) =>
    wrongOnServer?.some(({ jsonPointer }) => jsonPointer === `/${name}`)
      ? t(name === 'name' ? 'fault.nameTaken' : 'fault.server')
      : undefined

  function faults(): Partial<Record<Name, string | undefined>> {
    const colour = (name: 'primaryColor' | 'secondaryColor') => {
      const value = typed[name].trim()
      if (value === '') return undefined
      if (!isColour(value)) return t('fault.colour')
      // The second colour only accompanies; the main one has to be seen.
      return name === 'primaryColor' && contrastOf(value, '#ffffff') < leastContrast ? t('fault.contrast') : undefined
    }
    const address = (value: string) => (value === '' || /^https?:\/\/\S+$/.test(value) ? undefined : t('fault.address'))
    return {
      name: typed.name.trim() === '' ? t('fault.required') : undefined,
      primaryColor: colour('primaryColor'),
      secondaryColor: colour('secondaryColor'),
      website: address(typed.website.trim()),
      handbookUrl: address(typed.handbookUrl.trim()),
      helpDeskEmail:
        typed.helpDeskEmail.trim() === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed.helpDeskEmail.trim())
          ? undefined
          : t('fault.email'),
    }
  }

  function submit() {
    if (!fields.check(faults())) return
    const kept = optional.flatMap((name) => {
      const value = typed[name].trim()
      return value === '' ? [] : [[name, value] as const]
    })
    act.run({ version: settings.version, name: typed.name.trim(), ...Object.fromEntries(kept) })
  }

  const of = (name: Name) => {
    const field = fields.of(name)
    return {
      autoComplete: 'off',
      ...field,
      error: field.error ?? serverFault(name),
      onChange: (event: { currentTarget: { value: string } }) => {
        act.forget()
        field.onChange(event)
      },
    }
  }
  const label = (name: Optional) => <OptionalLabel>{t(`field.${name}`)}</OptionalLabel>
  return (
    <Section title={t('profile.title')}>
      <form
        noValidate
        className={classes.form}
        aria-label={t('profile.title')}
        onSubmit={(event) => {
          event.preventDefault()
          if (!act.pending) submit()
        }}
      >
        <TextInput label={t('field.name')} maxLength={100} {...of('name')} />
        {(['primaryColor', 'secondaryColor'] as const).map((name) => (
          <div key={name}>
            <TextInput
              label={label(name)}
              description={t('profile.colourHelp')}
              maxLength={7}
              rightSection={
                isColour(typed[name].trim()) ? (
                  <span
                    className={classes.swatch}
                    style={{ background: typed[name].trim(), height: '1.5rem', width: '1.5rem' }}
                  />
                ) : null
              }
              {...of(name)}
            />
            {name === 'primaryColor' ? <Contrast colour={typed[name].trim()} /> : null}
          </div>
        ))}
        <TextInput label={label('website')} type="url" maxLength={500} {...of('website')} />
        <Textarea
          label={label('welcomeText')}
          description={t('profile.welcomeHelp')}
          autosize
          minRows={2}
          maxLength={2000}
          {...of('welcomeText')}
        />
        <TextInput
          label={label('helpDeskEmail')}
          description={t('profile.helpDeskHelp')}
          type="email"
          maxLength={254}
          {...of('helpDeskEmail')}
        />
        <TextInput
          label={label('handbookUrl')}
          description={t('profile.handbookHelp')}
          type="url"
          maxLength={500}
          {...of('handbookUrl')}
        />
        <Textarea label={label('handbookText')} autosize minRows={2} maxLength={2000} {...of('handbookText')} />
        <Textarea
          label={label('socialTariffInfo')}
          description={t('profile.socialTariffHelp')}
          autosize
          minRows={2}
          maxLength={2000}
          {...of('socialTariffInfo')}
        />
        {wrongOnServer ? null : <Refused problem={act.problem} />}
        <div>
          <Button type="submit" aria-busy={act.pending}>
            {t('profile.save')}
          </Button>
        </div>
      </form>
    </Section>
  )
}

/** How well letters are read on it, in numbers and in words. */
function Contrast({ colour }: { colour: string }) {
  const { t } = useTranslation('settings')
  if (!isColour(colour)) return null
  const ratio = contrastOf(colour, '#ffffff')
  const shown = ratio.toFixed(1).replace('.', ',')
  if (ratio >= readableContrast) return <p className={classes.quiet}>{t('profile.readable', { ratio: shown })}</p>
  return (
    <Banner tone="attention">{t(ratio < leastContrast ? 'profile.unseen' : 'profile.faint', { ratio: shown })}</Banner>
  )
}
