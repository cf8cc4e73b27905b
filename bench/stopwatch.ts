export type Say = (line: string) => void

/** Of each stretch since the one before, in seconds. */
export function stopwatch(): () => string {
  let begun = performance.now()
  return () => {
    const seconds = (performance.now() - begun) / 1000
    begun = performance.now()
    return `${seconds.toFixed(1)} s`
  }
}
