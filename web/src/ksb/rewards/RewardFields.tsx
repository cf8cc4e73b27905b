import { Checkbox, MultiSelect, Radio, Textarea, TextInput } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { cardSystemQuery, meQuery } from '../../api/ksb.ts'
import type { Reward, RewardType } from '../../api/ksb-rewards.ts'
import { count, dayOf } from '../../i18n/format.ts'
import { Banner } from '../../ui/Banner.tsx'
import { ask } from '../app.ts'
import { baliesOf } from '../cards/useCardFields.ts'
import formClasses from '../form/Form.module.css'
import { FormPart, OptionalLabel, row } from '../form/FormPart.tsx'
import { type Form, fieldId, textField } from '../form/useForm.ts'
import type { Explained } from '../help/explained.ts'
import { FieldHelp } from '../help/FieldHelp.tsx'
import { cardSystemRouteApi } from '../routes.ts'
import { PictureField } from './PictureField.tsx'
import classes from './Rewards.module.css'
import { categories, isLate, limits, type RewardValues } from './reward-form.ts'

interface FieldsProps {
  form: Form<RewardValues>
  type: RewardType
  reward: Reward | undefined
}

const short = { ...row, className: formClasses.short ?? '', autoComplete: 'off' }
const longest = 5000

/** The fields of a reward under four questions, in the order and the words of the handbook. */
export function RewardFields(props: FieldsProps) {
  return (
    <>
      <WhatPart {...props} />
      <WherePart {...props} />
      <WhenPart {...props} />
      <WhoPart {...props} />
    </>
  )
}

function WhatPart({ form, type, reward }: FieldsProps) {
  const { t } = useTranslation('rewards')
  const used = reward?.inUse === true
  return (
    <FormPart title={t('part.what')}>
      <TextInput label={t('field.title')} maxLength={200} autoComplete="off" {...row} {...textField(form, 'title')} />
      <Textarea
        label={t('field.description')}
        description={t('help.characters', { count: form.values.description.length, all: count(longest) })}
        autosize
        minRows={3}
        maxLength={longest}
        {...row}
        {...textField(form, 'description')}
      />
      <TextInput
        label={<OptionalLabel>{t('field.practicalInfo')}</OptionalLabel>}
        maxLength={longest}
        autoComplete="off"
        {...row}
        {...textField(form, 'practicalInfo')}
      />
      <TextInput
        label={<OptionalLabel>{t('field.moreInfo')}</OptionalLabel>}
        placeholder="https://"
        maxLength={2000}
        inputMode="url"
        autoComplete="off"
        {...row}
        {...textField(form, 'moreInfo')}
      />
      <PictureField form={form} />
      {type === 'POINTS' ? (
        <TextInput
          label={t('field.points')}
          inputMode="numeric"
          readOnly={used}
          {...(used
            ? {
                description: t('help.locked', { count: reward.unitsTaken, shown: count(reward.unitsTaken) }),
                rightSection: <IconLock size={18} stroke={2} aria-hidden="true" />,
                variant: 'filled',
              }
            : {})}
          {...short}
          {...textField(form, 'points')}
        />
      ) : null}
    </FormPart>
  )
}

