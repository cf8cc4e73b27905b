/**
 * All rows of a list, a part at a time: each part begins after the last row of the one before, so that what is added or
 * taken away meanwhile makes nothing come twice.
 */
export async function* inParts<Row>(
  read: (after: Row | undefined, atMost: number) => Promise<Row[]>,
  atOnce = 500,
): AsyncGenerator<Row[]> {
  let last: Row | undefined
  for (;;) {
    const part = await read(last, atOnce)
    if (part.length) yield part
    last = part.at(-1)
    if (part.length < atOnce) return
  }
}
