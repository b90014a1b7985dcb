import type { ReactNode } from 'react'
import { listed, pick, plain, RubyText, useText } from '#app/ui/language.tsx'
import { Definition } from '#app/ui/parts.tsx'
import type { GroupPage } from '../group-page.ts'

type Shown = Omit<GroupPage, 'id' | 'slug' | 'news' | 'state' | 'since'>

/** What everybody may read of a group; what it left empty is not mentioned. Of one struck off only the name is left. */
export function GroupProfile({ group, isOver }: { group: Shown; isOver: boolean }) {
  const { say, lang } = useText()
  const { nameKana, type, district, fields, purpose, activities } = group
  return (
    <>
      <p className="meta">
        <span lang="ja">{nameKana}</span>
        <span>
          <RubyText text={pick(lang, type)} />
        </span>
        <span>{district ? <RubyText text={pick(lang, district)} /> : say('directory:wholeCity')}</span>
        {fields.length > 0 && (
          <span>
            {listed(
              lang,
              fields.map((field) => plain(pick(lang, field))),
            )}
          </span>
        )}
      </p>
      {!isOver && (
        <div className="group-profile">
          <div className="prose">
            {purpose && (
              <p className="lead text" lang="ja">
                {purpose}
              </p>
            )}
            {activities && (
              <div className="text" lang="ja">
                {activities}
              </div>
            )}
            <p className="hint">{say('directory:ownWords')}</p>
          </div>
          <GroupContact group={group} />
        </div>
      )}
    </>
  )
}

/** How to reach it, and what one wants to know before one does. */
function GroupContact({ group: { contact, web, founded, members, fee } }: { group: Shown }) {
  const { t, say } = useText()
  const own = (value: string) => value && <span lang="ja">{value}</span>
  const rows: [string, ReactNode][] = [
    ...contact.map((each): [string, ReactNode] => [`contact.${each.field}`, reached(each)]),
    ['web', web && <Web address={web} />],
    ['founded', own(founded)],
    ['members', members !== null && t('directory:people', { count: members })],
    ['fee', own(fee)],
  ]
  return (
    <section className="panel">
      <h2>{say('directory:contact')}</h2>
      {contact.length === 0 && !web && <p>{say('directory:noContact')}</p>}
      <Definition
        items={rows.flatMap(([key, detail]) => (detail ? [{ term: say(`directory:profile.${key}`), detail }] : []))}
      />
    </section>
  )
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
  if (field === 'email') return <a href={`mailto:${encodeURIComponent(text)}`}>{text}</a>
  // a number that is one is dialled; "evenings only" beside it stays words
  const number = /^[\d\-() +]+$/.test(text) && text.replace(/[^\d+]/g, '')
  return field === 'phone' && number ? <a href={`tel:${number}`}>{text}</a> : <span lang="ja">{text}</span>
}
