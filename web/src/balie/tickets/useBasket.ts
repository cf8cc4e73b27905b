import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { scanPass } from '../../api/balie.ts'
import { newActKey } from '../../api/client.ts'
import { toProblem } from '../../api/problem.ts'
import { soundRefused, soundSaved } from '../../ui/sound.ts'
import { showToast } from '../../ui/Toast.tsx'
import { ask } from '../app.ts'
import { type Refused, refusalOfProblem, refusalOfScan, useRefusalWords } from '../pass/words.ts'
import { checkNumber } from '../scan/number.ts'
import { typedNumber } from '../scan/typed.ts'

/** A pass that gets tickets, and what its holder is called here. */
export interface TicketPass {
  uitpasNumber: string
  name: string
}

/** What is chosen for a pass: a tariff at a price (`tariffId price`), and how many. */
export interface TicketChoice {
  row: string
  count: number
}

export interface Basket {
  passes: readonly TicketPass[]
  choices: ReadonlyMap<string, TicketChoice>
  /** While a pass that was read is looked up. */
  reading: boolean
  add(pass: TicketPass): void
  /** A number from the field or a reader: the pass is shown and no point is saved. */
  read(text: string): void
  choose(uitpasNumber: string, choice: TicketChoice): void
  remove(uitpasNumber: string): void
  empty(): void
}

/** The passes that get tickets in one go. It lives as long as the counter is open, and nowhere else. */
export function useBasket(organizerId: string): Basket {
  const { t } = useTranslation(['balie', 'common'])
  const words = useRefusalWords()
  const [passes, setPasses] = useState<readonly TicketPass[]>([])
  const [choices, setChoices] = useState<ReadonlyMap<string, TicketChoice>>(new Map())
  const [reading, setReading] = useState(false)

  const add = (pass: TicketPass) =>
    setPasses((before) => (before.some((one) => one.uitpasNumber === pass.uitpasNumber) ? before : [...before, pass]))

  function refuse(refused: Refused): void {
    const said = words(refused)
    soundRefused()
    showToast(`${said.title}. ${said.text}`, 'information')
  }

  async function lookUp(identifier: string): Promise<void> {
    setReading(true)
    try {
      const scan = await scanPass(ask, organizerId, newActKey(), identifier, null)
      const name = scan.person?.firstName ?? scan.groupName
      if (name === undefined) return refuse(refusalOfScan(scan))
      add({ uitpasNumber: scan.card.uitpasNumber, name })
      soundSaved()
    } catch (error) {
      refuse(refusalOfProblem(toProblem(error)))
    } finally {
      setReading(false)
    }
  }

  return {
    passes,
    choices,
    reading,
    add,
    read(text) {
      const checked = checkNumber(text)
      if (checked.ok) {
        typedNumber.set('')
        return void lookUp(checked.value)
      }
      soundRefused()
      showToast(t('number.characters'), 'information')
    },
    choose: (uitpasNumber, choice) => setChoices((before) => new Map(before).set(uitpasNumber, choice)),
    remove(uitpasNumber) {
      setPasses((before) => before.filter((one) => one.uitpasNumber !== uitpasNumber))
      setChoices((before) => new Map([...before].filter(([number]) => number !== uitpasNumber)))
    },
    empty() {
      setPasses([])
      setChoices(new Map())
    },
  }
}
