import type { AskedWords } from '#app/events/signups/asked-words.ts'
import { href } from '#app/href.ts'
import type { SerializeFrom } from '#app/remix.ts'
import { Form } from '#app/ui/form/form.tsx'
import { A, pick, plain, RubyText, useText } from '#app/ui/language.tsx'
import { Button, Tag } from '#app/ui/parts.tsx'
import { wordingOf } from '#app/wording.ts'
import type { Named } from '../../names.ts'
import type { SeatedParty, SeatTable } from '../../seated.ts'

type Party = SerializeFrom<SeatedParty>
type Words = SerializeFrom<AskedWords>
export type Place = { slug: string; session: number }

/** What is known of them for the mixture, in words. */
export function Mixture({ party, words }: { party: Party; words: Words }) {
  const { lang, say } = useText()
  const word = (list: Words['districts'], code: string | null) => {
    const found = list.find((each) => each.code === code)
    return found ? pick(lang, wordingOf(found, 'label')) : code
  }
  const [district, ageBand] = [word(words.districts, party.district), word(words.ageBands, party.ageBand)]
  return (
    <>
      {district && (
        <span>
          <RubyText text={district} />
        </span>
      )}
      {ageBand && (
        <span>
          <RubyText text={ageBand} />
        </span>
      )}
      {party.sex && <span>{say(`signups:sexOf.${party.sex}`)}</span>}
      {party.firstTime && <span>{say('events-day:tables.first')}</span>}
    </>
  )
}

/** A party with the select and the button that put it at another table. */
export function SeatedPartyRow({
  place: { slug, session },
  party,
  named,
  tables,
  words,
  formKey,
}: {
  place: Place
  party: Party
  named?: Named
  tables: SerializeFrom<SeatTable>[]
  words: Words
  formKey: string
}) {
  const { say, t } = useText()
  const title = party.number ?? plain(t('events-day:walkIn.one'))
  const others = tables.filter(({ id }) => id !== party.table)
  return (
    <li className="seated">
      <div>
        {party.number ? (
          <A
            to={href(
              '/desk/events/:event/sessions/:session/day/check-in',
              { event: slug, session },
              { number: party.number },
            )}
          >
            {party.number}
          </A>
        ) : (
          <strong>{say('events-day:walkIn.one')}</strong>
        )}
        {named && <span lang="ja"> {named.name}</span>}
        <p className="meta">
          <span>{say('events:people', { count: party.people })}</span>
          <Mixture party={party} words={words} />
          {party.came && <Tag tone="good">{say('events-day:checkIn.already')}</Tag>}
          {party.byHand && <Tag>{say('events-day:tables.byHand')}</Tag>}
        </p>
      </div>
      {others.length > 0 && (
        <Form
          to={href('/desk/events/:event/sessions/:session/day/seats/:party', { event: slug, session, party: party.id })}
          formKey={formKey}
        >
          <label className="vh" htmlFor={`to-${party.id}`}>
            {say('events-day:tables.moveOf', { who: title })}
          </label>
          <select id={`to-${party.id}`} name="table" defaultValue="">
            <option value="">{t('events-day:tables.choose')}</option>
            {others.map(({ id, number }) => (
              <option key={id} value={id}>
                {t('events-day:tables.number', { number })}
              </option>
            ))}
          </select>
          <Button tone="quiet">{say('events-day:tables.move')}</Button>
        </Form>
      )}
    </li>
  )
}
