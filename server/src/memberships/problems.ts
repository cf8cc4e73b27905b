const cardAndAddress = {
  'body/invalid-data': 400,
  'openpas/card-numbers-exhausted': 400,
  'uitpas/invalid-card': 400,
  'uitpas/invalid-card-status': 400,
  'uitpas/invalid-city': 400,
  'uitpas/invalid-uitpas-number': 400,
  'uitpas/invalid-voucher-code': 400,
  'uitpas/postal-code-not-in-card-system': 400,
  'uitpas/passholder-not-found': 404,
} as const
/** What making a membership can refuse. */
export const membershipProblems = {
  ...cardAndAddress,
  'uitpas/invalid-postal-code': 400,
  'uitpas/passholder-new-membership-error': 400,
} as const
export const moveProblems = {
  ...cardAndAddress,
  'uitpas/invalid-card-system': 400,
  'uitpas/passholder-blocked': 400,
} as const
