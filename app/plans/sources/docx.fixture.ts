import { strToU8, zipSync } from 'fflate'

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const namespaces = [
  `xmlns:w="${w}"`,
  `xmlns:r="${office}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ')

export type Sample = {
  body: string
  styles?: string
  numbering?: string
  footnotes?: string
  comments?: string
  header?: string
  /** Inside of the relations of the document. */
  relations?: string
  title?: string
  type?: string
  /** What stands before the root of the document. */
  prolog?: string
  files?: Record<string, Uint8Array>
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const xml = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`)
const usual = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** A file as a word processor writes it, of the parts that a test is about. */
export function docxFile(sample: Sample): Uint8Array {
  const { body, styles = '', numbering = '', type = usual, prolog = '', relations = '', files = {} } = sample
  const parts = { styles, numbering, footnotes: sample.footnotes, comments: sample.comments, header: sample.header }
  const rels = Object.entries(parts).flatMap(([name, text]) =>
    text === undefined ? [] : [`<Relationship Id="${name}" Type="${office}/${name}" Target="${name}.xml"/>`],
  )
  const roots: Record<string, string> = { header: 'hdr' }
  const others = Object.entries(parts).flatMap(([name, text]) =>
    text === undefined
      ? []
      : [
          [
            `word/${name}.xml`,
            xml(`<w:${roots[name] ?? name} ${namespaces}>${text}</w:${roots[name] ?? name}>`),
          ] as const,
        ],
  )
  const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
  return zipSync({
    '[Content_Types].xml': xml(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="${relationships}"><Relationship Id="d" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': xml(
      `<Relationships xmlns="${relationships}">${rels.join('')}${relations}</Relationships>`,
    ),
    'docProps/core.xml': xml(
      `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(sample.title ?? '')}</dc:title></cp:coreProperties>`,
    ),
    'word/document.xml': strToU8(`${prolog}<w:document ${namespaces}><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(others),
    ...files,
  })
}

export const run = (text: string, looks = '') =>
  `<w:r>${looks && `<w:rPr>${looks}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
export const paragraph = (inside: string, looks = '') =>
  `<w:p>${looks && `<w:pPr>${looks}</w:pPr>`}${inside.startsWith('<') ? inside : inside && run(inside)}</w:p>`
export const inList = (text: string, list: number, level = 0) =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
export const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`
export const list = (id: number, levels: string) => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`
export const use = (id: number, of: number, overrides = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`
export const ruby = (base: string, reading: string) =>
  `<w:r><w:ruby><w:rt>${run(reading)}</w:rt><w:rubyBase>${run(base)}</w:rubyBase></w:ruby></w:r>`
export const cell = (text: string, looks = '') => `<w:tc><w:tcPr>${looks}</w:tcPr>${paragraph(text)}</w:tc>`
export const row = (cells: string, looks = '') => `<w:tr>${looks && `<w:trPr>${looks}</w:trPr>`}${cells}</w:tr>`
export const table = (rows: string) => `<w:tbl><w:tblPr/>${rows}</w:tbl>`
