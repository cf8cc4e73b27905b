import { Radio, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parseUitpasNumber } from '../../../../../server/src/values/uitpas-number.ts'
import { giveNewCard } from '../../../api/ksb-cards.ts'
import type { NewCard } from '../../../api/ksb-types.ts'
import { lastFour } from '../../../i18n/format.ts'
import { AskDialog } from '../../../ui/AskDialog.tsx'
import { showToast } from '../../../ui/Toast.tsx'
import { useAct } from '../../../ui/useAct.ts'
import { ask } from '../../app.ts'
import { cardSystemRouteApi } from '../../routes.ts'
import classes from './acts.module.css'
import { useChanged } from './useChanged.ts'
import type { Who } from './who.ts'

/** The handbook's four, in its order. */
const reasons = ['EXTRA_CARD', 'DEFECT', 'THEFT_OR_LOSS', 'SOCIAL_TARIFF'] as const
type Reason = (typeof reasons)[number]
const kinds = ['NFC_CARD', 'DIGITAL'] as const

/** Another card for the same person: why, which one, and what happens to the one there is. */
export function NewCardDialog({ who, onClose }: { who: Who; onClose: () => void }) {
  const { t } = useTranslation('passholders')
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const changed = useChanged()
  const [reason, setReason] = useState<Reason | null>(null)
  const [kind, setKind] = useState<(typeof kinds)[number]>('NFC_CARD')
  const [number, setNumber] = useState('')
  const [wrong, setWrong] = useState<{ reason?: string; number?: string }>({})
  const act = useAct(
    (body: NewCard, key) => giveNewCard(ask, cardSystemId, key, body),
    ({ card }) => {
      changed()
      showToast(t('newCard.done', { last: lastFour(card.uitpasNumber), name: who.name }))
      onClose()
    },
  )

  function numberWrong(): string | undefined {
    if (kind === 'DIGITAL') return undefined
    const parsed = parseUitpasNumber(number)
    if (parsed.ok) return undefined
    if (parsed.digits === 0) return t('newCard.writeNumber')
    if (parsed.reason === 'length') return t('filter.tooLong', { count: parsed.digits })
    return t(parsed.reason === 'digits' ? 'filter.onlyDigits' : 'filter.wrong')
  }

  function submit() {
    const found = { ...(reason === null ? { reason: t('block.chooseReason') } : {}) }
    const why = numberWrong()
    setWrong(why === undefined ? found : { ...found, number: why })
    if (reason === null || why !== undefined) return
    act.run({
      passholderId: who.id,
      reason,
      ...(kind === 'DIGITAL' ? {} : { uitpasNumber: number.replace(/\D/g, '') }),
    })
  }

  return (
    <AskDialog
      opened
      title={t('newCard.title')}
      verb={t('newCard.verb')}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={submit}
    >
      <p>{t('newCard.text', { name: who.name })}</p>
      <Radio.Group
        label={t('detail.reason')}
        value={reason}
        error={wrong.reason}
        onChange={(value) => {
          setReason(reasons.find((one) => one === value) ?? null)
          setWrong({})
        }}
      >
        <div className={classes.choices}>
          {reasons.map((one) => {
            const impossible = whyNot(one)
            return (
              <Radio
                key={one}
                value={one}
                disabled={impossible !== undefined}
                label={t(`newCard.reasons.${one}`)}
                {...(impossible === undefined ? {} : { description: impossible })}
              />
            )
          })}
        </div>
      </Radio.Group>
      <Radio.Group
        label={t('newCard.kind')}
        value={kind}
        onChange={(value) => {
          setKind(kinds.find((one) => one === value) ?? 'NFC_CARD')
          setWrong({})
        }}
      >
        <div className={classes.choices}>
          {kinds.map((one) => (
            <Radio key={one} value={one} label={t(`newCard.kinds.${one}`)} />
          ))}
        </div>
      </Radio.Group>
      {kind === 'NFC_CARD' ? (
        <TextInput
          label={t('newCard.number')}
          placeholder={t('filter.digits')}
          inputMode="numeric"
          autoComplete="off"
          value={number}
          error={wrong.number}
          onChange={(event) => {
            setNumber(event.currentTarget.value)
            setWrong({})
          }}
          onBlur={() => {
            const why = number === '' ? undefined : numberWrong()
            if (why !== undefined) setWrong((before) => ({ ...before, number: why }))
          }}
        />
      ) : null}
      {who.card?.status === 'ACTIVE' && reason !== 'EXTRA_CARD' ? (
        <p className={classes.note}>{t('newCard.oldBlocked', { last: lastFour(who.card.uitpasNumber) })}</p>
      ) : null}
    </AskDialog>
  )

  /** What the server would refuse, said beforehand. */
  function whyNot(one: Reason): string | undefined {
    if (one === 'EXTRA_CARD') return who.card?.status === 'ACTIVE' ? t('newCard.hasCard') : undefined
    return who.card === undefined ? t('newCard.hasNone') : undefined
  }
}
