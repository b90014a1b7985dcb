import { href } from '#app/href.ts'
import { A, useText } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/parts.tsx'
import type { Missing } from '../missing.ts'

/** What is still missing, each with the way to where it is written. */
export function MissingList({ missing, slug }: { missing: Missing[]; slug: string }) {
  const { t, say } = useText()
  const to = (each: Missing) =>
    each.page === 'profile'
      ? href('/my/groups/:group/application', { group: slug }, { '#': each.field })
      : each.page === 'file'
        ? href('/my/groups/:group/application/file', { group: slug }, { '#': each.field })
        : href('/my/groups/:group/application/papers/new/:kind', { group: slug, kind: each.field })
  const words = (each: Missing) => {
    if ('unfinished' in each) return t(`groups:missing.unfinished.${each.page}`)
    if (each.page === 'papers') return t(`groups:paper.${each.field}`)
    if (each.page === 'file') return t(`groups:file.${each.field}`)
    return each.minimum ? t('groups:missing.members', { count: each.minimum }) : t(`groups:field.${each.field}`)
  }
  return (
    <Notice tone="warn" title={say('groups:missing.title')}>
      <ul>
        {missing.map((each) => (
          <li key={`${each.page} ${each.field}`}>
            <A to={to(each)}>{words(each)}</A>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
