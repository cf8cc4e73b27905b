import { Button, Loader, TextInput } from '@mantine/core'
import { IconPhoto } from '@tabler/icons-react'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTyped } from '../../ui/useTyped.ts'
import page from '../page.module.css'
import { Camera } from './Camera.tsx'
import classes from './ScanPage.module.css'

interface WaysToScanProps {
  pending: boolean
  /** Somebody is chosen for whom a point can be saved. */
  ready: boolean
  onCode: (code: string) => void
}

/** The camera first; a picture and the keyboard for who has none. */
export function WaysToScan({ pending, ready, onCode }: WaysToScanProps) {
  const { t } = useTranslation('mijn')
  return (
    <>
      <p className={page.lead}>{t('scan.lead')}</p>
      <Camera paused={pending || !ready} onFound={onCode} />
      {pending ? (
        <p className={classes.busy} role="status">
          <Loader size={20} /> {t('scan.busy')}
        </p>
      ) : null}
      <section aria-labelledby="otherways" className={page.form}>
        <h2 id="otherways">{t('scan.other')}</h2>
        <PictureChoice onCode={onCode} />
        <TypedCode pending={pending} onCode={onCode} />
      </section>
    </>
  )
}

function PictureChoice({ onCode }: { onCode: (code: string) => void }) {
  const { t } = useTranslation('mijn')
  const input = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<'idle' | 'reading' | 'nothing'>('idle')
  async function read(file: File | undefined) {
    if (file === undefined) return
    setState('reading')
    const { readCode } = await import('./read-code.ts')
    const code = await readCode(file).catch(() => undefined)
    setState(code === undefined ? 'nothing' : 'idle')
    if (code !== undefined) onCode(code)
  }
  return (
    <div>
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        aria-label={t('scan.picture')}
        onChange={(event) => {
          void read(event.currentTarget.files?.[0])
          event.currentTarget.value = ''
        }}
      />
      <Button
        variant="outline"
        size="lg"
        aria-busy={state === 'reading'}
        leftSection={
          state === 'reading' ? (
            <Loader size={18} color="currentColor" />
          ) : (
            <IconPhoto size={20} stroke={1.75} aria-hidden="true" />
          )
        }
        onClick={() => input.current?.click()}
      >
        {t('scan.picture')}
      </Button>
      <div role="alert">{state === 'nothing' ? <p className={classes.fault}>{t('scan.nothing')}</p> : null}</div>
    </div>
  )
}

function TypedCode({ pending, onCode }: { pending: boolean; onCode: (code: string) => void }) {
  const { t } = useTranslation('mijn')
  const form = useTyped({ code: '' })
  function submit(event: FormEvent) {
    event.preventDefault()
    const code = form.typed.code.trim()
    if (form.check({ code: code === '' ? t('scan.typeIt') : undefined })) onCode(code)
  }
  return (
    <form noValidate onSubmit={submit} className={classes.typed}>
      <TextInput
        size="lg"
        label={t('scan.code')}
        description={t('scan.codeHelp')}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        {...form.of('code')}
      />
      <Button type="submit" variant="outline" size="lg" aria-busy={pending}>
        {t('scan.save')}
      </Button>
    </form>
  )
}
