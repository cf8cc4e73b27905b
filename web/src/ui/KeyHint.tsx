import classes from './KeyHint.module.css'

/** Shows the key of an action. Screen readers get it from `aria-keyshortcuts` on the action itself. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <span className={classes.key} aria-hidden="true">
      {keys}
    </span>
  )
}