function WherePart({ form, type, reward }: FieldsProps) {
  const { t } = useTranslation('rewards')
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const parts = useQuery(cardSystemQuery(ask, cardSystemId)).data
  const known = baliesOf(parts) ?? []
  // A balie that left the card system is still one of the reward's.
  const gone = (reward?.organizers ?? []).filter(({ id }) => !known.some(({ value }) => value === id))
  const balies = [...known, ...gone.map(({ id, name }) => ({ value: id, label: name ?? id }))]
  const taken = reward?.unitsTaken ?? 0
  const units = Number(form.values.units)
  return (
    <FormPart title={t('part.where')}>
      <FieldHelp what="rewardBalies" label={t('field.balies')}>
        <MultiSelect
          id={fieldId('balies')}
          label={t('field.balies')}
          description={t(`help.balies.${type}`)}
          placeholder={form.values.balies.length ? '' : t('anyBalie')}
          searchable
          data={balies}
          nothingFoundMessage={t('help.noBalie')}
          value={form.values.balies}
          error={form.faults.balies}
          onChange={(value) => form.set('balies', value)}
          {...row}
        />
      </FieldHelp>
      <FieldHelp what="units" label={t('field.units')}>
        <TextInput
          label={<EmptyIsUnlimited>{t('field.units')}</EmptyIsUnlimited>}
          placeholder={t('help.unlimited')}
          inputMode="numeric"
          {...(taken > 0
            ? {
                description: t(units > taken ? 'help.taken' : 'help.takenOnly', {
                  count: taken,
                  taken: count(taken),
                  left: count(units - taken),
                }),
              }
            : {})}
          {...short}
          {...textField(form, 'units')}
        />
      </FieldHelp>
      {(['maxInTotal', 'maxPerMonth', 'maxPerYear'] as const).map((name) => (
        <FieldHelp key={name} what="maximum" label={t(`field.${name}`)}>
          <TextInput
            label={<EmptyIsUnlimited>{t(`field.${name}`)}</EmptyIsUnlimited>}
            placeholder={t('help.unlimited')}
            inputMode="numeric"
            {...short}
            {...textField(form, name)}
          />
        </FieldHelp>
      ))}
      {type === 'POINTS' ? (
        <FieldHelp what="userLimit" label={t('field.limit')}>
          <Radio.Group
            id={fieldId('limit')}
            label={t('field.limit')}
            description={t('help.limit')}
            {...row}
            value={form.values.limit}
            onChange={(value) => form.set('limit', limits.find((one) => one === value) ?? 'NONE')}
          >
            <div className={classes.twoColumns}>
              {limits.map((one) => (
                <Radio
                  key={one}
                  value={one}
                  label={
                    one === reward?.redeemConstraint?.period && reward.redeemConstraint.volume > 1
                      ? t(`limitMore.${one}`, { count: reward.redeemConstraint.volume })
                      : t(`limit.${one}`)
                  }
                />
              ))}
            </div>
          </Radio.Group>
        </FieldHelp>
      ) : null}
    </FormPart>
  )
}

function WhenPart({ form, type, reward }: FieldsProps) {
  const { t } = useTranslation('rewards')
  const used = reward?.inUse === true
  const late = type === 'WELCOME' && isLate(form.values, dayOf(new Date()))
  return (
    <FormPart title={t('part.when')}>
      <PeriodFields
        form={form}
        names={['publicationBegin', 'publicationEnd']}
        what="publication"
        help={t('help.publication')}
      />
      {type === 'WELCOME' ? (
        <PeriodFields
          form={form}
          names={['grantingBegin', 'grantingEnd']}
          what="granting"
          help={used ? t('help.lockedBegin') : t('help.granting')}
          locked={used}
          optional
        />
      ) : null}
      <PeriodFields
        form={form}
        names={['redeemBegin', 'redeemEnd']}
        what="redeeming"
        help={used ? t('help.lockedBegin') : t(`help.redeem.${type}`)}
        locked={used}
        optional
      />
      {late ? (
        <>
          <Banner tone="attention">{t('help.late')}</Banner>
          <Radio.Group
            id={fieldId('grantToMembers')}
            label={t('field.grantToMembers')}
            {...row}
            value={form.values.grantToMembers}
            error={form.faults.grantToMembers}
            onChange={(value) => form.set('grantToMembers', value === 'yes' ? 'yes' : 'no')}
          >
            <div className={formClasses.choices}>
              <Radio value="yes" label={t('help.grantYes')} />
              <Radio value="no" label={t('help.grantNo')} />
            </div>
          </Radio.Group>
        </>
      ) : null}
    </FormPart>
  )
}

type DayName = {
  [Key in keyof RewardValues]: RewardValues[Key] extends string
    ? Key extends `${string}Begin` | `${string}End`
      ? Key
      : never
    : never
}[keyof RewardValues]

interface PeriodProps {
  form: Form<RewardValues>
  names: readonly [DayName, DayName]
  what: Explained
  help: string
  locked?: boolean
  optional?: boolean
}

