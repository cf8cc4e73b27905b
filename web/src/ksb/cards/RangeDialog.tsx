import { Radio, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { addBatch } from '../../api/ksb-stock.ts'
import type { NewBatch } from '../../api/ksb-types.ts'
import { count } from '../../i18n/format.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { cardSystemRouteApi } from '../routes.ts'
import classes from './Cards.module.css'
import { cardNumber, chosen, filled, serialOf, useFields, wholeNumber } from './fields.ts'
import { useChanged } from './useChanged.ts'

const kinds = ['regular', 'socialTariff'] as const

/** Cards by their numbers alone. */
export function RangeDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('cards')
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const changed = useChanged()
  const fields = useFields({ name: '', first: '', count: '', kind: '' })
  const act = useAct(
    (body: NewBatch, key) => addBatch(ask, cardSystemId, key, body),
    ({ cards }) => {
      changed()
      showToast(t('range.done', { count: cards, shown: count(cards) }))
      onClose()
    },
  )
  return (
    <AskDialog
      opened
      title={t('range.title')}
      verb={t('range.verb')}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={() => {
        const { name, first, count: cards, kind } = fields.typed
        const faults = {
          name: filled(name),
          first: cardNumber(first),
          count: wholeNumber(cards) ?? (Number(cards) === 0 ? ('wholeNumber' as const) : undefined),
          kind: chosen(kind),
        }
        if (!fields.check(faults)) return
        act.run({
          name: name.trim(),
          firstSerial: serialOf(first),
          cards: Number(cards),
          socialTariff: kind === 'socialTariff',
        })
      }}
    >
      <p>{t('range.text')}</p>
      <TextInput
        label={t('range.name')}
        description={t('range.nameHelp')}
        maxLength={200}
        autoComplete="off"
        {...fields.of('name')}
      />
      <div className={classes.fields}>
        <TextInput
          label={t('range.first')}
          description={t('range.firstHelp')}
          inputMode="numeric"
          autoComplete="off"
          {...fields.of('first')}
        />
        <TextInput label={t('range.count')} inputMode="numeric" autoComplete="off" {...fields.of('count')} />
      </div>
      <Radio.Group
        label={t('range.kind')}
        value={fields.typed.kind}
        error={fields.error('kind')}
        onChange={(value) => fields.set('kind', value)}
      >
        <div className={classes.choices}>
          {kinds.map((one) => (
            <Radio key={one} value={one} label={t(`kind.${one}`)} />
          ))}
        </div>
      </Radio.Group>
    </AskDialog>
  )
}
