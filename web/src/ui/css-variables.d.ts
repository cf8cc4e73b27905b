import 'react'

declare module 'react' {
  interface CSSProperties {
    /** Our own custom properties, such as the size of a disc. */
    [property: `--${string}`]: string | number | undefined
  }
}
