import { useState } from 'react'
import type { Selecting } from './DataTable.tsx'

/** What is chosen, also on the other pages of a list; forgotten when one leaves it. */
export function useSelection<Row>(rowKey: (row: Row) => string) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Row>>(new Map())

  function change(rows: readonly Row[], selected: boolean) {
    setChosen((before) => {
      const after = new Map(before)
      for (const row of rows) {
        if (selected) after.set(rowKey(row), row)
        else after.delete(rowKey(row))
      }
      return after
    })
  }

  const selecting: Selecting<Row> = {
    isSelected: (row) => chosen.has(rowKey(row)),
    toggle: (row, selected) => change([row], selected),
    toggleAll: change,
  }
  return { rows: [...chosen.values()], selecting, clear: () => setChosen(new Map()) }
}
