import { Button, Radio } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type MergedField, mergePassholders, mergePreviewQuery } from '../../api/ksb-doubles.ts'
import type { PersonIds } from '../../api/ksb-passholders.ts'
import type { PassholderDetail } from '../../api/ksb-types.ts'
import { toProblem } from '../../api/problem.ts'
import { useSentence } from '../../api/useSentence.ts'
import { count, shortDate } from '../../i18n/format.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { Section } from '../../ui/Section.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { UitpasNumber } from '../../ui/UitpasNumber.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import classes from './Doubles.module.css'
import { firstChoice, mergedFields, wordsOf } from './fields.ts'
import { PreviewList } from './PreviewList.tsx'

interface CompareProps {
  keeps: PassholderDetail
  other: PassholderDetail
  /** Of the record that stays. */
  ids: PersonIds
  otherId: string
}

type Side = 'KEEPS' | 'OTHER'
const nameOf = ({ passholder }: PassholderDetail) => `${passholder.firstName} ${passholder.name}`

export function Compare({ keeps, other, ids, otherId }: CompareProps) {
  const { t } = useTranslation('doubles')
  const navigate = useNavigate()
  const sentence = useSentence()
  const preview = useQuery(mergePreviewQuery(ask, ids, otherId))
  const differing = mergedFields.filter((field) => wordsOf(field, keeps, t) !== wordsOf(field, other, t))
  const [chosen, setChosen] = useState<Partial<Record<MergedField, Side>>>({})
  const choice = (field: MergedField): Side => chosen[field] ?? firstChoice(field, keeps, other, t)
  const [asking, setAsking] = useState(false)
  const problem = preview.error ? toProblem(preview.error) : null
  const said = problem ? sentence(problem) : null
  const swap = () =>
    void navigate({
      to: '/$cardSystemId/passholders/$passholderId/merge',
      params: { cardSystemId: ids.cardSystemId, passholderId: otherId },
      search: { other: ids.passholderId },
      replace: true,
    })
  return (
    <div className={classes.parts}>
      <Section title={t('merge.data')} note={differing.length ? t('merge.dataText') : t('merge.equal')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <td />
              <th scope="col">
                {nameOf(keeps)} <span className={classes.which}>{t('merge.stays')}</span>
              </th>
              <th scope="col">
                {nameOf(other)} <span className={classes.which}>{t('merge.goes')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {differing.map((field) => (
              <Choice
                key={field}
                field={field}
                values={[wordsOf(field, keeps, t), wordsOf(field, other, t)]}
                chosen={choice(field)}
                onChoose={(side) => setChosen({ ...chosen, [field]: side })}
              />
            ))}
            <Told label={t('merge.number13')} of={[known(keeps), known(other)]} />
            <Told label={t('merge.points')} of={[points(keeps), points(other)]} />
            <Told label={t('merge.cards')} of={[cards(keeps), cards(other)]} />
            <Told label={t('merge.registeredOn')} of={[registered(keeps), registered(other)]} />
          </tbody>
        </table>
        <Button variant="default" mt="md" onClick={swap}>
          {t('merge.swap')}
        </Button>
      </Section>
      <Section title={t('merge.preview')}>
        {preview.isPending ? <SkeletonLines lines={4} /> : null}
        {problem && said && problem.body.status < 500 && problem.name.startsWith('openpas/merge') ? (
          <div className={classes.banner}>
            <Banner tone="refused">
              {t('merge.impossible')}. {said.title}. {said.text}
            </Banner>
          </div>
        ) : problem && said ? (
          <ErrorState title={said.title} text={said.text} problem={problem} onRetry={() => void preview.refetch()} />
        ) : null}
        {preview.data ? (
          <>
            <PreviewList plan={preview.data} total={(keeps.passholder.points ?? 0) + preview.data.moves.points} />
            <Button mt="md" onClick={() => setAsking(true)}>
              {t('merge.ask')}
            </Button>
          </>
        ) : null}
      </Section>
      {asking ? (
        <MergeDialog
          name={nameOf(keeps)}
          ids={ids}
          otherId={otherId}
          take={differing.filter((field) => choice(field) === 'OTHER')}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </div>
  )

  function known(detail: PassholderDetail) {
    return detail.nationalNumberKnown ? t('merge.known') : t('merge.unknown')
  }
  function points({ passholder }: PassholderDetail) {
    return <span className="op-numbers">{count(passholder.points ?? 0)}</span>
  }
  function cards(detail: PassholderDetail) {
    return detail.cards.length === 0
      ? t('noCard')
      : detail.cards.map((card) => (
          <div key={card.uitpasNumber}>
            <UitpasNumber number={card.uitpasNumber} />
          </div>
        ))
  }
  function registered({ passholder }: PassholderDetail) {
    const on = passholder.creationDate ? shortDate(passholder.creationDate) : ''
    return [on, passholder.registrationOrganizer?.name].filter(Boolean).join(', ')
  }
}

interface ChoiceProps {
  field: MergedField
  values: [string, string]
  chosen: Side
  onChoose: (side: Side) => void
}

/** One field of two values: a row of two radio buttons. */
function Choice({ field, values, chosen, onChoose }: ChoiceProps) {
  const { t } = useTranslation('doubles')
  const id = useId()
  return (
    <tr>
      <th scope="row">{t(`merge.field.${field}`)}</th>
      {(['KEEPS', 'OTHER'] as const).map((side, index) => (
        <td key={side}>
          <Radio
            name={id}
            value={side}
            checked={chosen === side}
            onChange={() => onChoose(side)}
            label={values[index] === '' ? <span className={classes.empty}>{t('merge.none')}</span> : values[index]}
            aria-label={`${t(`merge.field.${field}`)}: ${values[index] === '' ? t('merge.none') : values[index]}`}
          />
        </td>
      ))}
    </tr>
  )
}

function Told({ label, of }: { label: string; of: [ReactNode, ReactNode] }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{of[0]}</td>
      <td>{of[1]}</td>
    </tr>
  )
}

interface MergeDialogProps {
  name: string
  ids: PersonIds
  otherId: string
  take: MergedField[]
  onClose: () => void
}

function MergeDialog({ name, ids, otherId, take, onClose }: MergeDialogProps) {
  const { t } = useTranslation('doubles')
  const navigate = useNavigate()
  const queries = useQueryClient()
  const act = useAct(
    (_: null, key) => mergePassholders(ask, ids, key, { otherPassholderId: otherId, take }),
    async ({ id }) => {
      await navigate({
        to: '/$cardSystemId/passholders/$passholderId/merges',
        params: ids,
        search: { done: id },
      })
      void queries.invalidateQueries({ queryKey: ['ksb', ids.cardSystemId] })
    },
  )
  return (
    <AskDialog
      opened
      title={t('merge.confirmTitle', { name })}
      verb={t('merge.verb')}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={() => act.run(null)}
    >
      <p>{t('merge.confirmText')}</p>
      <p>{t('merge.old')}</p>
    </AskDialog>
  )
}
