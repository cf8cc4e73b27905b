import { NativeSelect, Radio, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { cardSystemQuery } from '../../api/ksb.ts'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { ask } from '../app.ts'
import classes from '../form/Form.module.css'
import { FormPart, OptionalLabel, row } from '../form/FormPart.tsx'
import { type Form, fieldId, textField } from '../form/useForm.ts'
import { cardSystemRouteApi } from '../routes.ts'
import { type AssociationValues, endDateTypes, type Right } from './association-form.ts'

const rights = ['NONE', 'READ', 'WRITE'] as const satisfies readonly Right[]
const short = { ...row, className: classes.short ?? '', autoComplete: 'off' }

export function AssociationFields({ form }: { form: Form<AssociationValues> }) {
  const { t } = useTranslation('associations')
  return (
    <>
      <FormPart title={t('form.what')}>
        <TextInput label={t('form.name')} maxLength={200} autoComplete="off" {...row} {...textField(form, 'name')} />
      </FormPart>
      <EndFields form={form} />
      <Rights form={form} />
    </>
  )
}

/** The three kinds of end date, each with what it needs. */
function EndFields({ form }: { form: Form<AssociationValues> }) {
  const { t } = useTranslation('associations')
  const { endDateType } = form.values
  return (
    <FormPart title={t('form.until')}>
      <Radio.Group
        id={fieldId('endDateType')}
        label={t('form.endDateType')}
        {...row}
        value={endDateType}
        onChange={(value) => form.set('endDateType', value)}
      >
        <div className={classes.choices}>
          {endDateTypes.map((one) => (
            <Radio key={one} value={one} label={t(`form.endDateTypes.${one}`)} />
          ))}
        </div>
      </Radio.Group>
      {endDateType === 'CUSTOM' ? (
        <TextInput
          label={<OptionalLabel>{t('form.yearlyEnd')}</OptionalLabel>}
          description={t('form.yearlyEndHelp')}
          {...short}
          {...textField(form, 'yearlyEnd')}
        />
      ) : null}
      {endDateType === 'BASED_ON_REGISTRATION_DATE' ? (
        <TextInput label={t('form.months')} inputMode="numeric" {...short} {...textField(form, 'months')} />
      ) : null}
      {endDateType === 'BASED_ON_DATE_OF_BIRTH' ? (
        <TextInput
          label={<OptionalLabel>{t('form.endAge')}</OptionalLabel>}
          description={t('form.endAgeHelp')}
          inputMode="numeric"
          {...short}
          {...textField(form, 'endAge')}
        />
      ) : null}
      <TextInput
        label={t('form.renewalDays')}
        description={t('form.renewalDaysHelp')}
        inputMode="numeric"
        {...short}
        {...textField(form, 'renewalDays')}
      />
    </FormPart>
  )
}

/** What each balie may do with the members. */
function Rights({ form }: { form: Form<AssociationValues> }) {
  const { t } = useTranslation('associations')
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const parts = useQuery(cardSystemQuery(ask, cardSystemId)).data
  return (
    <FormPart title={t('form.rights')}>
      <p>{t('form.rightsHelp')}</p>
      {parts ? null : <SkeletonLines lines={4} rowHeight={44} />}
      {parts?.organizers.map(({ id, name }) => (
        <NativeSelect
          key={id}
          label={name}
          {...row}
          className={classes.short ?? ''}
          value={form.values.rights[id] ?? 'NONE'}
          onChange={(event) => {
            const right = rights.find((one) => one === event.currentTarget.value) ?? 'NONE'
            form.set('rights', { ...form.values.rights, [id]: right })
          }}
          data={rights.map((one) => ({ value: one, label: t(`form.right.${one}`) }))}
        />
      ))}
    </FormPart>
  )
}
