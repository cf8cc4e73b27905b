import { Radio } from '@mantine/core'
import classes from './RadioChoice.module.css'

interface RadioChoiceProps {
  label: string
  /** '' while nothing is chosen. */
  value: string
  error?: string | undefined
  choices: readonly { value: string; label: string; description?: string }[]
  onChange: (value: string) => void
}

/** One of a few, all of them seen. */
export function RadioChoice({ label, value, error, choices, onChange }: RadioChoiceProps) {
  return (
    <Radio.Group label={label} value={value} error={error} onChange={onChange}>
      <div className={classes.choices}>
        {choices.map((one) => (
          <Radio key={one.value} value={one.value} label={one.label} description={one.description} />
        ))}
      </div>
    </Radio.Group>
  )
}
