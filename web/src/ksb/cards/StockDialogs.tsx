import { Radio, Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { withoutSeparators } from '../../../../server/src/values/uitpas-number.ts'
import type { BalieStock } from '../../api/ksb-stock.ts'
import { moveStock, setThreshold, writeOffStock } from '../../api/ksb-stock.ts'
import type { CardSystemParts } from '../../api/ksb-types.ts'
import { count } from '../../i18n/format.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { cardSystemRouteApi } from '../routes.ts'
import classes from './Cards.module.css'
import { cardNumber, chosen, useFields, wholeNumber } from './fields.ts'
import { baliesOf } from './useCardFields.ts'
import { useChanged } from './useChanged.ts'

interface DialogProps {
  balie: BalieStock
  onClose: () => void
}

/** From how many cards on the stock of a balie is low. */
export function ThresholdDialog({ balie, onClose }: DialogProps) {
  const { t } = useTranslation('cards')
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const changed = useChanged()
  const fields = useFields({
    regular: String(balie.lowRegular ?? 0),
    socialTariff: String(balie.lowSocialTariff ?? 0),
  })
  const act = useAct(
    (body: { regular: number; socialTariff: number }, key) =>
      setThreshold(ask, cardSystemId, balie.organizerId, key, body),
    () => {
      changed()
      showToast(t('threshold.done'))
      onClose()
    },
  )
  return (
    <AskDialog
      opened
      title={t('threshold.title', { balie: balie.name })}
      verb={t('threshold.verb')}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={() => {
        const { regular, socialTariff } = fields.typed
        if (!fields.check({ regular: wholeNumber(regular), socialTariff: wholeNumber(socialTariff) })) return
        act.run({ regular: Number(regular), socialTariff: Number(socialTariff) })
      }}
    >
      <p>{t('threshold.text')}</p>
      <div className={classes.fields}>
        <TextInput label={t('send.regular')} inputMode="numeric" {...fields.of('regular')} />
        <TextInput label={t('send.socialTariff')} inputMode="numeric" {...fields.of('socialTariff')} />
      </div>
    </AskDialog>
  )
}

/** A part of the stock goes to another balie. */
export function MoveDialog({ balie, parts, onClose }: DialogProps & { parts: CardSystemParts | undefined }) {
  const { t } = useTranslation('cards')
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const changed = useChanged()
  const fields = useFields({ to: '', first: '', last: '' })
  const act = useAct(
    (body: Parameters<typeof moveStock>[3], key) => moveStock(ask, cardSystemId, key, body),
    ({ cards }) => {
      changed()
      showToast(t('move.done', { count: cards, shown: count(cards) }))
      onClose()
    },
  )
  return (
    <AskDialog
      opened
      title={t('move.title', { balie: balie.name })}
      verb={t('move.verb')}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={() => {
        const { to, first, last } = fields.typed
        if (!fields.check({ to: chosen(to), ...numbersIn(first, last) })) return
        act.run({ organizerId: balie.organizerId, toOrganizerId: to, ...rangeOf(first, last) })
      }}
    >
      <p>{t('move.text')}</p>
      <Select
        label={t('move.to')}
        searchable
        data={(baliesOf(parts) ?? []).filter(({ value }) => value !== balie.organizerId)}
        value={fields.typed.to === '' ? null : fields.typed.to}
        error={fields.error('to')}
        onChange={(value) => fields.set('to', value ?? '')}
      />
      <Numbers fields={fields} />
    </AskDialog>
  )
}

const becomes = ['BLOCKED', 'DELETED'] as const
const reasons = ['LOST', 'STOLEN', 'DEFECT'] as const

/** Stock that is not there any more, or of no use. */
export function WriteOffDialog({ balie, onClose }: DialogProps) {
  const { t } = useTranslation('cards')
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const changed = useChanged()
  const fields = useFields({ first: '', last: '', reason: '', becomes: '' })
  const act = useAct(
    (body: Parameters<typeof writeOffStock>[3], key) => writeOffStock(ask, cardSystemId, key, body),
    ({ cards }) => {
      changed()
      showToast(t('writeOff.done', { count: cards, shown: count(cards) }))
      onClose()
    },
  )
  return (
    <AskDialog
      opened
      title={t('writeOff.title', { balie: balie.name })}
      verb={t('writeOff.verb')}
      danger
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={() => {
        const { first, last, reason, becomes: then } = fields.typed
        const faults = { ...numbersIn(first, last), reason: chosen(reason), becomes: chosen(then) }
        if (!fields.check(faults)) return
        act.run({ organizerId: balie.organizerId, ...rangeOf(first, last), reason, becomes: then })
      }}
    >
      <p>{t('writeOff.text')}</p>
      <Numbers fields={fields} />
      <Radio.Group
        label={t('block.reason')}
        value={fields.typed.reason}
        error={fields.error('reason')}
        onChange={(value) => fields.set('reason', value)}
      >
        <div className={classes.choices}>
          {reasons.map((one) => (
            <Radio key={one} value={one} label={t(`reason.${one}`)} />
          ))}
        </div>
      </Radio.Group>
      <Radio.Group
        label={t('writeOff.becomes')}
        value={fields.typed.becomes}
        error={fields.error('becomes')}
        onChange={(value) => fields.set('becomes', value)}
      >
        <div className={classes.choices}>
          {becomes.map((one) => (
            <Radio key={one} value={one} label={t(`writeOff.becomesChoices.${one}`)} />
          ))}
        </div>
      </Radio.Group>
    </AskDialog>
  )
}

function numbersIn(first: string, last: string) {
  const faults = { first: cardNumber(first), last: cardNumber(last) }
  if (faults.first || faults.last) return faults
  return withoutSeparators(last) < withoutSeparators(first) ? { ...faults, last: 'order' as const } : faults
}

const rangeOf = (first: string, last: string) => ({
  firstNumber: withoutSeparators(first),
  lastNumber: withoutSeparators(last),
})

/** Two numbers, typed or read. */
function Numbers({ fields }: { fields: { of: (name: 'first' | 'last') => object } }) {
  const { t } = useTranslation('cards')
  return (
    <div className={classes.fields}>
      <TextInput label={t('move.first')} inputMode="numeric" autoComplete="off" {...fields.of('first')} />
      <TextInput
        label={t('move.last')}
        description={t('move.lastHelp')}
        inputMode="numeric"
        autoComplete="off"
        {...fields.of('last')}
      />
    </div>
  )
}
