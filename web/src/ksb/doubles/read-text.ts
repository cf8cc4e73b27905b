/** One text of an address, when it is there. */
export const readText =
  <Key extends string>(key: Key) =>
  (search: Record<string, unknown>): { [One in Key]?: string } => {
    const value = search[key]
    return (typeof value === 'string' ? { [key]: value } : {}) as { [One in Key]?: string }
  }
