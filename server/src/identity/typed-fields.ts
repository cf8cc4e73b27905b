/** What was typed in one line: without signs that nobody can see. */
export function typedLine(value: string | undefined, maxLength: number): string {
  return (value ?? '').replace(/\p{C}/gu, '').trim().slice(0, maxLength)
}

export const emailMaxLength = 254

export function typedEmail(value: string | undefined): string {
  return typedLine(value, emailMaxLength)
}

/** Something at something with a dot; whether it exists is shown by the mail. None of the signs that make lists of addresses. */
export function isEmail(text: string): boolean {
  return /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+\.[^\s@<>()[\]\\,;:".]{2,}$/.test(text)
}
