import { href } from '#app/href.ts'
import { Day, Moment } from '#app/ui/dates.tsx'
import { EndedGroup } from '#app/ui/ended-group.tsx'
import { A, RubyText, useText, Written } from '#app/ui/language.tsx'
import { Definition, Empty, Notice, StateTag, Tag } from '#app/ui/parts.tsx'
import type { Message } from '../board-contact.ts'
import type { Post } from '../board-list.ts'

type Shown<T> = { [K in keyof T]: T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K] }
export type ShownPost = Shown<Post>
export type ShownMessage = Message & { id: string; madeAt: string }

/** Who put it up: a group, by its page, or a department of the city. */
export function PostOwner({ post }: { post: ShownPost }) {
  const { cityName } = useText()
  if (post.group) {
    return (
      <>
        <A to={href('/groups/:group', { group: post.group.slug })}>
          <Written {...post.group.name} />
        </A>{' '}
        <EndedGroup state={post.group.state} />
      </>
    )
  }
  return (
    <span>
      <RubyText text={cityName} /> {post.department && <Written {...post.department} />}
    </span>
  )
}

export function PostState({ post }: { post: ShownPost }) {
  const { say } = useText()
  if (post.removedAt) return <StateTag kind="post" state="removed" />
  if (post.closedAt) return <Tag tone="good">{say(`board:outcome.${post.outcome ?? 'other'}`)}</Tag>
  return post.isUp ? null : <StateTag kind="post" state="over" />
}

/** One post of a list; under its group the list has a heading of its own, and says not again whose it is. */
export function PostEntry({ post, to, isUnderGroup }: { post: ShownPost; to: string; isUnderGroup?: boolean }) {
  const { say } = useText()
  const Heading = isUnderGroup ? 'h3' : 'h2'
  return (
    <li>
      <Heading className="entry-title">
        <A to={to}>
          <span lang="ja">{post.title}</span>
        </A>
      </Heading>
      <p className="meta">
        <Tag>{say(`board:kind.${post.kind}`)}</Tag>
        <PostState post={post} />
        {!isUnderGroup && <PostOwner post={post} />}
        {post.district && <Written {...post.district} />}
        {post.isUp && (
          <span>
            {say('board:until')} <Day value={post.expiresOn} />
          </span>
        )}
        {post.messages > 0 && !to.startsWith('/groups/') && (
          <span>{say('board:messages.count', { count: post.messages })}</span>
        )}
      </p>
    </li>
  )
}

/** A post with all it says and, once it is closed, what came of it. */
export function PostDetails({ post }: { post: ShownPost }) {
  const { say } = useText()
  return (
    <>
      {post.removedAt && (
        <Notice tone="bad" title={say('board:state.removed')}>
          <p lang="ja">{post.removedBecause}</p>
        </Notice>
      )}
      {post.closedAt && (
        <Notice tone="good" title={say(`board:outcome.${post.outcome ?? 'other'}`)}>
          {post.outcomeNote && (
            <p className="text" lang="ja">
              {post.outcomeNote}
            </p>
          )}
        </Notice>
      )}
      {!post.isUp && !post.closedAt && !post.removedAt && <Notice tone="info" title={say('board:state.over')} />}
      <div className="panel">
        <div className="typed" lang="ja">
          {post.body}
        </div>
      </div>
      <Definition
        items={[
          { term: say('board:field.kind'), detail: say(`board:kind.${post.kind}`) },
          { term: say('board:owner'), detail: <PostOwner post={post} /> },
          ...(post.fields.length > 0
            ? [
                {
                  term: say('board:field.fields'),
                  detail: (
                    <span className="meta">
                      {post.fields.map((field) => (
                        <Written key={field.ja} {...field} />
                      ))}
                    </span>
                  ),
                },
              ]
            : []),
          {
            term: say('board:field.district'),
            detail: post.district ? <Written {...post.district} /> : say('board:everywhere'),
          },
          { term: say('board:field.expiresOn'), detail: <Day value={post.expiresOn} /> },
        ]}
      />
    </>
  )
}

/** What was written about a post, for those who may open it. */
export function Messages({ messages }: { messages: ShownMessage[] }) {
  const { say } = useText()
  if (messages.length === 0) return <Empty title={say('board:messages.none')} />
  return (
    <ul className="entries">
      {messages.map(({ id, name, email, message, madeAt }) => (
        <li key={id}>
          <h3 className="entry-title">{name}</h3>
          <p className="meta">
            <a href={`mailto:${encodeURIComponent(email)}`}>{email}</a>
            <Moment value={madeAt} />
          </p>
          <div className="typed">{message}</div>
        </li>
      ))}
    </ul>
  )
}
