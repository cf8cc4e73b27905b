import { useTranslation } from 'react-i18next'
import { count, euro } from '../i18n/format.ts'
import classes from './Finance.module.css'

interface Part {
  name: string
  sales: number
  salesCents: number
  credits: number
  creditsCents: number
  owedCents: number
}

/** What every municipality owes, as it stands on the paper. */
export function PartsTable({ parts, label }: { parts: readonly Part[]; label: string }) {
  const { t } = useTranslation('finance')
  const sum = (of: (part: Part) => number) => parts.reduce((total, part) => total + of(part), 0)
  const line = (name: string, part: Omit<Part, 'name'>) => (
    <>
      <th scope="row">{name}</th>
      <td className={classes.wide}>{count(part.sales)}</td>
      <td>{euro(part.salesCents / 100)}</td>
      <td>{part.credits === 0 ? '–' : `${euro(part.creditsCents / 100)} (${count(part.credits)})`}</td>
      <td>{euro(part.owedCents / 100)}</td>
    </>
  )
  return (
    <table className={classes.parts} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('column.municipality')}</th>
          <th scope="col" className={classes.wide}>
            {t('column.tickets')}
          </th>
          <th scope="col">{t('column.sold')}</th>
          <th scope="col">{t('column.credits')}</th>
          <th scope="col">{t('column.owed')}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={`${part.name} ${part.salesCents} ${part.creditsCents}`}>{line(part.name, part)}</tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          {line(t('total'), {
            sales: sum((part) => part.sales),
            salesCents: sum((part) => part.salesCents),
            credits: sum((part) => part.credits),
            creditsCents: sum((part) => part.creditsCents),
            owedCents: sum((part) => part.owedCents),
          })}
        </tr>
      </tfoot>
    </table>
  )
}
