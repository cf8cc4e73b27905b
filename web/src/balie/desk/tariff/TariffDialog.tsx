import { NativeSelect, Radio, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { reachOf } from '../../../api/balie-desk.ts'
import { changeTariff, type TariffAct } from '../../../api/balie-membership.ts'
import type { Person } from '../../../api/balie-types.ts'
import { AskDialog } from '../../../ui/AskDialog.tsx'
import { useAct } from '../../../ui/useAct.ts'
import { useTyped } from '../../../ui/useTyped.ts'
import { ask } from '../../app.ts'
import { useTariffWords } from '../../pass/useTariffWords.ts'
import type { ActProps } from '../acts.ts'
import classes from '../desk.module.css'
import { beginOfProof, ProofFields, proofOf, useProofFaults } from './ProofFields.tsx'

type Membership = Person['memberships'][number]
type Name = TariffAct['act']

/** What can be done with the right of now. */
function possible({ tariff }: Membership): readonly [Name, ...Name[]] {
  if (tariff.kind === 'SOCIAL') return ['extend', 'suspend', 'revoke']
  if (tariff.kind === 'SUSPENDED') return ['resume', 'extend', 'revoke']
  return ['grant']
}

/** Granting, extending, suspending and revoking, each with what it needs. */
export default function TariffDialog({ person, counter, onDone, onClose }: ActProps) {
  const { t } = useTranslation('membership')
  const { balie, today } = counter
  const here = reachOf(balie, 'PASSHOLDERS_WRITE_SOCIALTARIFF')
  const memberships = person.memberships.filter(({ cardSystem }) => here.includes(cardSystem.id))
  const fields = useTyped({ ...beginOfProof(today), cardSystem: '', act: '', until: '' })
  const { typed } = fields
  const membership = memberships.find(({ cardSystem }) => String(cardSystem.id) === typed.cardSystem) ?? memberships[0]
  const acts = membership ? possible(membership) : (['grant'] as const)
  const chosen = acts.find((one) => one === typed.act) ?? acts[0]
  const words = useTariffWords(membership?.tariff ?? person.tariff)
  const proofFaults = useProofFaults(today)
  const of = { ask, organizerId: balie.id, passholderId: person.passholderId }
  const act = useAct(
    (asked: { cardSystemId: number; what: TariffAct }, key) => changeTariff(of, asked.cardSystemId, key, asked.what),
    (_, { what }) => onDone(t(`tariff.done.${what.act}`, { name: person.firstName })),
  )
  if (!membership) return null
  const needsProof = chosen === 'grant' || chosen === 'extend'

  function submit(cardSystemId: number) {
    if (needsProof) {
      if (!fields.check(proofFaults(typed))) return
      act.run({ cardSystemId, what: { act: chosen, endDate: typed.endDate, proof: proofOf(typed) } })
    } else if (chosen === 'suspend') {
      const until = typed.until === '' ? t('field.required') : typed.until < today ? t('field.past') : undefined
      if (fields.check({ until })) act.run({ cardSystemId, what: { act: chosen, until: typed.until } })
    } else act.run({ cardSystemId, what: { act: chosen } })
  }

  return (
    <AskDialog
      opened
      title={t('tariff.title', { name: person.firstName })}
      verb={t(`tariff.verb.${chosen}`)}
      danger={chosen === 'revoke'}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={() => submit(membership.cardSystem.id)}
    >
      {memberships.length > 1 ? (
        <NativeSelect
          label={t('cardSystem')}
          value={String(membership.cardSystem.id)}
          onChange={(event) => fields.set('cardSystem', event.currentTarget.value)}
          data={memberships.map(({ cardSystem }) => ({ value: String(cardSystem.id), label: cardSystem.name }))}
        />
      ) : null}
      <p>{words.note}</p>
      {acts.length > 1 ? (
        <Radio.Group label={t('tariff.what')} value={chosen} onChange={(value) => fields.set('act', value)}>
          <div className={classes.choices}>
            {acts.map((one) => (
              <Radio key={one} value={one} label={t(`tariff.act.${one}`)} />
            ))}
          </div>
        </Radio.Group>
      ) : null}
      {needsProof ? <ProofFields fields={fields} today={today} /> : null}
      {chosen === 'suspend' ? (
        <TextInput type="date" label={t('tariff.until')} min={today} required {...fields.of('until')} />
      ) : null}
      {needsProof ? null : <p>{t(`tariff.text.${chosen}`)}</p>}
    </AskDialog>
  )
}
