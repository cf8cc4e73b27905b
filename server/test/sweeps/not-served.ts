/** Operations of the contract that are not served yet. This list only shrinks: serving one means taking it out here. */
export const notServed: string[] = []
