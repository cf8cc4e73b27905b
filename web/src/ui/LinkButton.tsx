import type { ComponentPropsWithRef } from 'react'
import classes from './LinkButton.module.css'

/** An action that looks like a link, for what stands in a line of text. */
export function LinkButton({ className, ...rest }: ComponentPropsWithRef<'button'>) {
  return <button type="button" className={className ? `${classes.link} ${className}` : classes.link} {...rest} />
}
