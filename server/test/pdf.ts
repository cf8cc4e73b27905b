import { inflateSync } from 'node:zlib'

/** What a PDF of ours says, in the order in which it was written. */
export function textOfPdf(pdf: Buffer): string {
  const texts: string[] = []
  const whole = pdf.toString('latin1')
  for (const [, bytes = ''] of whole.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)) {
    for (const [, shown = ''] of contentOf(bytes).matchAll(/\[([^\]]*)\] TJ/g)) {
      const hex = [...shown.matchAll(/<([0-9a-f]+)>/g)].map(([, one]) => one).join('')
      texts.push(Buffer.from(hex, 'hex').toString('latin1'))
    }
  }
  // Of Windows' own signs those that we use.
  return texts
    .join('\n')
    .replace(/\u00a0/g, ' ')
    .replace(/\u0080/g, '€')
    .replace(/\u0092/g, '’')
}

function contentOf(bytes: string): string {
  try {
    return inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1')
  } catch {
    return ''
  }
}
