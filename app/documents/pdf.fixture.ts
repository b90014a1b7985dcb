import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** A PDF as whoever reads it has it before them. */
export const openPdf = (bytes: Uint8Array) =>
  getDocument({
    ...{ data: new Uint8Array(bytes), cMapUrl: join(home, 'cmaps') + sep, cMapPacked: true },
    standardFontDataUrl: join(home, 'standard_fonts') + sep,
    ...{
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      fontExtraProperties: true,
      verbosity: 0,
    },
  }).promise
