import { Button, FileButton, Loader } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { addRewardPicture } from '../../api/ksb-rewards.ts'
import { useSentence } from '../../api/useSentence.ts'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { OptionalLabel, row } from '../form/FormPart.tsx'
import { type Form, fieldId } from '../form/useForm.ts'
import { cardSystemRouteApi } from '../routes.ts'
import classes from './Rewards.module.css'
import type { RewardValues } from './reward-form.ts'

/** *Afbeelding*: sent when it is chosen, kept with the reward. */
export function PictureField({ form }: { form: Form<RewardValues> }) {
  const { t } = useTranslation(['rewards', 'common'])
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const sentence = useSentence()
  const act = useAct(
    (file: File, key) => addRewardPicture(ask, cardSystemId, key, file),
    ({ url }) => form.set('picture', url),
  )
  const { picture } = form.values
  const said = act.problem ? sentence(act.problem) : null
  const refused = act.problem?.name === 'body/invalid-data' ? t('picture.wrong') : said && `${said.title}. ${said.text}`
  return (
    <fieldset id={fieldId('picture')} className={`${row.classNames.root} ${classes.plain}`}>
      <legend className="mantine-InputWrapper-label">
        <OptionalLabel>{t('field.picture')}</OptionalLabel>
      </legend>
      <div>
        <div className={classes.picture}>
          {picture === '' ? null : <img src={picture} alt={t('picture.alt')} className={classes.thumb} />}
          <FileButton accept="image/jpeg,image/png,image/webp" onChange={(file) => file && act.run(file)}>
            {(button) => (
              <Button
                {...button}
                variant="default"
                aria-busy={act.pending}
                leftSection={act.pending ? <Loader size={16} color="currentColor" /> : null}
              >
                {picture === '' ? t('picture.choose') : t('picture.other')}
              </Button>
            )}
          </FileButton>
          {picture === '' ? null : (
            <Button variant="subtle" onClick={() => form.set('picture', '')}>
              {t('picture.remove')}
            </Button>
          )}
        </div>
        <p className={classes.help}>{t('picture.help')}</p>
        {refused ? (
          <p className={classes.error} role="alert">
            {refused}
          </p>
        ) : null}
      </div>
    </fieldset>
  )
}
