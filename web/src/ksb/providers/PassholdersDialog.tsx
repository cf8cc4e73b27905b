import { Button, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { useCopy } from '../../ui/useCopy.ts'
import { type StepProps, useStepAct } from './StepDialog.tsx'

/** *Communiceer naar de pashouders*: a text for the channels of the municipality, and which ones were used. */
export function PassholdersDialog(props: StepProps) {
  const { t } = useTranslation('providers')
  const { organisation, municipality, region, offers } = props.application
  const [text, setText] = useState<string>(t('news.text', { organisation, municipality, region, offers }))
  const [channels, setChannels] = useState('')
  const [wrong, setWrong] = useState<string>()
  const copy = useCopy()
  const act = useStepAct(props)
  return (
    <AskDialog
      opened
      size={640}
      title={t('step.PASSHOLDERS.ask')}
      verb={t('step.PASSHOLDERS.verb')}
      pending={act.pending}
      problem={act.problem}
      onClose={props.onClose}
      onSubmit={() => {
        if (channels.trim() === '') setWrong(t('news.missing'))
        else act.run({ rest: '/passholders', body: { channels: channels.trim() } })
      }}
    >
      <p>{t('step.PASSHOLDERS.text')}</p>
      <Textarea
        label={t('news.label')}
        description={t('news.help')}
        autosize
        minRows={5}
        maxRows={12}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div>
        <Button variant="default" size="xs" onClick={() => copy(text)}>
          {t('news.copy')}
        </Button>
      </div>
      <TextInput
        label={t('news.channels')}
        description={t('news.channelsHelp')}
        autoComplete="off"
        maxLength={500}
        value={channels}
        error={wrong}
        onChange={(event) => {
          setChannels(event.currentTarget.value)
          setWrong(undefined)
        }}
      />
    </AskDialog>
  )
}
