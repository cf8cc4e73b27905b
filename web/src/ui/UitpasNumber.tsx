import classes from './UitpasNumber.module.css'

/** `0900 000 095 902`: the gaps are styling, so that what is copied is the number. */
export function UitpasNumber({ number }: { number: string }) {
  const groups = /^(\d{4})(\d{3})(\d{3})(\d{3})$/.exec(number)?.slice(1) ?? [number]
  let from = 0
  return (
    <span className={classes.number}>
      {groups.map((group) => {
        const key = from
        from += group.length
        return <span key={key}>{group}</span>
      })}
    </span>
  )
}
