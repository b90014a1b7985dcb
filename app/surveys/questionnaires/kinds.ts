export type Target = 'sample' | 'open'
export type ItemKind = 'single' | 'multiple' | 'ranking' | 'scale' | 'number' | 'date' | 'text'
/** Given, 無回答, 非該当 (its condition did not hold), not readable on paper. */
export type AnswerState = 'given' | 'none' | 'hidden' | 'unreadable'
