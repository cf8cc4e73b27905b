import { useTranslation } from 'react-i18next'
import { reachOf } from '../../../api/balie-desk.ts'
import { type Join, join } from '../../../api/balie-membership.ts'
import { AskDialog } from '../../../ui/AskDialog.tsx'
import { useAct } from '../../../ui/useAct.ts'
import { useTyped } from '../../../ui/useTyped.ts'
import { ask } from '../../app.ts'
import type { ActProps } from '../act.ts'
import { useUsualEnd } from '../useUsualEnd.ts'
import { beginOfCard, CardFields, cardAsked, Price, useCardFaults } from './CardFields.tsx'
import { PreviewLine, usePreview } from './PreviewLine.tsx'

/** Becoming a member of this region, beside the ones that somebody has: card, social tariff, voucher and price. */
export default function JoinDialog({ person, counter, onDone, onClose }: ActProps) {
  const { t } = useTranslation('membership')
  const { balie, today } = counter
  const works = person.memberships.filter(({ cardStatus }) => cardStatus === 'ACTIVE')
  const cardSystem = balie.cardSystems.find(
    ({ id }) => reachOf(balie, 'PASSHOLDERS_WRITE').includes(id) && !works.some((one) => one.cardSystem.id === id),
  )
  const region = cardSystem?.name ?? ''
  const usualEnd = useUsualEnd()(cardSystem?.id)
  const fields = useTyped(beginOfCard(today, usualEnd))
  const faults = useCardFaults(today)
  const of = { ask, organizerId: balie.id, passholderId: person.passholderId }
  const preview = usePreview(of, cardSystem?.id ?? 0, fields.typed)
  const act = useAct(
    (body: Join, key) => join(of, cardSystem?.id ?? 0, key, body),
    () => onDone(t('join.done', { name: person.firstName, region })),
  )
  if (!cardSystem) return null
  const mayGrant = reachOf(balie, 'PASSHOLDERS_WRITE_SOCIALTARIFF').includes(cardSystem.id)
  return (
    <AskDialog
      opened
      size={560}
      title={t('join.title', { name: person.firstName, region })}
      verb={t('join.verb')}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={() => {
        if (fields.check(faults(fields.typed))) act.run(cardAsked(fields.typed))
      }}
    >
      <p>{t('join.text')}</p>
      <CardFields fields={fields} today={today} usualEnd={usualEnd} mayGrant={mayGrant} />
      <PreviewLine preview={preview}>
        {(found) => (
          <>
            {found.type === 'NOT_POSSIBLE' ? <p>{t('join.notPossible')}</p> : null}
            <Price preview={found} />
          </>
        )}
      </PreviewLine>
    </AskDialog>
  )
}
