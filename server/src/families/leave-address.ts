/** Where the mail to a new family member leads (leave-pages.ts). */
export const leaveAddress = (publicUrl: string, token: string) => `${publicUrl}/family/leave/${token}`
