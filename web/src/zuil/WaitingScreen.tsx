import { addresses } from '../api/addresses.ts'
import { QrCode } from '../ui/QrCode.tsx'
import type { Kiosk, KioskEvent, Sentence } from './ask.ts'
import { Frame, useNow } from './Frame.tsx'
import { languages, nl, others } from './words.ts'

export interface Standing {
  kiosk: Kiosk | undefined
  /** null: there is none now, and why. */
  event: KioskEvent | null | undefined
  why?: Sentence | undefined
  /** When, of this device's own clock, the code makes place for the next one. */
  codeUntil: number
  offline: boolean
}

/** How long a code stands on the screen. */
const codeSeconds = 30

/** Nobody is there: what is going on, the code, and where to hold a card. */
export function WaitingScreen({ standing, busy }: { standing: Standing; busy: boolean }) {
  const { kiosk, event, why, offline } = standing
  const [first, second] = event === null ? nl.holdForBalance : nl.hold
  return (
    <Frame tone="waiting">
      <section className="what" aria-live="polite">
        {event ? (
          <>
            <p className="lead">{nl.saveAt(event.checkinPoints)}</p>
            <h1 className="title">{event.event.title}</h1>
            <p className="where">
              {[event.location, event.until ? nl.until(timeOf(event.until)) : undefined].filter(Boolean).join(', ')}
            </p>
          </>
        ) : event === null ? (
          <>
            <h1 className="title">{nl.nothing}</h1>
            <p className="where">{why?.nl ?? nl.nothingText}</p>
          </>
        ) : null}
        {offline ? <p className="offline">{nl.offline}</p> : null}
      </section>
      {event && kiosk?.showsCheckinCode && !offline ? <Code event={event} until={standing.codeUntil} /> : null}
      <section className={`hold ${(kiosk?.reader ?? 'BELOW').toLowerCase()}`}>
        <p className="here">
          {busy ? (
            nl.busy
          ) : (
            <>
              {first}
              <br />
              {second}
            </>
          )}
        </p>
        <ul className="tongues">
          {languages.map((one) => (
            <li key={one} lang={one}>
              <span aria-hidden="true">{one.toUpperCase()}</span>
              {event === null ? others[one].nothing : others[one].hold}
            </li>
          ))}
        </ul>
        <Card />
        <Arrow />
      </section>
    </Frame>
  )
}

const timeOf = (instant: string) =>
  new Date(instant).toLocaleTimeString('nl-BE', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Brussels' })

function Code({ event, until }: { event: KioskEvent; until: number }) {
  const left = Math.max(0, Math.ceil((until - useNow().getTime()) / 1000))
  return (
    <section className="code">
      <QrCode
        text={`${addresses.mijn}/c/${event.checkinCode}`}
        label={nl.scan}
        level="L"
        quiet={0}
        ink="#05272B"
        className="qr"
      />
      <div className="codeText">
        <h2>{nl.noPass}</h2>
        <p>{nl.scan}</p>
        <div className="left" aria-hidden="true">
          <span style={{ width: `${(100 * Math.min(left, codeSeconds)) / codeSeconds}%` }} />
        </div>
        <p className="countdown">{nl.newCode(left)}</p>
      </div>
    </section>
  )
}

function Card() {
  return (
    <svg className="card" viewBox="0 0 370 270" aria-hidden="true">
      <g transform="rotate(8 185 135)">
        <rect x="18" y="28" width="334" height="210" rx="18" fill="#fff" />
        <path d="M62 74h46a4 4 0 0 1 4 4v26a4 4 0 0 1-4 4H62a4 4 0 0 1-4-4V78a4 4 0 0 1 4-4z" fill="#0B5C64" />
        <circle cx="85" cy="72" r="17" fill="#fff" />
        <circle cx="85" cy="70" r="13" fill="#FFBE1F" />
        <rect x="58" y="150" width="190" height="15" rx="7.5" fill="#A9D5D7" />
        <rect x="58" y="182" width="132" height="15" rx="7.5" fill="#A9D5D7" />
      </g>
    </svg>
  )
}

function Arrow() {
  return (
    <svg className="arrow" viewBox="0 0 200 210" aria-hidden="true" fill="none" stroke="#fff" strokeWidth="28">
      <path d="M100 4v180M14 100l86 86 86-86" />
    </svg>
  )
}
