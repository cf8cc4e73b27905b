import { useCallback, useEffect, useRef, useState } from 'react'
import { soundRefused, soundSaved } from '../ui/sound.ts'
import { type Outcome, Refusal, tap } from './ask.ts'
import { secretSetting } from './device.ts'
import { type Feedback, FeedbackScreen, feedbackSeconds } from './FeedbackScreen.tsx'
import { useReader } from './reader.ts'
import { SetUpScreen } from './SetUpScreen.tsx'
import { useStanding } from './useStanding.ts'
import { WaitingScreen } from './WaitingScreen.tsx'

export function App() {
  const [secret, setSecret] = useState(secretSetting.get)
  const [removed, setRemoved] = useState(false)
  const forget = useCallback(() => {
    secretSetting.set('')
    setSecret('')
    setRemoved(true)
  }, [])
  function become(given: string) {
    secretSetting.set(given)
    setSecret(given)
    setRemoved(false)
  }
  return secret === '' ? (
    <SetUpScreen removed={removed} onDone={become} />
  ) : (
    <Pillar key={secret} secret={secret} onRemoved={forget} />
  )
}

/** Waits for cards, and says what happened with them. */
function Pillar({ secret, onRemoved }: { secret: string; onRemoved: () => void }) {
  const standing = useStanding(secret, onRemoved)
  const [feedback, setFeedback] = useState<Feedback>()
  const [pending, setPending] = useState<string>()
  /** Of several cards at once the last one is shown; the others are saved all the same. */
  const latest = useRef(0)

  async function card(chipNumber: string) {
    // A card that lies still is read more than once.
    if (chipNumber === pending) return
    latest.current += 1
    const mine = latest.current
    setFeedback(undefined)
    setPending(chipNumber)
    try {
      const outcome = await tap(secret, chipNumber)
      if (mine !== latest.current) return
      sound(outcome)
      setFeedback({ outcome, until: Date.now() + feedbackSeconds * 1000 })
    } catch (error) {
      if (error instanceof Refusal && error.status === 401) return onRemoved()
      if (mine === latest.current)
        setFeedback({ outcome: { kind: 'silence' }, until: Date.now() + feedbackSeconds * 1000 })
    } finally {
      if (mine === latest.current) setPending(undefined)
    }
  }
  useReader((chipNumber) => void card(chipNumber))

  useEffect(() => {
    if (!feedback) return
    const timer = setTimeout(() => setFeedback(undefined), feedback.until - Date.now())
    return () => clearTimeout(timer)
  }, [feedback])

  return feedback ? (
    <FeedbackScreen feedback={feedback} />
  ) : (
    <WaitingScreen standing={standing} busy={pending !== undefined && standing.kiosk !== undefined} />
  )
}

function sound({ kind }: Outcome): void {
  if (kind === 'saved') soundSaved()
  if (kind === 'refused' || kind === 'silence') soundRefused()
}
