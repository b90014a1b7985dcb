/** What is marked within a text, by places in it. A note stands between two letters. */
export type Span = { from: number; to: number } & (
  | { kind: 'ruby'; reading: string }
  | { kind: 'strong' }
  | { kind: 'link'; url: string }
  | { kind: 'note'; text: string }
)
export type Marked = { text: string; spans: Span[] }

/** Where in its file a line stands, for a person who looks it up there. */
export type Where = { line: number; page?: number; sheet?: string; part?: 'edge' | 'box' }

export type SourceTable = { rows: Marked[][]; hasHead: boolean; isMerged: boolean }
/** `isBad`: of a kind or size that no page can show. */
export type SourcePicture = { name: string; alt: string; isBad?: true }
export type SourceComment = { by: string; text: string }

/** A paragraph of a word processor, a line of a text, a table or a picture: what every reader makes of its file. */
export type SourceLine = Marked & {
  where: Where
  /** As the word processor numbers it, 第１章 or ①; it is read, though nobody typed it. */
  number: string
  /** 1 to 9, where a style or the paragraph itself says that it is a heading. */
  outline: number | null
  /** How far it is moved in. */
  indent: number
  isBold: boolean
  /** The file itself says that it is a line of the contents. */
  isContents: boolean
  /** The file says where paragraphs end; else long lines may go on in the next. */
  isWhole: boolean
  table: SourceTable | null
  picture: SourcePicture | null
  comments: SourceComment[]
}

export type PictureBytes = { name: string; bytes: Uint8Array; type?: string }
export type SourceFormat = 'docx' | 'xlsx' | 'pdf' | 'text'
export type Source = {
  format: SourceFormat
  lines: SourceLine[]
  pictures: PictureBytes[]
  title: string
  author: string
}

export const newLine = (where: Where, given: Partial<SourceLine> = {}): SourceLine => ({
  where,
  ...{ text: '', spans: [], number: '', outline: null, indent: 0, comments: [] },
  ...{ isBold: false, isContents: false, isWhole: false, table: null, picture: null },
  ...given,
})
