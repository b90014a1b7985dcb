export const entryTypes = [
  ...(['single', 'multiple', 'scale', 'matrix', 'ranking'] as const),
  ...(['number', 'date', 'short', 'long', 'heading', 'explanation'] as const),
]
export type EntryType = (typeof entryTypes)[number]
