import type { FoundForm } from './crawl.fixture.ts'

/** The text of a page as a person reads it. */
export const decoded = (html: string) =>
  html
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
const versions = /^(version|expectedVersion|seen|expectedRevision)$/

/** Each field filled in with words of its own, which fit a line. */
export const marksOf = ({ typed }: FoundForm) => typed.map((_, at) => `印${at}の居場所を増やす`)
export const filled = (form: FoundForm, marks: string[]) =>
  form.fields.map(([name, value]): [string, string] => [name, marks[form.typed.indexOf(name)] ?? value])

type Sent = { form: FoundForm; marks: string[]; cookie: string }
/** Ways in which a form comes back although somebody filled it in. */
export const refusals: Record<string, (sent: Sent) => Sent & { fields: [string, string][] }> = {
  'made by hand': (sent) => ({
    ...sent,
    fields: filled(sent.form, sent.marks).map(([name, value]) => [name, name === 'formKey' ? 'x' : value]),
  }),
  'somebody else saved first': (sent) => ({
    ...sent,
    fields: filled(sent.form, sent.marks).map(([name, value]) => [name, versions.test(name) ? '999999' : value]),
  }),
  'longer than it may be': (sent) => {
    const marks = sent.marks.map((mark) => mark.repeat(300))
    return { ...sent, marks, fields: filled(sent.form, marks) }
  },
  'signed out meanwhile': (sent) => ({ ...sent, cookie: '', fields: filled(sent.form, sent.marks) }),
}
