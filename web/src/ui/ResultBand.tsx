import type { ReactNode } from 'react'
import classes from './ResultBand.module.css'

export interface BandContent {
  /** Another key is another result: it is announced anew, even when the words are the same. */
  id: string
  /** `done` green, `information` blue, `attention` clay, `refused` red; `neutral` for what changed nothing. */
  tone: 'done' | 'information' | 'attention' | 'refused' | 'neutral'
  lead: ReactNode
  title: string
  text: string
}

interface ResultBandProps {
  content: BandContent | null
  /** Said only to who listens, after the title: what the eye finds elsewhere on the screen. */
  spoken?: string | undefined
  /** The title of the screen as well, when there is no person whose name is that. */
  isHeading: boolean
  /** Below the words, inside the colour. */
  children?: ReactNode
}

/**
 * The result of a scan: words, colour and shape (sound is the caller's). The two live regions stay in the page and only
 * their content changes, else a screen reader misses the first result.
 */
export function ResultBand({ content, spoken, isHeading, children }: ResultBandProps) {
  const Title = isHeading ? 'h1' : 'span'
  const words = content && (
    <div key={content.id} className={classes.words}>
      <span className={classes.lead} aria-hidden="true">
        {content.lead}
      </span>
      <div className={classes.sentence}>
        <Title className={classes.title}>{content.title}</Title>
        {content.text ? <span className={classes.text}>{content.text}</span> : null}
        {spoken ? <span className="op-spoken">{spoken}</span> : null}
      </div>
    </div>
  )
  const refused = content?.tone === 'refused' || content?.tone === 'attention'
  return (
    <div
      className={content?.tone === 'neutral' ? classes.band : `${classes.band} op-on-colour`}
      data-tone={content?.tone ?? 'none'}
    >
      <div role="status" aria-atomic="true">
        {refused ? null : words}
      </div>
      <div role="alert" aria-atomic="true">
        {refused ? words : null}
      </div>
      {content && children ? <div className={classes.actions}>{children}</div> : null}
    </div>
  )
}
