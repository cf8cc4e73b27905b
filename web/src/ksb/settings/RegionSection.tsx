import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CardSystemSettings, changeRegion, previewRegion, type RegionPreview } from '../../api/ksb-settings.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { Section } from '../../ui/Section.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { Refused } from './Refused.tsx'
import classes from './Settings.module.css'
import { useChangedSettings } from './useChangedSettings.ts'

interface OfSettings {
  cardSystemId: number
  settings: CardSystemSettings
}

/** *Gemeenten*: by postal code, seen first with who lives in what goes. */
export function RegionSection({ cardSystemId, settings }: OfSettings) {
  const { t } = useTranslation('settings')
  const byCode = Map.groupBy(settings.cities, ({ postalCode }) => postalCode)
  const [typed, setTyped] = useState([...byCode.keys()].join(', '))
  const [wrong, setWrong] = useState<string>()
  const [seen, setSeen] = useState<{ codes: string[]; preview: RegionPreview }>()
  const look = useAct(
    (codes: string[], key) => previewRegion(ask, cardSystemId, key, codes),
    (preview, codes) => {
      if (preview.added.length + preview.removed.length > 0) setSeen({ codes, preview })
      else setWrong(t('region.same'))
    },
  )
  const isUnknown = look.problem?.name === 'body/invalid-data'
  function submit() {
    const codes = [...new Set(typed.split(/[\s,;]+/).filter((code) => code !== ''))]
    const bad = codes.filter((code) => !/^\d{4}$/.test(code))
    if (codes.length === 0 || bad.length > 0) setWrong(t('fault.postalCodes', { codes: bad.join(', ') }))
    else look.run(codes)
  }
  return (
    <Section title={t('region.title')}>
      <p className={classes.quiet}>
        {[...byCode].map(([code, of]) => `${code} ${of.map(({ name }) => name).join(' / ')}`).join(' · ')}
      </p>
      <form
        noValidate
        className={classes.form}
        aria-label={t('region.title')}
        onSubmit={(event) => {
          event.preventDefault()
          if (!look.pending) submit()
        }}
      >
        <Textarea
          label={t('region.codes')}
          description={t('region.help')}
          autosize
          minRows={2}
          value={typed}
          error={wrong ?? (isUnknown ? t('fault.unknownPostalCode') : undefined)}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setWrong(undefined)
            look.forget()
          }}
        />
        {isUnknown ? null : <Refused problem={look.problem} />}
        <div>
          <Button type="submit" variant="default" aria-busy={look.pending}>
            {t('region.look')}
          </Button>
        </div>
      </form>
      {seen ? (
        <RegionDialog
          cardSystemId={cardSystemId}
          version={settings.version}
          {...seen}
          onClose={() => setSeen(undefined)}
        />
      ) : null}
    </Section>
  )
}

interface RegionDialogProps {
  cardSystemId: number
  version: number
  codes: string[]
  preview: RegionPreview
  onClose: () => void
}

function RegionDialog({ cardSystemId, version, codes, preview, onClose }: RegionDialogProps) {
  const { t } = useTranslation('settings')
  const changed = useChangedSettings(cardSystemId)
  const act = useAct(
    (_: null, key) => changeRegion(ask, cardSystemId, key, { version, postalCodes: codes }),
    () => {
      changed(t('region.saved'))
      onClose()
    },
  )
  const { added, removed, members, socialTariff } = preview
  return (
    <AskDialog
      opened
      title={t('region.question')}
      verb={t('region.confirm')}
      danger={removed.length > 0}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={() => act.run(null)}
    >
      {added.length > 0 ? <p>{t('region.added', { codes: added.join(', ') })}</p> : null}
      {removed.length > 0 ? (
        <>
          <p>{t('region.removed', { codes: removed.join(', ') })}</p>
          <p>{t('region.members', { count: members })}</p>
          <p>{t('region.socialTariff', { count: socialTariff })}</p>
        </>
      ) : null}
      <p>{t('region.past')}</p>
    </AskDialog>
  )
}
