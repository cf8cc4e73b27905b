import { Button, Checkbox, Radio, Textarea, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type NewsDraft, newsPreviewQuery, type TellPassholders } from '../../api/ksb-providers.ts'
import { toProblem } from '../../api/problem.ts'
import { count } from '../../i18n/format.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { useCopy } from '../../ui/useCopy.ts'
import { ask } from '../app.ts'
import classes from './Providers.module.css'
import { type StepProps, useStepAct } from './StepDialog.tsx'

/**
 * *Communiceer naar de pashouders*: the news in their app, by mail to who wants it, and a text for the channels of the municipality.
 * To how many, and how it reads, is shown before anything goes out.
 */
export function PassholdersDialog(props: StepProps) {
  const { t } = useTranslation('providers')
  const { organisation, municipality, region, offers } = props.application
  const [text, setText] = useState<string>(t('news.text', { organisation, municipality, region, offers }))
  const [audience, setAudience] = useState<NewsDraft['audience']>('MUNICIPALITY')
  const [show, setShow] = useState(true)
  const [mail, setMail] = useState(false)
  const [channels, setChannels] = useState('')
  const [wrong, setWrong] = useState<{ text?: string; channels?: string }>({})
  const copy = useCopy()
  const act = useStepAct(props, mail ? t('news.done') : undefined)
  function submit() {
    const tells = show || mail
    const found = {
      ...(tells && text.trim() === '' ? { text: t('news.noText') } : {}),
      ...(!tells && channels.trim() === '' ? { channels: t('news.missing') } : {}),
    }
    setWrong(found)
    if (Object.keys(found).length > 0) return
    const body: TellPassholders = {
      ...(channels.trim() === '' ? {} : { channels: channels.trim() }),
      ...(tells ? { news: { audience, text: text.trim(), show, mail } } : {}),
    }
    act.run({ rest: '/passholders', body })
  }
  return (
    <AskDialog
      opened
      size={640}
      title={t('step.PASSHOLDERS.ask')}
      verb={t(mail ? 'news.verb' : 'step.PASSHOLDERS.verb')}
      pending={act.pending}
      problem={act.problem}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p>{t('step.PASSHOLDERS.text')}</p>
      <Textarea
        label={t('news.label')}
        description={t('news.help')}
        autosize
        minRows={5}
        maxRows={12}
        maxLength={2000}
        value={text}
        error={wrong.text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setWrong({})
        }}
      />
      <div>
        <Button variant="default" size="xs" onClick={() => copy(text)}>
          {t('news.copy')}
        </Button>
      </div>
      <fieldset className={classes.choices}>
        <legend>{t('news.how')}</legend>
        <Checkbox
          label={t('news.show')}
          description={t('news.showHelp')}
          checked={show}
          onChange={(event) => setShow(event.currentTarget.checked)}
        />
        <Checkbox
          label={t('news.mail')}
          description={t('news.mailHelp')}
          checked={mail}
          onChange={(event) => setMail(event.currentTarget.checked)}
        />
      </fieldset>
      {show || mail ? (
        <Radio.Group
          label={t('news.audience')}
          value={audience}
          onChange={(value) => setAudience(value === 'CARD_SYSTEM' ? 'CARD_SYSTEM' : 'MUNICIPALITY')}
        >
          <div className={classes.fields}>
            <Radio value="MUNICIPALITY" label={t('news.ofMunicipality', { municipality })} />
            <Radio value="CARD_SYSTEM" label={t('news.ofRegion', { region })} />
          </div>
        </Radio.Group>
      ) : null}
      {show || mail ? <Preview {...props} draft={{ audience, text }} mail={mail} /> : null}
      <TextInput
        label={t('news.channels')}
        description={t('news.channelsHelp')}
        autoComplete="off"
        maxLength={500}
        value={channels}
        error={wrong.channels}
        onChange={(event) => {
          setChannels(event.currentTarget.value)
          setWrong({})
        }}
      />
    </AskDialog>
  )
}

/** To how many it goes, and the mail as they get it. */
function Preview({ of, draft, mail }: Pick<StepProps, 'of'> & { draft: NewsDraft; mail: boolean }) {
  const { t } = useTranslation(['providers', 'common'])
  const [asked] = useDebouncedValue(draft, 400)
  const preview = useQuery({ ...newsPreviewQuery(ask, of, asked), placeholderData: (before) => before })
  if (preview.error && !preview.data)
    return (
      <ErrorState
        title={t('common:loadFailed')}
        problem={toProblem(preview.error)}
        onRetry={() => void preview.refetch()}
      />
    )
  if (!preview.data) return draft.text.trim() === '' ? null : <SkeletonLines lines={3} />
  const { people, reachable, subject, text } = preview.data
  return (
    <>
      <p role="status">
        {t('news.people', { count: people, shown: count(people) })}
        {mail ? ` ${t('news.reachable', { count: reachable, shown: count(reachable) })}` : null}
      </p>
      {mail ? (
        <>
          <dl className={classes.facts}>
            <div>
              <dt>{t('mail.subject')}</dt>
              <dd>{subject}</dd>
            </div>
          </dl>
          <section className={classes.read} aria-label={t('mail.preview')}>
            {text}
          </section>
          <p>
            <Link
              to="/$cardSystemId/settings/mails/$template/$variant/$language"
              params={{
                cardSystemId: of.cardSystemId,
                ...{ template: 'providerNews', variant: 'default', language: 'nl' },
              }}
              target="_blank"
            >
              {t('news.words')}
            </Link>
          </p>
        </>
      ) : null}
    </>
  )
}
