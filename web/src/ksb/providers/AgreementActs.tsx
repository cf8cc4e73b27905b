import { Button, FileButton, Loader } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Application, type OfApplication, uploadAgreement } from '../../api/ksb-providers.ts'
import { useSentence } from '../../api/useSentence.ts'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import classes from './Providers.module.css'
import { SignDialog } from './SignDialog.tsx'
import { useChangedProviders } from './useApplication.ts'

const mostBytes = 8 * 1024 * 1024

/** *Overeenkomst*: signed on the screen, or brought as a PDF. */
export function AgreementActs({ of, application }: { of: OfApplication; application: Application }) {
  const { t } = useTranslation('providers')
  const sentence = useSentence()
  const changed = useChangedProviders(of.cardSystemId)
  const [signing, setSigning] = useState(false)
  const [tooLarge, setTooLarge] = useState(false)
  const upload = useAct(
    (file: File, key) => uploadAgreement(ask, of, key, file),
    () => {
      changed()
      showToast(t('stepDone', { step: t('step.AGREEMENT.title') }))
    },
  )
  const said = upload.problem ? sentence(upload.problem) : null
  const isNoPdf = tooLarge || upload.problem?.name === 'body/invalid-data' || upload.problem?.name === 'body/too-large'
  return (
    <>
      <Button size="xs" onClick={() => setSigning(true)}>
        {t('agreement.sign')}
      </Button>
      <FileButton
        accept="application/pdf"
        onChange={(file) => {
          if (!file) return
          setTooLarge(file.size > mostBytes)
          if (file.size <= mostBytes) upload.run(file)
        }}
      >
        {(button) => (
          <Button
            {...button}
            size="xs"
            variant="default"
            aria-busy={upload.pending}
            leftSection={upload.pending ? <Loader size={16} color="currentColor" /> : null}
          >
            {t('agreement.upload')}
          </Button>
        )}
      </FileButton>
      {isNoPdf ? (
        <p role="alert" className={classes.error}>
          {t('agreement.noPdf')}
        </p>
      ) : said ? (
        <p role="alert" className={classes.error}>
          {said.title}. {said.text}
        </p>
      ) : null}
      {signing ? <SignDialog of={of} application={application} onClose={() => setSigning(false)} /> : null}
    </>
  )
}
