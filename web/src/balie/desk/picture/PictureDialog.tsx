import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keepPicture, pictureQuery, reachOf } from '../../../api/balie-desk.ts'
import { AskDialog } from '../../../ui/AskDialog.tsx'
import { useAct } from '../../../ui/useAct.ts'
import { ask } from '../../app.ts'
import type { ActProps } from '../act.ts'
import classes from '../desk.module.css'
import { PictureField } from './PictureField.tsx'

/** The picture there is, and another one. */
export default function PictureDialog({ person, counter, onDone, onClose }: ActProps) {
  const { t } = useTranslation('desk')
  const { balie } = counter
  const ids = { organizerId: balie.id, passholderId: person.passholderId }
  const known = useQuery({
    ...pictureQuery(ask, ids),
    enabled: reachOf(balie, 'PASSHOLDERS_PICTURE_READ').length > 0,
  })
  const [picture, setPicture] = useState<string | null>(null)
  const [missing, setMissing] = useState(false)
  const act = useAct(
    (taken: string, key) => keepPicture(ask, ids, key, taken),
    () => onDone(t('picture.done', { name: person.firstName })),
  )
  return (
    <AskDialog
      opened
      title={t('picture.title', { name: person.firstName })}
      verb={t('picture.verb')}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={() => {
        setMissing(picture === null)
        if (picture !== null) act.run(picture)
      }}
    >
      <PictureField picture={picture} known={known.data?.pictureUrl} onChange={setPicture} />
      {missing && picture === null ? (
        <p role="alert" className={classes.wrong}>
          {t('picture.chooseFirst')}
        </p>
      ) : null}
    </AskDialog>
  )
}
