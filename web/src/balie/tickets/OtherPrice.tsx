import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { centsOf } from '../../ksb/form/amount.ts'
import classes from './TicketList.module.css'

/** A price that the registry does not know. */
export function OtherPrice({ onPrice }: { onPrice: (cents: number) => void }) {
  const { t } = useTranslation('tickets')
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  return (
    <form
      noValidate
      className={classes.priceForm}
      onSubmit={(event) => {
        event.preventDefault()
        const cents = centsOf(typed)
        if (cents === undefined || cents === 0) setWrong(true)
        else onPrice(cents)
      }}
    >
      <TextInput
        label={t('otherPrice.label')}
        inputMode="decimal"
        autoComplete="off"
        maxLength={10}
        value={typed}
        error={wrong ? t('otherPrice.wrong') : undefined}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setWrong(false)
        }}
      />
      <Button type="submit" variant="outline">
        {t('otherPrice.verb')}
      </Button>
    </form>
  )
}
