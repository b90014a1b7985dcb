/** Where something stood before this change, to be put back there if the change is taken back. */
export type Stood = { withinId: string | null; afterIds: string[] } & (
  | { blockId: string; versionId: string; sectionId?: undefined }
  | { sectionId: string; blockId?: undefined; versionId?: undefined }
)
