import { Checkbox, Radio, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { meQuery } from '../../api/ksb.ts'
import { groupsQuery } from '../../api/ksb-balies.ts'
import { type Arrange, type Arranged, act as actOn, baliesAnywhereQuery } from '../../api/ksb-providers.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import classes from './Providers.module.css'
import type { StepProps } from './StepDialog.tsx'
import { useChangedProviders } from './useApplication.ts'

type Way = 'NEW' | 'OTHER'

/** *Past de balie aan en voegt UiTiD-medewerker en IBAN toe*: a new balie, or one that is there already. */
export function BalieDialog({ of, application, onClose }: StepProps) {
  const { t } = useTranslation('providers')
  const changed = useChangedProviders(of.cardSystemId)
  const isPlatform = useQuery(meQuery(ask)).data?.platformAdmin ?? false
  const groups = useQuery(groupsQuery(ask)).data?.member ?? []
  const usual = groups.filter(({ name }) => name === 'Check-in- en ticketbalie').map(({ id }) => id)
  const [way, setWay] = useState<Way>(application.kind === 'NEW' ? 'NEW' : 'OTHER')
  const [chosen, setChosen] = useState<ReadonlySet<number>>()
  // They wrote where it is too: *Bibliotheek De Krook, Gent*.
  const [name, setName] = useState(application.existingBalie?.split(/[,(]/)[0]?.trim() ?? '')
  const [balieId, setBalie] = useState<string>()
  const [role, setRole] = useState<'MEMBER' | 'ADMIN'>('MEMBER')
  const [wrong, setWrong] = useState<string>()
  const [typed] = useDebouncedValue(name.trim(), 250)
  const found = useQuery(baliesAnywhereQuery(ask, of.cardSystemId, way === 'OTHER' ? typed : '')).data?.member ?? []
  const agreed = application.request?.status === 'APPROVED'
  const act = useAct(
    (body: Arrange, key) => actOn<Arranged>(ask, of, key, '/balie', body),
    ({ status }) => {
      changed()
      showToast(t(status === 'DONE' ? 'balie.done' : 'balie.asked', { name: application.organisation }))
      onClose()
    },
  )
  const groupIds = [...(chosen ?? new Set(usual))]
  const isExisting = agreed ? application.request?.kind === 'JOIN' : way === 'OTHER'
  function submit() {
    if (agreed) return act.run({ way: 'ASKED', groupIds, ...(isExisting ? { role } : {}) })
    if (way === 'NEW') return act.run({ way, groupIds })
    const balie = found.find(({ id }) => id === balieId)
    if (!balie) return setWrong(t('balie.chooseOne'))
    // What a balie of this region may do already, stays.
    const chosenBalie = { organizerId: balie.id, role }
    act.run(balie.inside ? { way: 'OWN', ...chosenBalie } : { way: 'JOIN', ...chosenBalie, groupIds })
  }
  const inside = way === 'OTHER' && found.find(({ id }) => id === balieId)?.inside === true
  return (
    <AskDialog
      opened
      size={640}
      title={t('step.BALIE.ask')}
      verb={t(agreed || isPlatform || inside ? 'step.BALIE.verb' : 'balie.ask')}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={submit}
    >
      {agreed ? (
        <p>{t('request.APPROVED')}</p>
      ) : (
        <Radio.Group
          label={t('balie.which')}
          value={way}
          onChange={(value) => {
            setWay(value === 'NEW' ? 'NEW' : 'OTHER')
            act.forget()
          }}
        >
          <div className={classes.fields}>
            <Radio
              value="NEW"
              label={t('balie.new')}
              description={t(isPlatform ? 'balie.newMade' : 'balie.newAsked')}
            />
            <Radio value="OTHER" label={t('balie.other')} description={t('balie.otherText')} />
          </div>
        </Radio.Group>
      )}
      {!agreed && way === 'OTHER' ? (
        <>
          <TextInput
            label={t('balie.find')}
            autoComplete="off"
            maxLength={200}
            value={name}
            error={wrong}
            onChange={(event) => {
              setName(event.currentTarget.value)
              setWrong(undefined)
            }}
          />
          {typed.length < 2 ? null : found.length === 0 ? (
            <p className={classes.quiet}>{t('balie.none')}</p>
          ) : (
            <Radio.Group
              label={t('balie.found')}
              value={balieId ?? ''}
              onChange={(id) => {
                setBalie(id)
                setWrong(undefined)
              }}
            >
              <div className={classes.fields}>
                {found.map((balie) => (
                  <Radio
                    key={balie.id}
                    value={balie.id}
                    label={[balie.name, balie.city].filter(Boolean).join(', ')}
                    description={
                      balie.inside ? t('balie.inside') : t('balie.outside', { region: balie.cardSystems.join(', ') })
                    }
                  />
                ))}
              </div>
            </Radio.Group>
          )}
        </>
      ) : null}
      {inside ? null : (
        <fieldset className={classes.choices}>
          <legend>{t('balie.groups')}</legend>
          {groups.map(({ id, name: called }) => (
            <Checkbox
              key={id}
              label={called}
              checked={groupIds.includes(id)}
              onChange={(event) => {
                const on = event.currentTarget.checked
                setChosen(new Set(on ? [...groupIds, id] : groupIds.filter((one) => one !== id)))
              }}
            />
          ))}
        </fieldset>
      )}
      {isExisting ? (
        <Radio.Group
          label={t('balie.role')}
          description={t('balie.roleHelp')}
          value={role}
          onChange={(value) => setRole(value === 'ADMIN' ? 'ADMIN' : 'MEMBER')}
        >
          <div className={classes.fields}>
            <Radio value="MEMBER" label={t('balie.member')} description={t('balie.memberHelp')} />
            <Radio value="ADMIN" label={t('balie.admin')} description={t('balie.adminHelp')} />
          </div>
        </Radio.Group>
      ) : null}
      <p className={classes.quiet}>
        {t(isExisting && role === 'MEMBER' ? 'balie.getsMember' : 'balie.gets', {
          email: application.uitidEmail ?? application.email ?? '',
          iban: application.iban?.replace(/(.{4})(?=.)/g, '$1 ') ?? t('balie.noIban'),
        })}
      </p>
    </AskDialog>
  )
}
