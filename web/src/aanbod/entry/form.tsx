import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import formClasses from '../../ksb/form/Form.module.css'
import type { Form } from '../../ksb/form/useForm.ts'
import classes from './Entry.module.css'
import type { ActivityValues } from './values.ts'

export type ActivityForm = Form<ActivityValues>

/** Only what is not required is marked, on the line of the label. */
export function Optional({ children }: { children: ReactNode }) {
  const { t } = useTranslation('aanbod')
  return (
    <>
      {children} <span className={classes.optional}>{t('form.optional')}</span>
    </>
  )
}

/** Fields under one question. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={formClasses.part}>
      <legend className={formClasses.title}>{title}</legend>
      <div className={formClasses.fields}>{children}</div>
    </fieldset>
  )
}

/** What is wrong with a group of fields, said to who reads the screen and to who hears it. */
export function GroupFault({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className={classes.fault} role={children ? 'alert' : undefined}>
      {children}
    </p>
  )
}
