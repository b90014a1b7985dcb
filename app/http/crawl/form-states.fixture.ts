import type { HtmlElement } from 'html-validate'
import { attributeOf, decoded, parsed } from './markup.fixture.ts'

type Field = { name: string; type: string; value: string; isChosen: boolean; max: number }
/** A form as a page shows it, with all that stands in it. */
export type ShownForm = { action: string; fields: Field[] }
type Fields = [name: string, value: string][]

/** The forms of a page that send something. */
export function formsOn(path: string, html: string): ShownForm[] {
  return parsed(html)
    .querySelectorAll('form[method="post"]')
    .map((form) => ({
      action: attributeOf(form, 'action') ?? path,
      fields: form.querySelectorAll('input, textarea, select, button').flatMap(fieldOf),
    }))
}

function fieldOf(element: HtmlElement): Field[] {
  const name = attributeOf(element, 'name')
  if (name === undefined || element.hasAttribute('disabled')) return []
  const { tagName } = element
  const chosen = element.querySelector('option[selected]') ?? element.querySelector('option')
  const value =
    tagName === 'textarea'
      ? decoded(element.textContent).replace(/^\n/, '')
      : attributeOf(tagName === 'select' && chosen ? chosen : element, 'value')
  const type = tagName === 'input' ? (attributeOf(element, 'type') ?? 'text') : tagName
  const isChosen = !/^(radio|checkbox)$/.test(type) || element.hasAttribute('checked')
  return [{ name, type, value: value ?? '', isChosen, max: Number(attributeOf(element, 'data-max') ?? 3000) }]
}

const isOwn = ({ type, name }: Field) => type === 'hidden' || name === 'website'
const isAsked = (field: Field) => !isOwn(field) && field.type !== 'button' && field.type !== 'file'

/** Whether people fill in anything; a form of nothing but buttons has nothing to mend. */
export const isFilledIn = (form: Pick<ShownForm, 'fields'>) => form.fields.some(isAsked)

/** As it stands, but for what people fill in. */
function sentWith(form: Pick<ShownForm, 'fields'>, filled: (field: Field) => string | null): Fields {
  const seen = new Set<string>()
  return form.fields.flatMap((field): Fields => {
    if (isOwn(field)) return [[field.name, field.value]]
    if (!isAsked(field)) return []
    const isOneOfMany = /^(radio|checkbox)$/.test(field.type)
    if (isOneOfMany && seen.has(field.name)) return []
    seen.add(field.name)
    const value = filled(field)
    return value === null ? [] : [[field.name, value]]
  })
}

/** With what no field takes: texts too long, choices that are none, days that are none. */
const sentWrong = (form: Pick<ShownForm, 'fields'>): Fields =>
  sentWith(form, ({ type, max }) => {
    if (/^(text|textarea|search|url|tel)$/.test(type)) return 'あ'.repeat(Math.min(max + 1, 12_000))
    return type === 'password' ? 'x' : 'no such'
  })

/** With nothing in any field. */
const sentEmpty = (form: Pick<ShownForm, 'fields'>): Fields =>
  sentWith(form, ({ type }) => (/^(radio|checkbox)$/.test(type) ? null : ''))

/** As filled in on the page as it was before somebody else saved: another version, and other words. */
function sentStale(form: Pick<ShownForm, 'fields'>): Fields | null {
  if (!form.fields.some(({ name }) => name === 'version')) return null
  return form.fields.flatMap((field): Fields => {
    if (field.name === 'version') return [[field.name, '0']]
    if (!field.isChosen || field.type === 'button' || field.type === 'file') return []
    return [[field.name, /^(text|textarea)$/.test(field.type) ? `${field.value}x` : field.value]]
  })
}

/** The ways in which a form is sent that is not to be taken, by what is said of them. */
export const wrongly = { wrong: sentWrong, stale: sentStale, empty: sentEmpty }

/** What a form that came back owes to whoever has to mend it, and this one does not do. */
export function faultsOfRefusal(html: string, sent: Fields): string[] {
  const page = parsed(html)
  const faults: string[] = []
  const summaries = page.querySelectorAll('.error-summary')
  // what else is missing comes first: its list stands where the form was
  if (summaries.length === 0 && page.querySelector('.notice')) return []
  if (summaries.length !== 1) return [`${summaries.length} summaries of errors`]
  const focused = page.querySelectorAll('[autofocus]')
  if (focused.length !== 1 || !focused[0]?.isSameNode(summaries[0] as HtmlElement)) {
    faults.push(`focus goes to ${focused.map((each) => each.tagName)}`)
  }
  for (const link of summaries[0]?.querySelectorAll('.to-mend a') ?? []) {
    const id = attributeOf(link, 'href')?.slice(1) ?? ''
    const field = page.querySelector(`[id="${id}"]`)
    if (!field) {
      faults.push(`the summary leads to #${id}, which is not there`)
      continue
    }
    if (!/^(input|textarea|select|button)$/.test(field.tagName) && !field.hasAttribute('tabindex'))
      faults.push(`the summary leads to ${field.tagName}#${id}, which takes no focus`)
    const group = field.closest('fieldset[data-bad]')
    if (!field.hasAttribute('aria-invalid') && !group) faults.push(`#${id} is not marked as wrong`)
    const described = [field, group].flatMap(
      (each) => (each && attributeOf(each, 'aria-describedby'))?.split(' ') ?? [],
    )
    if (!described.includes(`${id}-error`)) faults.push(`#${id} does not say what is wrong`)
  }
  const shown = new Map(formsOn('', html).flatMap((form) => form.fields.map((field) => [field.name, field] as const)))
  for (const [name, value] of sent) {
    const field = shown.get(name)
    if (!field) faults.push(`${name} did not come back`)
    else if (/^(text|textarea|email|tel|url|search)$/.test(field.type) && field.value !== value)
      faults.push(`${name} came back as ${field.value.slice(0, 30)}`)
  }
  return faults
}
