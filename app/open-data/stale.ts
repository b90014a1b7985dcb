import type { TranslatedFrom } from '#app/wording.ts'

/** The names under which an answer gives translations that were made from an earlier Japanese text: `titleEn`. */
export const staleIn = (from: TranslatedFrom, fields = Object.keys(from)): string[] =>
  fields.flatMap((field) =>
    (['easy', 'en'] as const)
      .filter((translation) => from[field]?.[translation] !== undefined)
      // of a block its text has no name of its own
      .map((translation) => (field === 'body' ? translation : field + (translation === 'en' ? 'En' : 'Easy'))),
  )
