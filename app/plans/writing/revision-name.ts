/** As people write it: R-0047. */
export const revisionName = (number: number): string => `R-${String(number).padStart(4, '0')}`
