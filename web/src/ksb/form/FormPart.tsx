import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Form.module.css'

/** Fields under one question. */
export function FormPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={classes.part}>
      <legend className={classes.title}>{title}</legend>
      <div className={classes.fields} data-labels="left">
        {children}
      </div>
    </fieldset>
  )
}

/** Label above, or left where there is room; only what is not required is marked. */
export const row = {
  classNames: { root: classes.row ?? '' },
  inputWrapperOrder: ['label', 'input', 'description', 'error'],
} as const satisfies {
  classNames: { root: string }
  inputWrapperOrder: ('label' | 'input' | 'description' | 'error')[]
}

export function OptionalLabel({ children }: { children: ReactNode }) {
  const { t } = useTranslation('ksb')
  return (
    <>
      {children}
      <span className={classes.optional}>{t('form.optional')}</span>
    </>
  )
}