/** From and until, as one field with two days. */
function PeriodFields({ form, names: [begin, end], what, help, locked = false, optional = false }: PeriodProps) {
  const { t } = useTranslation('rewards')
  const label = t(`field.${begin}`)
  return (
    <FieldHelp what={what} label={label}>
      <fieldset className={`${row.classNames.root} ${classes.plain}`}>
        <legend className="mantine-InputWrapper-label">
          {optional ? <OptionalLabel>{label}</OptionalLabel> : label}
        </legend>
        <div>
          <div className={classes.period}>
            <TextInput
              type="date"
              aria-label={t('help.firstDay', { period: label })}
              readOnly={locked}
              {...(locked
                ? { rightSection: <IconLock size={18} stroke={2} aria-hidden="true" />, variant: 'filled' }
                : {})}
              {...textField(form, begin)}
            />
            <span className={classes.until}>{t('help.until')}</span>
            <TextInput type="date" aria-label={t('help.lastDay', { period: label })} {...textField(form, end)} />
          </div>
          <p className={classes.help}>{help}</p>
        </div>
      </fieldset>
    </FieldHelp>
  )
}

function WhoPart({ form, type, reward }: FieldsProps) {
  const { t } = useTranslation('rewards')
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const parts = useQuery(cardSystemQuery(ask, cardSystemId)).data
  const me = useQuery(meQuery(ask)).data
  const cardSystems = new Map(
    [...(me?.cardSystems ?? []), ...(reward?.applicableCardSystems ?? [])].map(({ id, name }) => [id, name]),
  )
  const own = [...cardSystems].sort(([a], [b]) => Number(b === cardSystemId) - Number(a === cardSystemId))
  return (
    <FormPart title={t('part.who')}>
      <FieldHelp what="residents" label={t('field.residents')}>
        <MultiSelect
          id={fieldId('residents')}
          label={t('field.residents')}
          description={t(`help.residents.${type}`)}
          placeholder={form.values.residents.length ? '' : t('help.everywhere')}
          searchable
          data={municipalities(parts?.cities ?? [], form.values.residents)}
          value={form.values.residents}
          onChange={(value) => form.set('residents', value)}
          {...row}
        />
      </FieldHelp>
      <Checkbox.Group
        id={fieldId('cardSystems')}
        label={t('field.cardSystems')}
        {...row}
        error={form.faults.cardSystems}
        value={form.values.allCardSystems ? [] : form.values.cardSystems}
        onChange={(value) => form.set('cardSystems', value)}
      >
        <div className={formClasses.choices}>
          {own.map(([id, name]) => (
            <Checkbox key={id} value={String(id)} label={name} disabled={form.values.allCardSystems} />
          ))}
        </div>
      </Checkbox.Group>
      <Checkbox
        id={fieldId('allCardSystems')}
        className={classes.indented ?? ''}
        label={t('field.allCardSystems')}
        checked={form.values.allCardSystems}
        onChange={({ currentTarget }) => form.set('allCardSystems', currentTarget.checked)}
      />
      <Checkbox.Group
        id={fieldId('categories')}
        label={<OptionalLabel>{t('field.categories')}</OptionalLabel>}
        {...row}
        value={form.values.categories}
        onChange={(value) => form.set('categories', value)}
      >
        <div className={classes.twoColumns}>
          {categories.map((one) => (
            <Checkbox key={one} value={one} label={t(`category.${one}`)} />
          ))}
        </div>
      </Checkbox.Group>
      <div className={`${classes.indented} ${classes.flags}`}>
        {(['forKids', 'sport', 'featured'] as const).map((name) => (
          <Checkbox
            key={name}
            id={fieldId(name)}
            label={t(`field.${name}`)}
            checked={form.values[name]}
            onChange={({ currentTarget }) => form.set(name, currentTarget.checked)}
          />
        ))}
      </div>
    </FormPart>
  )
}

/** One postal code can have several parts: those are one choice. What was chosen outside the region stays one. */
function municipalities(cities: readonly { postalCode: string; name: string }[], chosen: readonly string[]) {
  const names = new Map<string, string[]>(chosen.map((code) => [code, []]))
  for (const { postalCode, name } of cities) names.set(postalCode, [...(names.get(postalCode) ?? []), name])
  return [...names]
    .map(([value, of]) => ({ value, label: `${value} ${of.join(', ')}`.trim() }))
    .sort((a, b) => a.label.localeCompare(b.label, 'nl'))
}

function EmptyIsUnlimited({ children }: { children: string }) {
  const { t } = useTranslation('rewards')
  return (
    <>
      {children}
      <span className={formClasses.optional}>{t('help.emptyIsUnlimited')}</span>
    </>
  )
}
