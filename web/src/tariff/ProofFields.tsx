import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Proof, proofTypes } from '../api/social-tariff.ts'
import { longDate } from '../i18n/format.ts'
import { currentLanguage } from '../i18n/language.ts'

export type ProofNames = 'proofType' | 'proofDate' | 'endDate'

interface ProofFieldsProps {
  today: string
  /** Until when it is granted there unless somebody says otherwise, as the server knows it. */
  usualEnd: string
  fields: {
    of: (name: ProofNames) => { value: string; error: string | undefined; onChange: (event: ChangeLike) => void }
  }
}
type ChangeLike = { currentTarget: { value: string } }

/** What was shown, its date, and until when: never the document itself. */
export function ProofFields({ fields, today, usualEnd }: ProofFieldsProps) {
  const { t } = useTranslation('membership')
  return (
    <>
      <NativeSelect
        label={t('tariff.proof')}
        required
        {...fields.of('proofType')}
        data={[
          { value: '', label: t('tariff.choose') },
          ...proofTypes.map((value) => ({ value, label: t(`tariff.proofs.${value}`) })),
        ]}
      />
      <TextInput type="date" label={t('tariff.proofDate')} max={today} required {...fields.of('proofDate')} />
      <TextInput
        type="date"
        label={t('tariff.endDate')}
        description={usualEnd === '' ? null : t('tariff.endHelp', { day: longDate(usualEnd, currentLanguage()) })}
        min={today}
        required
        {...fields.of('endDate')}
      />
    </>
  )
}

export const beginOfProof = (today: string, endDate: string) => ({ proofType: '', proofDate: today, endDate })

export function proofOf(typed: Record<ProofNames, string>): Proof {
  return { type: proofTypes.find((one) => one === typed.proofType) ?? 'OTHER', date: typed.proofDate }
}

/** What is wrong with these, as sentences. */
export function useProofFaults(today: string) {
  const { t } = useTranslation('membership')
  return ({ proofType, proofDate, endDate }: Record<ProofNames, string>) => ({
    proofType: proofType === '' ? t('field.choose') : undefined,
    proofDate: proofDate === '' ? t('field.required') : proofDate > today ? t('field.notYet') : undefined,
    endDate: endDate === '' ? t('field.required') : endDate < today ? t('field.past') : undefined,
  })
}
