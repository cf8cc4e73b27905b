import type { Problem } from '../api/problem.ts'

/** `BE68 5390 0754 7034`, as it stands on a card. */
export const ibanInFours = (iban: string): string => iban.replace(/(.{4})(?=.)/g, '$1 ')

/** Whether a refusal is about the account number. */
export const isAboutIban = (problem: Problem | null): boolean =>
  problem?.body.schemaErrors?.some(({ jsonPointer }) => jsonPointer === '/iban') ?? false
