import { href } from '#app/href.ts'
import { Form, type FormState, Hidden } from '#app/ui/form/form.tsx'
import { A, RubyText, useText } from '#app/ui/language.tsx'
import { Button, DataTable, Tag } from '#app/ui/parts.tsx'
import type { ListedWord, ListName, Use } from '../word-list.ts'

type Shown = Omit<ListedWord, 'closedAt'> & { closedAt?: string | null }

/** A list of words in its order. The whole table is one form: each row moves by its own two buttons. */
export function WordTable({ list, words, ordered, state }: WordTableProps) {
  const { say, written } = useText()
  const open = words.filter(({ closedAt }) => !closedAt)
  const table = (
    <DataTable
      caption={say(`settings:nav.${list}`)}
      isTitled
      cards
      columns={useColumns(list, ordered)}
      rows={words.map((word) => {
        const { code, label, labelEasy, labelEn, closedAt, used } = word
        const at = open.indexOf(word)
        return {
          id: `w-${code}`,
          cells: {
            label: (
              <>
                <A to={href('/desk/settings/lists/:list/:code', { list, code })}>
                  <span lang="ja">{label}</span>
                </A>{' '}
                {closedAt && <Tag>{say('settings:closed')}</Tag>}
              </>
            ),
            labelEasy: (
              <span lang="ja">
                <RubyText text={labelEasy ?? ''} />
              </span>
            ),
            labelEn: <span lang="en">{labelEn}</span>,
            extra: <Extra word={word} />,
            meaning: say(`municipality:about.categories.${code}`, { defaultValue: '' }),
            used: <Used used={used} />,
            order: at >= 0 && <Move word={word} isFirst={at === 0} isLast={at === open.length - 1} />,
          },
        }
      })}
    />
  )
  if (!ordered) return table
  return (
    <Form state={state}>
      <Hidden name="order" value={open.map(({ code }) => code).join(' ')} />
      {table}
    </Form>
  )

  function useColumns(list: ListName, ordered: boolean) {
    const names = ['label', 'labelEasy', 'labelEn']
    if (list === 'classes') names.push('extra')
    if (list === 'categories') names.push('meaning')
    names.push('used')
    if (ordered) names.push('order')
    return names.map((key) => ({ key, label: written(`settings:column.${key}`), head: key === 'label' }))
  }
}

type WordTableProps = { list: ListName; words: Shown[]; ordered: boolean; state: FormState }

function Extra({ word: { extraLabel, extraRequired } }: { word: Shown }) {
  const { say } = useText()
  if (!extraLabel) return <>{say('settings:noExtra')}</>
  return (
    <div>
      <span lang="ja">{extraLabel}</span> {extraRequired && <Tag>{say('settings:needed')}</Tag>}
    </div>
  )
}

const kinds = ['plans', 'editions', 'calls', 'submissions', 'answers', 'groups'] as const

/** How often a word was used, by what used it. */
export function Used({ used }: { used: Use }) {
  const { say } = useText()
  const counted = kinds.filter((kind) => used[kind])
  if (counted.length === 0) return <>{say('settings:used.none')}</>
  return (
    <div className="unbroken">
      {counted.map((kind) => (
        <div key={kind}>{say(`settings:used.${kind}`, { count: used[kind] })}</div>
      ))}
    </div>
  )
}

function Move({ word: { code, label }, isFirst, isLast }: { word: Shown; isFirst: boolean; isLast: boolean }) {
  const { say } = useText()
  return (
    <span className="word-moves">
      {!isFirst && (
        <Button name="move" value={`up ${code}`} tone="quiet">
          {say('settings:up')} <span className="vh">{label}</span>
        </Button>
      )}
      {!isLast && (
        <Button name="move" value={`down ${code}`} tone="quiet">
          {say('settings:down')} <span className="vh">{label}</span>
        </Button>
      )}
    </span>
  )
}
