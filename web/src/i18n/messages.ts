/** A catalogue in another language: the same keys as the Dutch one, so that a missing sentence does not compile. */
export type Messages<Dutch> = { [Key in keyof Dutch]: Dutch[Key] extends string ? string : Messages<Dutch[Key]> }
