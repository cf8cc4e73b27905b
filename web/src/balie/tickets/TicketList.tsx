import { Button, Loader } from '@mantine/core'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AskedTicket } from '../../api/balie-tickets.ts'
import type { Person } from '../../api/balie-types.ts'
import { toProblem } from '../../api/problem.ts'
import { useSentence } from '../../api/useSentence.ts'
import { Banner } from '../../ui/Banner.tsx'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Section } from '../../ui/Section.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { useCounterContext } from '../CounterContext.ts'
import { ActProblem } from '../pass/ActProblem.tsx'
import { ticketRow } from '../scan/useCounter.ts'
import { OtherPrice } from './OtherPrice.tsx'
import classes from './TicketList.module.css'
import { isSellable, type TicketRow, ticketRowsOf, useTariffs } from './useTicketRows.ts'
import { useTicketWords } from './useTicketWords.ts'

const WhyDialog = lazy(() => import('./WhyDialog.tsx').then(({ WhyDialog: it }) => ({ default: it })))

/** Every tariff for this pass at the activity that is chosen, one tap each; or why there is none. */
export function TicketList({ person }: { person: Person }) {
  const { t } = useTranslation(['tickets', 'common'])
  const { ticketEventId, maySeeTariffs, mayGiveTickets, openTickets } = useCounterContext()
  const tariffs = useTariffs(person.uitpasNumber)
  const [typed, setTyped] = useState<number>()
  const [open, setOpen] = useState<'price' | 'why' | null>(null)
  const sentence = useSentence()
  useReminder(person)
  if (ticketEventId === null || !maySeeTariffs) return null
  const { data } = tariffs
  const rows = ticketRowsOf(data)
  const left = data?.leftAtEvent
  const refused = tariffs.error && !data ? sentence(toProblem(tariffs.error)) : null
  return (
    <Section title={t('title')} note={left === undefined ? null : t('leftAtEvent', { count: left })}>
      {data?.checkedInAt && data.given > 0 ? (
        <p className={classes.note}>{t('givenToday', { count: data.given })}</p>
      ) : null}
      {tariffs.isPending ? <SkeletonLines lines={2} /> : null}
      {refused ? (
        <div className={classes.problem}>
          <Banner
            tone="information"
            action={<LinkButton onClick={() => void tariffs.refetch()}>{t('common:tryAgain')}</LinkButton>}
          >
            {refused.title}. {refused.text}
          </Banner>
        </div>
      ) : null}
      {data && rows.length === 0 ? <p className={classes.none}>{t('noPrice')}</p> : null}
      <Rows rows={rows} person={person} first={1} />
      {typed === undefined ? null : <TypedPrice person={person} cents={typed} first={countSellable(rows) + 1} />}
      {data ? (
        <div className={classes.links}>
          <LinkButton onClick={() => setOpen('why')}>{t('why.link')}</LinkButton>
          <LinkButton aria-expanded={open === 'price'} onClick={() => setOpen(open === 'price' ? null : 'price')}>
            {t('otherPrice.link')}
          </LinkButton>
          {mayGiveTickets ? (
            <LinkButton onClick={() => openTickets({ uitpasNumber: person.uitpasNumber, name: person.firstName })}>
              {t('several.link')}
            </LinkButton>
          ) : null}
        </div>
      ) : null}
      {open === 'price' ? (
        <OtherPrice
          onPrice={(cents) => {
            setTyped(cents)
            setOpen(null)
          }}
        />
      ) : null}
      {open === 'why' ? (
        <Suspense fallback={null}>
          <WhyDialog
            uitpasNumber={person.uitpasNumber}
            prices={[
              ...(data?.prices ?? []),
              ...(typed === undefined ? [] : [{ regularPriceCents: typed, tariffs: [] }]),
            ]}
            onClose={() => setOpen(null)}
          />
        </Suspense>
      ) : null}
    </Section>
  )
}

