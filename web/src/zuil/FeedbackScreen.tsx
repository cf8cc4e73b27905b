import type { Outcome } from './ask.ts'
import { Frame, useNow } from './Frame.tsx'
import { languages, nl, others, pointsNl } from './words.ts'

export interface Feedback {
  outcome: Outcome
  /** When, of this device's own clock, the screen waits for the next card again. */
  until: number
}

/** How long feedback stays, unless another card comes. */
export const feedbackSeconds = 4

/** What happened with the card: no name, no number, no reason, so that the queue behind learns nothing. */
export function FeedbackScreen({ feedback: { outcome, until } }: { feedback: Feedback }) {
  const left = Math.max(0, Math.ceil((until - useNow().getTime()) / 1000))
  const refused = outcome.kind === 'refused' || outcome.kind === 'silence'
  return (
    <Frame tone={refused ? 'refused' : 'done'}>
      <section className="result" role={refused ? 'alert' : 'status'}>
        <Message outcome={outcome} />
        <ul className="tongues">
          {languages.map((one) => (
            <li key={one} lang={one}>
              <span aria-hidden="true">{one.toUpperCase()}</span>
              {inOther(one, outcome)}
            </li>
          ))}
        </ul>
      </section>
      <div className="back" aria-hidden="true">
        <span style={{ width: `${(100 * Math.min(left, feedbackSeconds)) / feedbackSeconds}%` }} />
      </div>
    </Frame>
  )
}

function Message({ outcome }: { outcome: Outcome }) {
  if (outcome.kind === 'refused' || outcome.kind === 'silence') return <Refused silence={outcome.kind === 'silence'} />
  if (outcome.kind !== 'saved')
    return (
      <>
        <h1 className="hello">{nl.hello}</h1>
        <div className="balance">
          <p>{nl.have}</p>
          <p className="figure">{pointsNl(outcome.totalPoints)}</p>
        </div>
        <p className="note">{outcome.kind === 'already' ? nl.already : nl.balance}</p>
      </>
    )
  return (
    <>
      <h1 className="hello">{nl.hello}</h1>
      <div className="notch">
        <div className="disc">
          <span className="plus">+{outcome.newPoints}</span>
          <span className="unit">{outcome.newPoints === 1 ? 'punt' : 'punten'}</span>
        </div>
      </div>
      <div className="total">
        <p>{nl.now}</p>
        <p className="figure">{pointsNl(outcome.totalPoints)}</p>
      </div>
    </>
  )
}

function Refused({ silence }: { silence: boolean }) {
  const [first, second] = silence ? nl.silenceText : nl.refusedText
  return (
    <>
      <h1 className="hello">{silence ? nl.silence : nl.refused}</h1>
      <div className="notch">
        <div className="disc">
          <svg viewBox="0 0 330 310" className="badge" aria-hidden="true" fill="none" stroke="#fff" strokeWidth="20">
            <rect x="14" y="62" width="302" height="236" rx="18" />
            <rect x="126" y="14" width="78" height="86" rx="22" fill="#4A5556" />
            <rect x="76" y="166" width="52" height="70" rx="8" />
            <path d="M190 172h66M190 232h34" strokeLinecap="round" />
          </svg>
        </div>
      </div>
      <p className="total strong">
        {first}
        <br />
        {second}
      </p>
      <p className="note">{silence ? nl.later : nl.kept}</p>
    </>
  )
}

function inOther(language: (typeof languages)[number], outcome: Outcome): string {
  const words = others[language]
  switch (outcome.kind) {
    case 'saved':
      return words.saved(outcome.totalPoints)
    case 'already':
      return words.already(outcome.totalPoints)
    case 'balance':
      return words.balance(outcome.totalPoints)
    default:
      return words[outcome.kind]
  }
}
