import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mijnKey, type Outcomes, type Scanned, saveScanned } from '../../api/mijn.ts'
import { soundRefused, soundSaved } from '../../ui/sound.ts'
import { useAct } from '../../ui/useAct.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import page from '../page.module.css'
import { useWho } from '../useWho.ts'
import { forgetHeld, heldCode } from './held.ts'
import { OpenedCode } from './OpenedCode.tsx'
import { Result } from './Result.tsx'
import { WaysToScan } from './WaysToScan.tsx'
import { WhoSaves } from './WhoSaves.tsx'

/** Who is there, the code, and what became of it. */
export function ScanPage() {
  const { t } = useTranslation('mijn')
  const { me, person } = useWho()
  const queries = useQueryClient()
  usePageTitle(t('title.scan'))
  const [held, setHeld] = useState(heldCode)
  const [chosen, setChosen] = useState<readonly string[]>([person.id])
  const [last, setLast] = useState<Scanned | null>(null)
  const [outcomes, setOutcomes] = useState<Outcomes | null>(null)
  const act = useAct<Scanned, Outcomes>(
    (scanned, actKey) => saveScanned(ask, actKey, scanned),
    (answer) => {
      setOutcomes(answer)
      if (answer.member.some(({ outcome }) => outcome === 'SAVED')) soundSaved()
      else if (answer.member.every(({ outcome }) => outcome === 'REFUSED')) soundRefused()
      drop()
      void queries.invalidateQueries({ queryKey: mijnKey })
    },
  )

  /** A code is used once; what got no answer is asked again with the same. */
  function drop(): void {
    forgetHeld()
    setHeld(undefined)
  }

  function save(code: Scanned['code'], passholderIds: readonly string[] = chosen): void {
    if (act.pending || passholderIds.length === 0) return
    const scanned = { code, passholderIds: [...passholderIds] }
    // Another code is another act: it begins without the key of the one before.
    if (JSON.stringify(scanned) !== JSON.stringify(last)) act.forget()
    setLast(scanned)
    act.run(scanned)
  }

  function next(): void {
    act.forget()
    drop()
    setLast(null)
    setOutcomes(null)
  }

  const others = me.people.filter(({ id }) => !chosen.includes(id))

  /** The same code, for somebody who was not chosen. */
  function saveFor(id: string): void {
    if (!last) return
    setChosen([...chosen, id])
    save(last.code, [id])
  }

  const result = outcomes !== null || act.problem !== null
  return (
    <div className={page.page}>
      <h1>{t('title.scan')}</h1>
      {result ? (
        <Result
          outcomes={outcomes}
          problem={act.problem}
          pending={act.pending}
          onAgain={() => last && act.run(last)}
          onNext={next}
          others={others}
          onOther={saveFor}
        />
      ) : (
        <>
          <WhoSaves people={me.people} chosen={chosen} onChoose={setChosen} />
          {held === undefined ? (
            <WaysToScan
              pending={act.pending}
              ready={chosen.length > 0}
              onCode={(code) => save({ checkinCode: code })}
            />
          ) : (
            <OpenedCode
              pending={act.pending}
              ready={chosen.length > 0}
              onSave={() => save({ heldCode: held })}
              onCancel={drop}
            />
          )}
        </>
      )}
    </div>
  )
}
