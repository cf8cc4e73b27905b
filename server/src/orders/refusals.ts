import { Problem } from '../http/problems.ts'

/** Where in an order somebody is. */
export const pointerTo = (position: number) =>
  position === 0 ? '/mainPassholderRegistration' : `/extraPassholderRegistrations/${position - 1}`

export const invalidOrder = (jsonPointer: string, error: string) =>
  new Problem('body/invalid-data', { schemaErrors: [{ jsonPointer, error }] })

/** Does something about one person of an order; a refusal says about whom, in the words of an order. */
export async function refusedFor<T>(position: number, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    if (error instanceof Problem) throw about(pointerTo(position), error)
    throw error
  }
}

function about(pointer: string, problem: Problem): Problem {
  const { details } = problem
  const member = {
    'uitpas/invalid-voucher-code': '/registrationVoucher',
    // In an order that is about the digital card: nobody names another one.
    'uitpas/invalid-card': '/registrationCardSystemId',
  }[problem.type as string]
  if (member !== undefined) {
    const error = details.detail ?? 'cannot be used'
    return new Problem('body/invalid-data', {
      ...details,
      schemaErrors: [{ jsonPointer: `${pointer}${member}`, error }],
    })
  }
  const schemaErrors = details.schemaErrors?.map(({ jsonPointer, error }) => ({
    jsonPointer: `${pointer}${jsonPointer}`,
    error,
  }))
  const detail = details.detail === undefined ? pointer : `${pointer}: ${details.detail}`
  return new Problem(problem.type, { ...details, detail, ...(schemaErrors ? { schemaErrors } : {}) })
}