const countSellable = (rows: readonly TicketRow[]) => rows.filter(isSellable).length

function TypedPrice({ person, cents, first }: { person: Person; cents: number; first: number }) {
  const tariffs = useTariffs(person.uitpasNumber, cents)
  if (tariffs.isPending) return <SkeletonLines lines={1} />
  return <Rows rows={ticketRowsOf(tariffs.data)} person={person} first={first} />
}

function Rows({ rows, person, first }: { rows: readonly TicketRow[]; person: Person; first: number }) {
  const sellable = rows.filter(isSellable)
  return (
    <ul>
      {rows.map((row) => (
        <li key={`${row.price.label} ${row.price.regularPriceCents} ${row.tariff?.id}`}>
          <Row row={row} person={person} keyNumber={first + sellable.indexOf(row)} />
        </li>
      ))}
    </ul>
  )
}

function Row({ row, person, keyNumber }: { row: TicketRow; person: Person; keyNumber: number }) {
  const { t } = useTranslation('tickets')
  const { isWide, mayGiveTickets, sell, counter, ticketEventId, activity } = useCounterContext()
  const words = useTicketWords()
  const { shown } = counter
  const { price, tariff } = row
  const ticket: AskedTicket = {
    eventId: ticketEventId ?? '',
    uitpasNumber: person.uitpasNumber,
    tariffId: tariff?.id ?? '',
    regularPriceCents: price.regularPriceCents,
    ...(price.label === undefined ? {} : { regularPriceLabel: price.label }),
  }
  const id = ticketRow(ticket)
  const busy = shown.step === 'answered' && shown.busyWith === id
  const possible = isSellable(row)
  return (
    <div className={classes.row}>
      <div className={classes.words}>
        <p className={classes.title}>{words.title(row)}</p>
        <p className={classes.about}>{words.about(row)}</p>
      </div>
      <span className={classes.price} data-off={!possible || undefined}>
        {words.price(row)}
      </span>
      {possible && mayGiveTickets ? (
        <Button
          variant="outline"
          size={isWide ? 'sm' : 'lg'}
          className={classes.verb ?? ''}
          data-row
          aria-busy={busy}
          aria-keyshortcuts={keyNumber <= 9 ? `Alt+${keyNumber}` : undefined}
          justify={isWide ? 'space-between' : 'center'}
          leftSection={busy ? <Loader size={16} color="currentColor" /> : null}
          rightSection={isWide && keyNumber <= 9 ? <KeyHint keys={`Alt ${keyNumber}`} /> : null}
          onClick={() => sell(ticket, activity?.title ?? words.title(row), person)}
        >
          {t('give')}
          <span className="op-spoken">
            {' '}
            {words.title(row)}, {words.price(row)}
          </span>
        </Button>
      ) : isWide && tariff !== null ? (
        <span className={classes.notNow}>{t(mayGiveTickets ? 'notNow' : 'notHere')}</span>
      ) : null}
      <div className={classes.problem}>
        <ActProblem row={id} />
      </div>
    </div>
  )
}

/** Whoever leaves the screen with a point and without the ticket that was there for them is named once more. */
function useReminder(person: Person): void {
  const { setUntold, counter } = useCounterContext()
  const tariffs = useTariffs(person.uitpasNumber).data
  const { shown } = counter
  const since = shown.step === 'answered' ? shown.since : null
  const waits =
    tariffs?.checkedInAt !== undefined &&
    tariffs.given === 0 &&
    since?.kind !== 'ticket' &&
    tariffs.prices.some(({ tariffs: offered }) => offered.some(({ remaining }) => remaining > 0))
  const latest = useRef({ waits, setUntold })
  // After the drawing, and after what is cleaned up: of the one who leaves, not of the one who comes.
  useEffect(() => {
    latest.current = { waits, setUntold }
  })
  useEffect(
    () => () => {
      latest.current.setUntold(latest.current.waits ? person.uitpasNumber : null)
    },
    [person.uitpasNumber],
  )
}
