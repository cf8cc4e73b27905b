import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sendDelivery } from '../../api/ksb-stock.ts'
import type { CardBatch, CardSystemParts, NewDelivery } from '../../api/ksb-types.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { cardSystemRouteApi } from '../routes.ts'
import classes from './Cards.module.css'
import { chosen, useFields, wholeNumber } from './fields.ts'
import { baliesOf } from './useCardFields.ts'
import { useChanged } from './useChanged.ts'

interface SendDialogProps {
  batch: CardBatch
  parts: CardSystemParts | undefined
  onClose: () => void
}

/** The next cards of a batch go to a balie. */
export function SendDialog({ batch, parts, onClose }: SendDialogProps) {
  const { t } = useTranslation('cards')
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const changed = useChanged()
  const fields = useFields({ organizerId: '', regular: '0', socialTariff: '0' })
  const [none, setNone] = useState(false)
  const balies = baliesOf(parts) ?? []
  const act = useAct(
    (body: NewDelivery, key) => sendDelivery(ask, cardSystemId, key, body),
    (_, { organizerId }) => {
      changed()
      const balie = balies.find(({ value }) => value === organizerId)?.label ?? ''
      showToast(t('send.done', { balie }))
      onClose()
    },
  )
  return (
    <AskDialog
      opened
      title={t('send.title')}
      verb={t('send.verb')}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={() => {
        const { organizerId, regular, socialTariff } = fields.typed
        const faults = {
          organizerId: chosen(organizerId),
          regular: wholeNumber(regular),
          socialTariff: wholeNumber(socialTariff),
        }
        const isNone = Number(regular) + Number(socialTariff) === 0
        setNone(isNone)
        if (!fields.check(faults) || isNone) return
        act.run({
          batchId: batch.id,
          organizerId,
          regular: Number(regular),
          socialTariff: Number(socialTariff),
        })
      }}
    >
      <p>{t('send.text', { batch: batch.name })}</p>
      <Select
        label={t('send.balie')}
        searchable
        data={balies}
        value={fields.typed.organizerId === '' ? null : fields.typed.organizerId}
        error={fields.error('organizerId')}
        onChange={(value) => fields.set('organizerId', value ?? '')}
      />
      <div className={classes.fields}>
        <TextInput label={t('send.regular')} inputMode="numeric" {...fields.of('regular')} />
        <TextInput label={t('send.socialTariff')} inputMode="numeric" {...fields.of('socialTariff')} />
      </div>
      {none ? <Banner tone="refused">{t('send.none')}</Banner> : null}
    </AskDialog>
  )
}
