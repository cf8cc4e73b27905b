import { type Static, Type } from 'typebox'
import { CardSystemParams } from '../card-systems/params.ts'
import type { OrganizerRequest } from '../organizers/request-store.ts'
import { toRfc3339 } from '../values/instant.ts'
import type { ListedApplication } from './list.ts'
import type { News } from './news-store.ts'
import { mayBegin, mayReopen, rules, type States, type Step, steps } from './rules.ts'
import type { Application, Signed, StepRow } from './store.ts'

const DateTime = Type.String({ format: 'date-time' })
export const DayText = Type.String({ format: 'date', pattern: '^[12]' })
export const StepName = Type.Enum(steps as unknown as [Step, ...Step[]])
const Kind = Type.Enum(['NEW', 'EXISTING'], { description: 'gets a balie, or has one elsewhere' })
const Status = Type.Enum(['OPEN', 'DONE', 'REFUSED', 'WITHDRAWN'])
const Text = Type.Optional(Type.String())

export const OfApplication = Type.Object({ ...CardSystemParams.properties, applicationId: Type.String() })
export const OfStep = Type.Object({ ...OfApplication.properties, step: StepName })
export const Reason = Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' })

export const ApplicationFilters = {
  name: Type.Optional(Type.String({ maxLength: 200, description: 'a part of the name of the organisation' })),
  id: Type.Optional(Type.String({ maxLength: 50, description: 'the whole unique id' })),
  status: Type.Optional(Status),
  step: Type.Optional(StepName),
  nisCode: Type.Optional(Type.String({ maxLength: 10, description: 'of the municipality' })),
  kind: Type.Optional(Kind),
  late: Type.Optional(Type.Boolean({ description: 'a step is past its day' })),
  from: Type.Optional(Type.String({ ...DayText, description: 'the first day on which it came in' })),
  until: Type.Optional(Type.String({ ...DayText, description: 'the last one, that day included' })),
  sort: Type.Optional(Type.Enum(['createdAt', 'name', 'due'], { default: 'createdAt' })),
  order: Type.Optional(Type.Enum(['asc', 'desc'])),
}

export const Listed = Type.Object({
  id: Type.String(),
  organisation: Type.String(),
  kind: Kind,
  status: Status,
  nisCode: Type.String(),
  municipality: Type.String(),
  confirmed: Type.Boolean({ description: 'the mail address was shown to be theirs' }),
  createdAt: DateTime,
  endedAt: Type.Optional(DateTime),
  step: Type.Optional(StepName),
  owner: Text,
  due: Type.Optional(Type.String({ format: 'date' })),
  late: Type.Integer({ description: 'how many steps are past their day' }),
  ended: Type.Integer({ description: 'how many steps are done or skipped' }),
})

export const StepShape = Type.Object({
  step: StepName,
  state: Type.Enum(['OPEN', 'DONE', 'SKIPPED']),
  by: Type.Enum(['APPLICANT', 'ADMINISTRATOR'], { description: 'who does it' }),
  ownerId: Text,
  owner: Type.Optional(Type.String({ description: 'the name of who takes care of it' })),
  due: Type.Optional(Type.String({ format: 'date' })),
  day: Type.Optional(Type.String({ format: 'date', description: 'on which the college meets' })),
  note: Text,
  doneAt: Type.Optional(DateTime),
  doneBy: Text,
  late: Type.Boolean(),
  mayBegin: Type.Boolean({ description: 'what goes before is done' }),
  maySkip: Type.Boolean(),
  mayReopen: Type.Boolean(),
})

export const ApplicationShape = Type.Object({
  id: Type.String(),
  organisation: Type.String(),
  kind: Kind,
  status: Status,
  offers: Type.String(),
  existingBalie: Text,
  nisCode: Type.String(),
  municipality: Type.String(),
  region: Type.String(),
  street: Text,
  postalCode: Text,
  city: Text,
  website: Text,
  contactName: Text,
  email: Text,
  phone: Text,
  uitidEmail: Text,
  iban: Text,
  newsletter: Type.Boolean(),
  confirmedAt: Type.Optional(DateTime),
  createdAt: DateTime,
  endedAt: Type.Optional(DateTime),
  erasedAt: Type.Optional(DateTime),
  reason: Text,
  reopenedAt: Type.Optional(DateTime),
  reopenedReason: Text,
  balie: Type.Optional(Type.Object({ id: Type.String(), name: Type.String() })),
  request: Type.Optional(
    Type.Object({
      kind: Type.Enum(['NEW', 'JOIN']),
      status: Type.Enum(['OPEN', 'APPROVED', 'REFUSED', 'WITHDRAWN']),
      reason: Text,
    }),
  ),
  document: Type.Optional(
    Type.Object({
      way: Type.Enum(['UPLOADED', 'SIGNED']),
      pages: Type.Integer(),
      signedBy: Text,
      at: DateTime,
    }),
  ),
  news: Type.Optional(
    Type.Object(
      {
        nisCode: Text,
        shownUntil: Type.Optional(Type.String({ format: 'date' })),
        mailed: Type.Boolean(),
        queued: Type.Integer({ description: 'to how many addresses it was put in the outbox' }),
        finishedAt: Type.Optional(DateTime),
      },
      { description: 'what passholders hear, and how far the mailing is' },
    ),
  ),
  helpDesk: Type.Optional(Type.String({ description: 'where the region hears of it' })),
  steps: Type.Array(StepShape),
})

const present = (values: object) =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([name, value]) => [name, value instanceof Date ? toRfc3339(value) : value]),
  )

export const listed = (row: ListedApplication) => present(row) as Static<typeof Listed>

export function shown(
  application: Application,
  beside: {
    rows: readonly StepRow[]
    today: string
    region: string
    municipality: string
    balie: { id: string; name: string } | undefined
    request: Pick<OrganizerRequest, 'kind' | 'status' | 'reason'> | undefined
    news: News | undefined
    document: Omit<Signed, 'content'> | undefined
    helpDesk: string | null | undefined
  },
): Static<typeof ApplicationShape> {
  const { cardSystemId: _, organizerId: __, requestId: ___, language: ____, ...known } = application
  const { rows, today, request, document, news, ...rest } = beside
  const states = Object.fromEntries(rows.map(({ step, state }) => [step, state])) as States
  const open = application.status === 'OPEN'
  return {
    ...present({ ...known, ...rest }),
    ...(request ? { request: present(request) } : {}),
    ...(document ? { document: present(document) } : {}),
    ...(news ? { news: present({ ...news, body: undefined }) } : {}),
    steps: rows.map((row) => ({
      ...present(row),
      by: rules[row.step].by,
      late: open && row.state === 'OPEN' && row.due !== null && row.due < today,
      mayBegin: open && row.state === 'OPEN' && mayBegin(row.step, states),
      maySkip: open && row.state === 'OPEN' && mayBegin(row.step, states) && rules[row.step].skippable === true,
      // What was mailed cannot be taken back.
      mayReopen: open && mayReopen(row.step, states) && !(row.step === 'PASSHOLDERS' && news?.mailed),
    })),
  } as unknown as Static<typeof ApplicationShape>
}
