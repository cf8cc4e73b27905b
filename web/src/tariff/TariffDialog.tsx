import { NativeSelect, Radio, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { TariffAct } from '../api/social-tariff.ts'
import { AskDialog } from '../ui/AskDialog.tsx'
import { useAct } from '../ui/useAct.ts'
import { useTyped } from '../ui/useTyped.ts'
import { beginOfProof, ProofFields, proofOf, useProofFaults } from './ProofFields.tsx'
import classes from './TariffDialog.module.css'

type Name = TariffAct['act']

/** A membership whose right can be changed here. */
export interface TariffChoice {
  cardSystem: { id: number; name: string }
  kind: 'NONE' | 'HELD' | 'SUSPENDED'
  /** How it stands now, in a sentence. */
  note: string
  /** Until when it is granted there unless somebody says otherwise. */
  usualEnd: string
  /** The last day of the right of now. */
  heldUntil?: string | undefined
}

interface TariffDialogProps {
  /** As they are called on this screen. */
  name: string
  today: string
  choices: readonly [TariffChoice, ...TariffChoice[]]
  change: (cardSystemId: number, actKey: string, what: TariffAct) => Promise<unknown>
  onDone: (said: string) => void
  onClose: () => void
}

/** What is proposed as the last day: never one before the right of now ends. */
const proposedEnd = ({ kind, usualEnd, heldUntil = '' }: TariffChoice) =>
  kind !== 'NONE' && heldUntil > usualEnd ? heldUntil : usualEnd

/** What can be done with the right of now. */
const possible: Record<TariffChoice['kind'], readonly [Name, ...Name[]]> = {
  NONE: ['grant'],
  HELD: ['extend', 'suspend', 'revoke'],
  SUSPENDED: ['resume', 'extend', 'revoke'],
}

/** Granting, extending, suspending and revoking, each with what it needs. */
export function TariffDialog({ name, today, choices, change, onDone, onClose }: TariffDialogProps) {
  const { t } = useTranslation('membership')
  const fields = useTyped({
    ...beginOfProof(today, proposedEnd(choices[0])),
    cardSystem: '',
    act: '',
    until: '',
    reason: '',
  })
  const { typed } = fields
  const choice = choices.find(({ cardSystem }) => String(cardSystem.id) === typed.cardSystem) ?? choices[0]
  const acts = possible[choice.kind]
  const chosen = acts.find((one) => one === typed.act) ?? acts[0]
  const proofFaults = useProofFaults(today)
  const act = useAct(
    (asked: { cardSystemId: number; what: TariffAct }, key) => change(asked.cardSystemId, key, asked.what),
    (_, { what }) => onDone(t(`tariff.done.${what.act}`, { name })),
  )
  const needsProof = chosen === 'grant' || chosen === 'extend'
  const cardSystemId = choice.cardSystem.id

  const reasonFault = () => (typed.reason.trim() === '' ? t('tariff.missingReason') : undefined)

  /** The proposed day goes along, one that was typed stays. */
  function chooseCardSystem(id: string) {
    const next = choices.find(({ cardSystem }) => String(cardSystem.id) === id)
    if (next && typed.endDate === proposedEnd(choice)) fields.set('endDate', proposedEnd(next))
    fields.set('cardSystem', id)
  }

  function submit() {
    if (needsProof) {
      if (!fields.check(proofFaults(typed))) return
      act.run({ cardSystemId, what: { act: chosen, endDate: typed.endDate, proof: proofOf(typed) } })
    } else if (chosen === 'suspend') {
      const until = typed.until === '' ? t('field.required') : typed.until < today ? t('field.past') : undefined
      if (fields.check({ until, reason: reasonFault() })) {
        act.run({ cardSystemId, what: { act: chosen, until: typed.until, reason: typed.reason.trim() } })
      }
    } else if (chosen === 'revoke') {
      if (fields.check({ reason: reasonFault() })) {
        act.run({ cardSystemId, what: { act: chosen, reason: typed.reason.trim() } })
      }
    } else act.run({ cardSystemId, what: { act: chosen } })
  }

  return (
    <AskDialog
      opened
      title={t('tariff.title', { name })}
      verb={t(`tariff.verb.${chosen}`)}
      danger={chosen === 'revoke'}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={submit}
    >
      {choices.length > 1 ? (
        <NativeSelect
          label={t('cardSystem')}
          value={String(cardSystemId)}
          onChange={(event) => chooseCardSystem(event.currentTarget.value)}
          data={choices.map(({ cardSystem }) => ({ value: String(cardSystem.id), label: cardSystem.name }))}
        />
      ) : null}
      <p>{choice.note}</p>
      {acts.length > 1 ? (
        <Radio.Group label={t('tariff.what')} value={chosen} onChange={(value) => fields.set('act', value)}>
          <div className={classes.choices}>
            {acts.map((one) => (
              <Radio key={one} value={one} label={t(`tariff.act.${one}`)} />
            ))}
          </div>
        </Radio.Group>
      ) : null}
      {needsProof ? <ProofFields fields={fields} today={today} usualEnd={choice.usualEnd} /> : null}
      {chosen === 'suspend' ? (
        <TextInput type="date" label={t('tariff.until')} min={today} required {...fields.of('until')} />
      ) : null}
      {chosen === 'suspend' || chosen === 'revoke' ? (
        <TextInput
          label={t('tariff.reason')}
          description={t('tariff.reasonHelp')}
          maxLength={500}
          autoComplete="off"
          required
          {...fields.of('reason')}
        />
      ) : null}
      {needsProof ? null : <p>{t(`tariff.text.${chosen}`)}</p>}
    </AskDialog>
  )
}
