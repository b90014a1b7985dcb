import type { ReactNode } from 'react'
import { pick, plain, RubyText, useText } from '#app/ui/language.tsx'
import { Definition } from '#app/ui/parts.tsx'
import type { GroupPage, Label } from '../group-page.ts'

type Shown = Omit<GroupPage, 'id' | 'slug' | 'news' | 'state' | 'since'>

/** What everybody may read of a group; what it left empty is not mentioned. */
export function GroupProfile({ group }: { group: Shown }) {
  const { t, say, lang } = useText()
  const word = (label: Label) => <RubyText text={pick(lang, label)} />
  const text = (value: string) =>
    value && (
      <div className="text" lang="ja">
        {value}
      </div>
    )
  const rows: [string, ReactNode][] = [
    [
      'reading',
      <span key="reading" lang="ja">
        {group.nameKana}
      </span>,
    ],
    ['type', word(group.type)],
    ['fields', group.fields.length > 0 && <Words labels={group.fields} />],
    ['district', group.district ? word(group.district) : say('directory:wholeCity')],
    ['purpose', text(group.purpose)],
    ['activities', text(group.activities)],
    ['founded', text(group.founded)],
    ['members', group.members !== null && t('directory:people', { count: group.members })],
    ['fee', text(group.fee)],
    ['web', group.web && <Web address={group.web} />],
    ...group.contact.map((each): [string, ReactNode] => [`contact.${each.field}`, reached(each)]),
  ]
  return (
    <Definition
      items={rows.flatMap(([key, detail]) => (detail ? [{ term: say(`directory:profile.${key}`), detail }] : []))}
    />
  )
}

function Words({ labels }: { labels: Label[] }) {
  const { lang } = useText()
  return labels.map((label) => plain(pick(lang, label))).join(lang === 'en' ? ', ' : '、')
}

/** A group's own site; search engines are not told that the city vouches for it. */
function Web({ address }: { address: string }) {
  return (
    <a href={address} rel="external nofollow noopener">
      {address}
    </a>
  )
}

function reached({ field, text }: Shown['contact'][number]) {
  return field === 'email' ? <a href={`mailto:${text}`}>{text}</a> : <span lang="ja">{text}</span>
}
