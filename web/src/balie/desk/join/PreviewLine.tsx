import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type MembershipPreview, membershipPreviewQuery, type OfPerson } from '../../../api/balie-membership.ts'
import { toProblem } from '../../../api/problem.ts'
import { useSentence } from '../../../api/useSentence.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { SkeletonLines } from '../../../ui/SkeletonLines.tsx'

/** What asking this would do and cost, asked again whenever something that matters for it changes. */
export function usePreview(
  of: OfPerson,
  cardSystemId: number,
  asked: { cardType: string; socialTariff: string; voucher: string; postalCode?: string | undefined },
) {
  const voucher = asked.voucher.trim()
  return useQuery(
    membershipPreviewQuery(of, cardSystemId, {
      cardType: asked.cardType === 'DIGITAL' ? 'DIGITAL' : 'NFC_CARD',
      socialTariff: asked.socialTariff !== '',
      ...(asked.postalCode !== undefined && /^\d{4}$/.test(asked.postalCode) ? { postalCode: asked.postalCode } : {}),
      ...(voucher === '' ? {} : { voucher }),
    }),
  )
}

interface PreviewLineProps {
  preview: ReturnType<typeof usePreview>
  children: (preview: MembershipPreview) => React.ReactNode
}

export function PreviewLine({ preview, children }: PreviewLineProps) {
  const { t } = useTranslation('membership')
  const sentence = useSentence()
  if (preview.isError) {
    const said = sentence(toProblem(preview.error))
    return (
      <Banner tone="refused">
        {said.title}. {said.text}
      </Banner>
    )
  }
  if (!preview.data) return <SkeletonLines lines={2} />
  return <section aria-label={t('preview')}>{children(preview.data)}</section>
}
