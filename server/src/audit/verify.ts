import type { Db } from '../db/database.ts'
import { anchorHash } from './anchor.ts'
import { entryHash, genesis, linkHash } from './entry.ts'
import { readAnchors, readLinks } from './store.ts'

export interface Verification {
  chains: number
  links: number
  entries: number
  anchors: number
  /** What does not fit, in sentences; empty when the trail is whole. */
  faults: string[]
}

/**
 * Makes every hash of the audit trail again, and holds the chains against the anchors.
 * @param onProgress hears now and then how many links are done
 */
export async function verifyAuditTrail(
  db: Db,
  onProgress: (links: number) => Promise<void> = async () => {},
): Promise<Verification> {
  const result: Verification = { chains: 0, links: 0, entries: 0, anchors: 0, faults: [] }
  const anchors = await readAnchors(db)
  const anchored = new Map<string, string>()
  for (const { heads } of anchors) {
    for (const [chain, [link, hash]] of Object.entries(heads)) anchored.set(`${chain} ${link}`, hash)
  }
  let end: { chain: string; link: number; hash: Buffer } | undefined
  for await (const { link, count, entries } of readLinks(db)) {
    const name = `link ${link.link} of chain ${link.chainId}`
    if (end?.chain !== link.chainId) {
      result.chains += 1
      end = { chain: link.chainId, link: 0, hash: genesis }
    }
    if (link.link !== end.link + 1) result.faults.push(`${name}: the links before it are missing`)
    else if (!link.previous.equals(end.hash)) result.faults.push(`${name}: does not continue the link before it`)
    const changed = entries.filter((entry) => !entryHash(entry).equals(entry.hash))
    if (changed.length) result.faults.push(`${name}: ${changed.length} entries were changed`)
    if (entries.length !== count || !linkHash(link.previous, entries).equals(link.hash))
      result.faults.push(`${name}: its entries are not those it was sealed with`)
    const known = anchored.get(`${link.chainId} ${link.link}`)
    if (known !== undefined && known !== link.hash.toString('hex'))
      result.faults.push(`${name}: differs from its anchor`)
    anchored.delete(`${link.chainId} ${link.link}`)
    result.links += 1
    if (result.links % 500 === 0) await onProgress(result.links)
    result.entries += entries.length
    end = { chain: link.chainId, link: link.link, hash: link.hash }
  }
  for (const gone of anchored.keys()) result.faults.push(`chain and link ${gone}: anchored, and gone`)
  let previous: Buffer = genesis
  for (const anchor of anchors) {
    result.anchors += 1
    const whole = anchor.previous.equals(previous) && anchorHash(previous, anchor.at, anchor.heads).equals(anchor.hash)
    if (!whole || anchor.anchor !== result.anchors) result.faults.push(`anchor ${anchor.anchor}: was changed or moved`)
    previous = anchor.hash
  }
  return result
}
