import { ActionIcon, Button, Loader, NativeSelect, NumberInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { refreshCounts } from '../../api/balie.ts'
import { type AskedTicket, refreshTariffs, sellTickets, type Tariffs, tariffsQuery } from '../../api/balie-tickets.ts'
import { type Problem, toProblem } from '../../api/problem.ts'
import { useSentence } from '../../api/useSentence.ts'
import { euro, lastFour } from '../../i18n/format.ts'
import { Banner } from '../../ui/Banner.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { useActivityWords } from '../activities/useActivityWords.ts'
import { ask } from '../app.ts'
import { useCounterContext } from '../CounterContext.ts'
import { ScanField } from '../scan/ScanField.tsx'
import { OtherPrice } from './OtherPrice.tsx'
import classes from './TicketList.module.css'
import type { TicketChoice, TicketPass } from './useBasket.ts'
import { isSellable, type TicketRow, ticketRowsOf } from './useTicketRows.ts'
import { useTicketWords } from './useTicketWords.ts'

const rowName = ({ price, tariff }: TicketRow) => `${tariff?.id} ${price.regularPriceCents} ${price.label ?? ''}`

/** Tickets for several passes in one go, all of them or none; for a group pass as many as it may have. */
export function TicketsPage() {
  const { t } = useTranslation(['tickets', 'balie'])
  const { ticketEventId, maySeeTariffs, mayGiveTickets, isWide, basket, chooseActivity } = useCounterContext()
  const { title } = useActivityWords()
  usePageTitle(`${t('title')} · ${t('balie:name')}`)
  if (ticketEventId === null)
    return (
      <div className={classes.page}>
        <EmptyState
          title={t('balie:bar.noActivity')}
          text={t('several.noActivity')}
          action={<Button onClick={chooseActivity}>{t('balie:bar.choose')}</Button>}
        />
      </div>
    )
  return (
    <div className={classes.page}>
      <div>
        <h1>{t('title')}</h1>
        <p className={classes.about}>{title}</p>
      </div>
      {isWide ? null : <ScanField size="phone" />}
      {maySeeTariffs && mayGiveTickets ? (
        <Passes />
      ) : (
        <EmptyState title={t('notHere')} text={t('several.notPermitted')} />
      )}
      {basket.reading ? <SkeletonLines lines={1} /> : null}
    </div>
  )
}

function Passes() {
  const { t } = useTranslation('tickets')
  const { basket, balie, ticketEventId } = useCounterContext()
  const queries = useQueryClient()
  const sentence = useSentence()
  const [typed, setTyped] = useState<number>()
  const of = (uitpasNumber: string) => ({ organizerId: balie.id, eventId: ticketEventId ?? '', uitpasNumber })
  const answers = useQueries({
    queries: basket.passes.map(({ uitpasNumber }) => tariffsQuery(ask, of(uitpasNumber), typed)),
  })
  const lines = basket.passes.map((pass, index) => {
    const tariffs = answers[index]?.data
    const rows = ticketRowsOf(tariffs)
    const error = answers[index]?.error
    const chosen = chosenOf(rows, basket.choices.get(pass.uitpasNumber))
    return { pass, tariffs, rows, chosen, problem: error && !tariffs ? toProblem(error) : null }
  })
  const tickets = lines.flatMap(({ pass, chosen }) =>
    chosen === null ? [] : Array.from({ length: chosen.count }, () => ticketOf(ticketEventId ?? '', pass, chosen.row)),
  )
  const cents = lines.reduce((sum, { chosen }) => sum + (chosen?.row.tariff?.priceCents ?? 0) * (chosen?.count ?? 0), 0)
  const act = useAct(
    (asked: AskedTicket[], key) => sellTickets(ask, balie.id, key, asked),
    (sold) => {
      basket.empty()
      refreshTariffs(queries, balie.id)
      refreshCounts(queries, balie.id)
      showToast(t('several.done', { count: sold.length }), 'done')
    },
  )
  if (lines.length === 0) return <EmptyState title={t('several.nobody')} text={t('several.nobodyText')} />
  const said = act.problem ? sentence(act.problem) : null
  const noPrice = lines.some(({ tariffs, rows }) => tariffs && rows.length === 0)
  const refusedAt = act.problem ? passOfProblem(act.problem, tickets) : undefined
  return (
    <>
      {noPrice || typed !== undefined ? <OtherPrice onPrice={setTyped} /> : null}
      <ul>
        {lines.map((line) => (
          <li key={line.pass.uitpasNumber}>
            <Line {...line} />
            {said && refusedAt === line.pass.uitpasNumber ? (
              <Banner tone="refused">
                {said.title}. {said.text}
              </Banner>
            ) : null}
          </li>
        ))}
      </ul>
      {said && refusedAt === undefined ? (
        <Banner tone="refused">
          {said.title}. {t('several.noneGiven')} {said.text}
        </Banner>
      ) : null}
      <div className={classes.total}>
        <p className={classes.price}>{t('several.total', { count: tickets.length, price: euro(cents / 100) })}</p>
        <Button
          size="lg"
          aria-busy={act.pending}
          disabled={tickets.length === 0}
          leftSection={act.pending ? <Loader size={16} color="currentColor" /> : null}
          onClick={() => {
            if (!act.pending) act.run(tickets)
          }}
        >
          {t('several.verb', { count: tickets.length })}
        </Button>
      </div>
    </>
  )
}

/** What is chosen, or the best that is possible. */
function chosenOf(rows: readonly TicketRow[], choice: TicketChoice | undefined) {
  const possible = rows.filter(isSellable)
  const row = possible.find((one) => rowName(one) === choice?.row) ?? possible[0]
  return row ? { row, count: Math.min(choice?.count ?? 1, row.tariff?.remaining ?? 1) } : null
}

const ticketOf = (eventId: string, { uitpasNumber }: TicketPass, { price, tariff }: TicketRow): AskedTicket => ({
  eventId,
  uitpasNumber,
  tariffId: tariff?.id ?? '',
  regularPriceCents: price.regularPriceCents,
  ...(price.label === undefined ? {} : { regularPriceLabel: price.label }),
})

/** A refusal says which ticket it is about. */
function passOfProblem({ body }: Problem, tickets: readonly AskedTicket[]): string | undefined {
  const index = /^\/(?:tickets\/)?(\d+)/.exec(body.schemaErrors?.[0]?.jsonPointer ?? '')?.[1]
  return index === undefined ? undefined : tickets[Number(index)]?.uitpasNumber
}

interface LineProps {
  pass: TicketPass
  tariffs: Tariffs | undefined
  rows: readonly TicketRow[]
  chosen: { row: TicketRow; count: number } | null
  problem: Problem | null
}

function Line({ pass, tariffs, rows, chosen, problem }: LineProps) {
  const { t } = useTranslation(['tickets', 'balie'])
  const { basket } = useCounterContext()
  const words = useTicketWords()
  const sentence = useSentence()
  const { uitpasNumber, name } = pass
  const possible = rows.filter(isSellable)
  const most = chosen?.row.tariff?.remaining ?? 1
  const refused = problem ? sentence(problem) : null
  return (
    <div className={classes.pass}>
      <div>
        <p className={classes.title}>{name}</p>
        <p className={classes.about}>{t('balie:recent.endsIn', { last: lastFour(uitpasNumber) })}</p>
      </div>
      <ActionIcon
        variant="subtle"
        size={44}
        aria-label={t('several.remove', { name })}
        onClick={() => basket.remove(uitpasNumber)}
      >
        <IconTrash size={20} stroke={1.75} aria-hidden="true" />
      </ActionIcon>
      {refused ? (
        <Banner tone="refused">
          {refused.title}. {refused.text}
        </Banner>
      ) : null}
      {tariffs === undefined && !refused ? <SkeletonLines lines={1} /> : null}
      {tariffs && possible.length === 0 ? (
        <p className={classes.about}>{rows[0] ? words.about(rows[0]) : t('noPrice')}</p>
      ) : null}
      {chosen ? (
        <div className={classes.choice}>
          <NativeSelect
            label={t('several.tariff', { name })}
            value={rowName(chosen.row)}
            data={possible.map((row) => ({
              value: rowName(row),
              label: `${words.title(row)}, ${words.price(row)} (${words.about(row)})`,
            }))}
            onChange={(event) => basket.choose(uitpasNumber, { row: event.currentTarget.value, count: chosen.count })}
          />
          {tariffs?.groupPass ? (
            <NumberInput
              label={t('several.count', { name })}
              description={t('several.most', { count: most })}
              min={1}
              max={most}
              allowDecimal={false}
              allowNegative={false}
              value={chosen.count}
              onChange={(value) =>
                basket.choose(uitpasNumber, { row: rowName(chosen.row), count: Math.max(Number(value) || 1, 1) })
              }
            />
          ) : null}
        </div>
      ) : null}
    </div>
  )
}
