/** What a comment form can ask of the person, beside the opinion; `contact` is one of e-mail or phone. */
export const askedFields = ['class', 'name', 'name_kana', 'address', 'contact', 'age_band'] as const

/** A field that is asked and must be filled in, one that may, one that is not asked. */
export type FieldChoice = 'required' | 'optional' | 'none'
