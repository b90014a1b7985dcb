import { href } from '#app/href.ts'
import { Form, Hidden } from '#app/ui/form/form.tsx'
import { address, useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import type { Removed } from '../../removed.ts'
import type { BlockKind } from '../../tables.ts'
import { heading } from './desk-labels.tsx'

type Typed = Record<string, string | string[]>
type Block = { kind: string; body: string; easy: string; en: string }

/** The wordings that were typed for blocks: one of an edit or a merge, two of a split. */
export function typedBlocks(typed: Typed, kind: BlockKind | null): Block[] {
  const text = (name: string) => String(typed[name] ?? '')
  const names = [
    ['body', 'easy', 'en'],
    ['first', 'firstEasy', 'firstEn'],
    ['second', 'secondEasy', 'secondEn'],
  ]
  return names
    .map(([body = '', easy = '', en = '']) => ({ body: text(body), easy: text(easy), en: text(en) }))
    .filter(({ body, easy, en }) => (body + easy + en).trim() !== '')
    .map((block) => ({ ...block, kind: text('kind') || (kind ?? 'paragraph') }))
}

const carried = /^(reason(?:Easy|En)?|causes|note_\w+|source|filePath|alt|caption)$/

/** Words whose block is gone, on their way into a new one: sent as for a look at it first, so that nothing is saved yet. */
export function PutElsewhere({
  at,
  block,
  typed,
  gone,
}: {
  at: number
  block: Block
  typed: Typed
  gone: Pick<Removed, 'plan' | 'section' | 'places'>
}) {
  const { say, lang } = useText()
  const response = typed.response ? String(typed.response) : undefined
  const to = (section: string) =>
    href(
      '/desk/plans/:plan/sections/:section/blocks/new',
      { plan: gone.plan.slug, section },
      { kind: block.kind, response },
    )
  const others = gone.places.filter(({ key }) => key !== gone.section?.key)
  const first = gone.section ?? gone.places[0]
  if (!first) return null
  return (
    <section>
      <h2>{say('plans-desk:gone.yours')}</h2>
      <p className="hint">{say('plans-desk:gone.yoursHint')}</p>
      <Form to={to(first.key)} formKey={`${String(typed.formKey ?? '').slice(0, 60)}-${at}`}>
        <Hidden name="kind" value={block.kind} />
        <Hidden name="preview" value="1" />
        {response && <Hidden name="response" value={response} />}
        {Object.entries(typed)
          .filter(([name]) => carried.test(name))
          .flatMap(([name, value]) =>
            [value].flat().map((each) => <Hidden key={name + each} name={name} value={each} />),
          )}
        {(['body', 'easy', 'en'] as const).map((name) => (
          <div className="field" key={name}>
            <label htmlFor={`${name}-${at}`}>{say(`plans-desk:block.${name}`)}</label>
            <textarea id={`${name}-${at}`} name={name} rows={name === 'body' ? 5 : 2} defaultValue={block[name]} />
          </div>
        ))}
        <p className="actions">
          <Button>{say('plans-desk:gone.put', { section: heading(first) })}</Button>
        </p>
        {others.length > 0 && (
          <details className="languages">
            <summary>{say('plans-desk:gone.elsewhere')}</summary>
            {others.map((place) => (
              <p key={place.key}>
                <button type="submit" className="button quiet" formAction={address(to(place.key), lang)}>
                  {heading(place)}
                </button>
              </p>
            ))}
          </details>
        )}
      </Form>
    </section>
  )
}
