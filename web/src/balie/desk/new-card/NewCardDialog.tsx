import { Radio, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { giveNewCard, type NewCard, newCardReasons, reachOf } from '../../../api/balie-desk.ts'
import { lastFour } from '../../../i18n/format.ts'
import { AskDialog } from '../../../ui/AskDialog.tsx'
import { useAct } from '../../../ui/useAct.ts'
import { ask } from '../../app.ts'
import type { ActProps } from '../act.ts'
import { CardNumberInput, digitsOf, useCardNumberWrong } from '../CardNumberInput.tsx'
import { cardsHere } from '../cards-of.ts'
import classes from '../desk.module.css'

type Reason = NewCard['reason']
const kinds = ['NFC_CARD', 'DIGITAL'] as const

/** Another card for the same person: why, which one, what it costs and what happens to the one there is. */
export default function NewCardDialog({ person, counter, onDone, onClose }: ActProps) {
  const { t } = useTranslation('desk')
  const { balie } = counter
  const here = reachOf(balie, 'CARDS_REPLACE')
  const cardSystems = balie.cardSystems.filter(({ id }) => here.includes(id))
  const cards = cardsHere(person, here)
  const [cardSystemId, setCardSystemId] = useState(cards[0]?.cardSystem.id ?? cardSystems[0]?.id)
  const card = cards.find((one) => one.cardSystem.id === cardSystemId)
  const [reason, setReason] = useState<Reason | null>(null)
  const [kind, setKind] = useState<(typeof kinds)[number]>('NFC_CARD')
  const [number, setNumber] = useState('')
  const [wrong, setWrong] = useState<{ reason?: string; number?: string }>({})
  const numberWrong = useCardNumberWrong()
  const act = useAct(
    (body: NewCard, key) => giveNewCard(ask, balie.id, key, body),
    ({ card: given, blocked }) => {
      const done = t('newCard.done', { last: lastFour(given.uitpasNumber), name: person.firstName })
      onDone(blocked === undefined ? done : `${done}. ${t('newCard.oldIsBlocked', { last: lastFour(blocked) })}`)
    },
  )

  /** What the server would refuse, said beforehand. */
  function whyNot(one: Reason): string | undefined {
    if (one === 'EXTRA_CARD') return card?.status === 'ACTIVE' ? t('newCard.hasCard') : undefined
    return card === undefined ? t('newCard.hasNone') : undefined
  }

  function submit() {
    const why = kind === 'DIGITAL' ? undefined : numberWrong(number)
    setWrong({
      ...(reason === null ? { reason: t('chooseReason') } : {}),
      ...(why === undefined ? {} : { number: why }),
    })
    if (reason === null || why !== undefined || cardSystemId === undefined) return
    act.run({
      passholderId: person.passholderId,
      reason,
      ...(kind === 'DIGITAL' ? { cardSystemId } : { uitpasNumber: digitsOf(number) }),
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
      <p>{t('newCard.text', { name: person.firstName })}</p>
      {cardSystems.length > 1 ? (
        <Select
          label={t('newCard.cardSystem')}
          allowDeselect={false}
          data={cardSystems.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={String(cardSystemId)}
          onChange={(value) => {
            setCardSystemId(Number(value))
            setReason(null)
          }}
        />
      ) : null}
      <Radio.Group
        label={t('reason')}
        value={reason}
        error={wrong.reason}
        onChange={(value) => {
          setReason(newCardReasons.find((one) => one === value) ?? null)
          setWrong({})
        }}
      >
        <div className={classes.choices}>
          {newCardReasons.map((one) => {
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
        <CardNumberInput
          label={t('newCard.number')}
          value={number}
          error={wrong.number}
          onChange={(value) => {
            setNumber(value)
            setWrong(({ number: _, ...rest }) => rest)
          }}
          onBlur={() => {
            const why = number === '' ? undefined : numberWrong(number)
            if (why !== undefined) setWrong((before) => ({ ...before, number: why }))
          }}
        />
      ) : null}
      <p className={classes.text}>
        {card?.status === 'ACTIVE' && reason !== 'EXTRA_CARD'
          ? `${t('newCard.oldBlocked', { last: lastFour(card.uitpasNumber) })} `
          : ''}
        {t('newCard.free')}
      </p>
    </AskDialog>
  )
}
