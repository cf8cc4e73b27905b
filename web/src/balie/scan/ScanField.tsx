import { ActionIcon, Loader } from '@mantine/core'
import { IconAlertCircle, IconArrowRight, IconIdBadge2 } from '@tabler/icons-react'
import { type ChangeEvent, type ClipboardEvent, type FormEvent, useId, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { useCounterContext } from '../CounterContext.ts'
import { home } from '../focus.ts'
import { inGroups } from './number.ts'
import classes from './ScanField.module.css'
import { typedNumber } from './typed.ts'

/** Where a number is typed, and where the focus always comes back to. */
export function ScanField({ size }: { size: 'phone' | 'desktop' }) {
  const { t } = useTranslation('balie')
  const { counter, scan, numberError, forgetNumberError } = useCounterContext()
  const typed = typedNumber.use()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const caret = useRef<number | null>(null)
  const { shown } = counter
  const asking = shown.step === 'asking'
  const placeholder = t(
    size === 'phone' ? 'scan.placeholder' : shown.step === 'waiting' ? 'scan.placeholderFirst' : 'scan.placeholderNext',
  )
  const digits = /^[\d\s]*$/.test(typed) ? typed.replace(/\s/g, '').length : 0

  // The gaps come and go while typing; the caret stays behind the same digit.
  useLayoutEffect(() => {
    if (caret.current === null || !field.current) return
    const at = positionAfter(field.current.value, caret.current)
    caret.current = null
    field.current.setSelectionRange(at, at)
  })

  function type(event: ChangeEvent<HTMLInputElement>) {
    const { value, selectionStart } = event.currentTarget
    caret.current = value.slice(0, selectionStart ?? value.length).replace(/\s/g, '').length
    typedNumber.set(inGroups(value))
    if (numberError) forgetNumberError()
  }

  function copy(event: ClipboardEvent<HTMLInputElement>) {
    const { value, selectionStart, selectionEnd } = event.currentTarget
    event.clipboardData.setData(
      'text/plain',
      value.slice(selectionStart ?? 0, selectionEnd ?? value.length).replace(/\s/g, ''),
    )
    event.preventDefault()
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    scan(typed)
    field.current?.focus()
  }

  return (
    <form className={classes.form} data-size={size} onSubmit={submit} noValidate>
      <div className={classes.box} data-error={numberError ? true : undefined}>
        {size === 'desktop' ? (
          <IconIdBadge2 size={24} stroke={1.75} aria-hidden="true" className={classes.icon} />
        ) : null}
        <input
          ref={field}
          {...home}
          // biome-ignore lint/a11y/noAutofocus: there is a queue, and this field is what the screen is for
          autoFocus
          className={classes.input}
          value={typed}
          onChange={type}
          onCopy={copy}
          aria-label={t('scan.label')}
          aria-describedby={`${id}-help ${id}-error`}
          aria-invalid={numberError !== null}
          aria-keyshortcuts="Escape"
          placeholder={placeholder}
          inputMode="numeric"
          enterKeyHint="search"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
        />
        {asking ? <Loader size={20} className={classes.busy} aria-hidden="true" /> : null}
        {!asking && numberError === null && digits > 0 && digits < 13 ? (
          <span className={classes.left}>{t('scan.left', { count: 13 - digits })}</span>
        ) : null}
        {typed === '' ? (
          <KeyHint keys="Esc" />
        ) : (
          <ActionIcon
            type="submit"
            variant="light"
            size={size === 'phone' ? 52 : 36}
            aria-label={t('scan.look')}
            className={classes.go ?? ''}
          >
            <IconArrowRight size={24} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        )}
      </div>
      <p id={`${id}-help`} className={size === 'phone' ? classes.help : 'op-spoken'}>
        {t('scan.help')}
      </p>
      <p id={`${id}-error`} className={classes.error} role="alert">
        {numberError ? (
          <>
            <IconAlertCircle size={18} stroke={2} aria-hidden="true" />
            {t(`number.${numberError.fault}`, { count: numberError.digits })}
          </>
        ) : null}
      </p>
      <p role="status" className="op-spoken">
        {asking ? t('scan.busy') : ''}
      </p>
    </form>
  )
}

/** The place in the text right after so many digits. */
function positionAfter(text: string, digits: number): number {
  let seen = 0
  for (let at = 0; at < text.length; at++) {
    if (seen === digits) return at
    if (text[at] !== ' ') seen++
  }
  return text.length
}
