import { type FormEvent, useState } from 'react'
import { Mark } from '../ui/Mark.tsx'
import { Refusal, setUp } from './ask.ts'
import { deviceNumber } from './device.ts'
import { setUpWords as words } from './words.ts'

interface SetUpScreenProps {
  /** It was a pillar until a moment ago. */
  removed: boolean
  onDone: (secret: string) => void
}

/** The only screen with something to type: who mounts the pillar gives it its configuration code. */
export function SetUpScreen({ removed, onDone }: SetUpScreenProps) {
  const [code, setCode] = useState('')
  const [fault, setFault] = useState<string | undefined>(removed ? words.removed : undefined)
  const [pending, setPending] = useState(false)
  async function submit(event: FormEvent) {
    event.preventDefault()
    const length = code.replace(/[^0-9A-Za-z]/g, '').length
    if (length !== 10) return setFault(length === 0 ? words.required : words.short)
    setPending(true)
    setFault(undefined)
    try {
      onDone(await setUp(code, deviceNumber()))
    } catch (error) {
      setFault(error instanceof Refusal ? (error.sentence?.nl ?? words.offline) : words.offline)
    } finally {
      setPending(false)
    }
  }
  return (
    <main className="setUp">
      <Mark letters={40} />
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <label htmlFor="code">{words.label}</label>
        <input
          id="code"
          value={code}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={20}
          aria-invalid={fault !== undefined}
          aria-describedby={fault === undefined ? undefined : 'fault'}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        {fault === undefined ? null : (
          <p id="fault" role="alert">
            {fault}
          </p>
        )}
        <button type="submit" aria-busy={pending}>
          {words.verb}
        </button>
      </form>
    </main>
  )
}
