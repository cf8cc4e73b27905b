import { Button, Textarea, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  changeMail,
  type MailDetail,
  type MailPreview,
  type MailText,
  mailQuery,
  mailsKey,
  type OfMail,
  previewMail,
  resetMail,
} from '../../api/ksb-mails.ts'
import { toProblem } from '../../api/problem.ts'
import { shortDate, time } from '../../i18n/format.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { Section } from '../../ui/Section.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { Status } from '../../ui/Status.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { useIsPlatform } from '../balies/useBalie.ts'
import { FormPage } from '../form/FormPage.tsx'
import { fieldId, textField, useForm } from '../form/useForm.ts'
import { mailRouteApi } from '../routes.ts'
import { PageHead } from '../shell/PageHead.tsx'
import classes from './Settings.module.css'
import { languages, useMailWords } from './useMailWords.ts'

/** One mail in one language: its words, what they look like, and who changed them. */
export function MailPage() {
  const { t } = useTranslation(['settings', 'ksb', 'common'])
  const params = mailRouteApi.useParams()
  const search = mailRouteApi.useSearch()
  const platform = useIsPlatform() && search.of === 'platform'
  const { mailName, variantName } = useMailWords()
  const title = [mailName(params.template), variantName(params.variant)].filter((word) => word !== '').join(': ')
  usePageTitle(`${title} · ${t('ksb:name')}`)
  const of: OfMail = { ...params, platform }
  const query = useQuery(mailQuery(ask, of))
  const language = languages.find((one) => one === params.language)
  return (
    <>
      <PageHead
        title={title}
        chapter="mails"
        trail={
          <Link to="/$cardSystemId/settings/mails" params={params} search={search}>
            {t('part.mails')}
          </Link>
        }
        note={
          <>
            {language ? t(`language.${language}`) : params.language}{' '}
            {query.data ? <Status tone="neutral">{t(`mails.origin.${query.data.origin}`)}</Status> : null}
          </>
        }
      />
      {query.isPending ? <SkeletonLines lines={8} /> : null}
      {query.isError && !query.data ? (
        <ErrorState
          title={t('common:pageFailed')}
          problem={toProblem(query.error)}
          onRetry={() => void query.refetch()}
        />
      ) : null}
      {query.data ? (
        <MailForm key={`${platform} ${query.data.version} ${params.language}`} of={of} mail={query.data} />
      ) : null}
    </>
  )
}

const parts = ['subject', 'before', 'button', 'after'] as const
type Part = (typeof parts)[number]
const isPart = (name: string): name is Part => parts.some((part) => part === name)

function MailForm({ of, mail }: { of: OfMail; mail: MailDetail }) {
  const { t } = useTranslation('settings')
  const queries = useQueryClient()
  const { placeholderName } = useMailWords()
  const [preview, setPreview] = useState<MailPreview>()
  const [asking, setAsking] = useState(false)
  const last = useRef<Part>('before')
  const missing = (values: MailText) =>
    mail.placeholders.filter(({ required, token }) => required && !parts.some((part) => values[part].includes(token)))
  const form = useForm<MailText>({ ...mail.text }, (values) => ({
    subject: values.subject.trim() === '' ? t('fault.required') : unknownIn(values.subject),
    before:
      values.before.trim() === ''
        ? t('fault.required')
        : (unknownIn(values.before) ??
          (missing(values).length > 0
            ? t('fault.missing', {
                token: missing(values)
                  .map(({ token }) => token)
                  .join(', '),
              })
            : undefined)),
    button: unknownIn(values.button),
    after: unknownIn(values.after),
  }))
  function unknownIn(text: string): string | undefined {
    const found = text.match(/\{[^{}]*\}|[{}]/g)?.find((token) => !mail.placeholders.some((one) => one.token === token))
    return found === undefined ? undefined : t('fault.unknown', { token: found })
  }
  /** What the server says is wrong stands at its field. */
  function refuse(error: unknown): never {
    const problem = toProblem(error)
    const pointer = String((problem.body as { jsonPointer?: unknown }).jsonPointer ?? '').replace('/text/', '')
    const token = String((problem.body as { placeholder?: unknown }).placeholder ?? '')
    if (problem.name === 'openpas/mail-placeholder-unknown' && isPart(pointer))
      form.show({ [pointer]: t('fault.unknown', { token }) })
    else if (problem.name === 'openpas/mail-placeholder-missing') form.show({ before: t('fault.missing', { token }) })
    throw error
  }
  const kept = (said: string) => {
    void queries.invalidateQueries({ queryKey: mailsKey(of) })
    showToast(said)
  }
  const save = useAct(
    (text: MailText, key) => changeMail(ask, of, key, { version: mail.version, text }).catch(refuse),
    () => kept(t('mails.saved')),
  )
  const look = useAct(
    (text: MailText, key) => previewMail(ask, of, key, text).catch(refuse),
    (shown) => setPreview(shown),
  )
  const reset = useAct(
    (_: null, key) => resetMail(ask, of, key, mail.version),
    () => {
      setAsking(false)
      kept(t('mails.wasReset'))
    },
  )
  function insert(token: string) {
    const name = last.current
    const field = document.getElementById(fieldId(name))
    const at =
      field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
        ? (field.selectionStart ?? form.values[name].length)
        : form.values[name].length
    const text = form.values[name]
    form.set(name, `${text.slice(0, at)}${token}${text.slice(at)}`)
    field?.focus()
  }
  const of_ = (name: Part) => ({
    ...textField(form, name),
    autoComplete: 'off',
    onFocus: () => {
      last.current = name
    },
  })
  return (
    <>
      <FormPage
        label={t('mails.words')}
        wrong={form.wrong.map((name) => ({ name, label: t(`mails.part.${name}`) }))}
        changes={form.changed.length}
        pending={save.pending}
        problem={form.wrong.length > 0 ? null : (save.problem ?? look.problem)}
        onCancel={() => window.history.back()}
        onSubmit={() => {
          look.forget()
          if (form.isGood()) save.run(form.values)
        }}
        aside={
          <Section title={t('mails.preview')}>
            <p className={classes.quiet}>{t('mails.previewHelp')}</p>
            <Button
              className={classes.below ?? ''}
              variant="default"
              aria-busy={look.pending}
              onClick={() => {
                save.forget()
                if (form.isGood()) look.run(form.values)
              }}
            >
              {t('mails.show')}
            </Button>
            {preview ? (
              <>
                <p>
                  <strong>{preview.subject}</strong>
                </p>
                {/* No scripts, no forms, no way out of it. */}
                <iframe className={classes.frame} sandbox="" title={t('mails.preview')} srcDoc={preview.html} />
              </>
            ) : null}
          </Section>
        }
      >
        <div className={classes.form}>
          <TextInput label={t('mails.part.subject')} maxLength={150} {...of_('subject')} />
          <Textarea
            label={t('mails.part.before')}
            description={t('mails.beforeHelp')}
            autosize
            minRows={4}
            maxLength={5000}
            {...of_('before')}
          />
          <TextInput
            label={t('mails.part.button')}
            description={t('mails.buttonHelp')}
            maxLength={80}
            {...of_('button')}
          />
          <Textarea label={t('mails.part.after')} autosize minRows={3} maxLength={5000} {...of_('after')} />
          {mail.placeholders.length > 0 ? (
            <div>
              <p className={classes.quiet}>{t('mails.tokens')}</p>
              <div className={classes.tokens}>
                {mail.placeholders.map(({ name, token, required }) => (
                  <Button
                    key={name}
                    variant="default"
                    size="xs"
                    // The field keeps the focus: what leaving it says would move this button from under the pointer.
                    onMouseDown={(event) => event.preventDefault()}
                    onClick={() => insert(token)}
                  >
                    {token} {placeholderName(name)}
                    {required ? ` (${t('mails.required')})` : ''}
                  </Button>
                ))}
              </div>
            </div>
          ) : null}
        </div>
      </FormPage>
      <div className={classes.page}>
        <Section title={t('mails.history')}>
          {mail.history.length === 0 ? <p className={classes.quiet}>{t('mails.never')}</p> : null}
          <ul>
            {mail.history.map(({ version, text, changedBy, changedAt }) => (
              <li key={version} className={classes.row}>
                <div className={classes.grow}>
                  {shortDate(changedAt)} {time(changedAt)} {changedBy ? t('by', { name: changedBy }) : null}
                  <div className={classes.quiet}>{text ? text.subject : t('mails.standardAgain')}</div>
                </div>
                {text ? (
                  <Button
                    variant="default"
                    size="xs"
                    aria-label={t('mails.takeNamed', { when: `${shortDate(changedAt)} ${time(changedAt)}` })}
                    onClick={() => {
                      for (const part of parts) form.set(part, text[part])
                    }}
                  >
                    {t('mails.take')}
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
          {mail.origin === (of.platform ? 'PLATFORM' : 'CARD_SYSTEM') ? (
            <Button variant="default" onClick={() => setAsking(true)}>
              {t('mails.reset')}
            </Button>
          ) : null}
        </Section>
      </div>
      {asking ? (
        <AskDialog
          opened
          danger
          title={t('mails.resetTitle')}
          verb={t('mails.reset')}
          pending={reset.pending}
          problem={reset.problem}
          onClose={() => setAsking(false)}
          onSubmit={() => reset.run(null)}
        >
          <p>{t('mails.resetText')}</p>
          <p>
            <strong>{mail.standard.subject}</strong>
          </p>
        </AskDialog>
      ) : null}
    </>
  )
}
