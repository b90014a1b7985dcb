import type { ReactNode } from 'react'
import { href } from '#app/href.ts'
import { fieldId, Hidden } from '#app/ui/form/form.tsx'
import { MendPart } from '#app/ui/form/mend-part.tsx'
import { address, pick, RubyText, useText } from '#app/ui/language.tsx'
import { Button, Definition, SendingSteps } from '#app/ui/parts.tsx'
import { wordingOf } from '#app/wording.ts'
import type { CommentCall } from './comment-form.tsx'
import { DiscussionTold } from './discussion/told.tsx'
import { PassageText } from './opinion-fields.tsx'
import {
  type AsOrganisation,
  ForOrganisation,
  OrganisationDetails,
  type OrganisationSaid,
} from './organisation-fields.tsx'
import { ageBandWords } from './person-fields.tsx'
import { type Passage, placeName } from './place.tsx'

export type Checked = {
  items: { section: string; block: string; quote: string; body: string; reason: string }[]
  class: string
  classExtra: string
  organisation: boolean
  name: string
  nameKana: string
  representative: string
  address: string
  email: string
  phone: string
  ageBand: string
} & Partial<OrganisationSaid>

/** Step 2: everything as it will be stored, to send or to go back to. */
export function Confirmation({
  call,
  checked,
  typed,
  passages,
  as,
}: {
  as?: AsOrganisation
  call: CommentCall
  checked: Checked
  typed: Record<string, string>
  passages: Passage[]
}) {
  const { say, t, lang } = useText()
  const { bodyDecided = false, bodyDecidedOn = null, speaksFor = null } = checked
  const back = as
    ? href('/my/groups/:group/comment/:call', { group: as.slug, call: call.slug })
    : href('/consultations/:consultation/comment', { consultation: call.slug })
  return (
    <>
      <SendingSteps current={1} />
      <p className="lead">{say('consultations:check.lead')}</p>
      {call.openDiscussion && <DiscussionTold />}
      {checked.items.map((item, at) => (
        <Item key={at} call={call} item={item} number={at + 1} passage={passages.find(({ key }) => key === item.block)}>
          <MendPart
            form={sending}
            to={address(`${back}#${fieldId(`items[${at}].body`)}`, lang)}
            part={t('consultations:comment.opinion', { number: at + 1 })}
          />
        </Item>
      ))}
      {as ? (
        <OrganisationDetails group={as} said={{ bodyDecided, bodyDecidedOn, speaksFor }} />
      ) : (
        <>
          <h2>{say('consultations:person.title')}</h2>
          <PersonDetails call={call} checked={checked} />
          <MendPart form={sending} to={address(`${back}#name`, lang)} part={t('consultations:person.title')} />
        </>
      )}
      <form
        id={sending}
        method="post"
        action={address(as ? back : href('/consultations/:consultation/submission', { consultation: call.slug }), lang)}
        className="form"
      >
        {Object.entries(typed).map(([name, value]) => (
          <Hidden key={name} name={name} value={value} />
        ))}
        <div className="actions">
          {as ? (
            <Button name="step" value="send">
              {say('consultations:check.send')}
            </Button>
          ) : (
            <Button>{say('consultations:check.send')}</Button>
          )}
          {as && <ForOrganisation group={as} />}
          <Button tone="quiet" name="step" value="back" formAction={address(back, lang)}>
            {say('ui:form.mend')}
          </Button>
        </div>
      </form>
    </>
  )
}

const sending = 'sending'

type ItemProps = {
  call: CommentCall
  item: Checked['items'][number]
  number: number
  passage?: Passage
  children: ReactNode
}

function Item(props: ItemProps) {
  const { item, passage } = props
  const { say, lang } = useText()
  const section = props.call.sections.find(({ key }) => key === item.section)
  return (
    <section>
      <h2>{say('consultations:comment.opinion', { number: props.number })}</h2>
      <p className="meta">{section ? placeName(section, lang) : say('consultations:place.whole')}</p>
      {passage && <PassageText passage={passage} />}
      <Definition
        items={[
          ...(item.quote.trim()
            ? [{ term: say('consultations:comment.quote'), detail: <Typed text={item.quote} /> }]
            : []),
          { term: say('consultations:comment.body'), detail: <Typed text={item.body} /> },
          ...(item.reason.trim()
            ? [{ term: say('consultations:comment.reason'), detail: <Typed text={item.reason} /> }]
            : []),
        ]}
      />
      {props.children}
    </section>
  )
}

/** Text of a person, as it was typed. */
export function Typed({ text }: { text: string }) {
  return (
    <div className="typed" translate="no">
      {text}
    </div>
  )
}

function PersonDetails({ call, checked }: { call: CommentCall; checked: Checked }) {
  const { say, lang } = useText()
  const band = call.ageBands.find(({ code }) => code === checked.ageBand)
  const chosen = call.classes.find(({ code }) => code === checked.class)
  const rows = [
    {
      term: say('consultations:person.class'),
      detail: chosen && <RubyText text={pick(lang, wordingOf(chosen, 'label'))} />,
    },
    {
      term: chosen && (
        <RubyText
          text={pick(lang, { ja: chosen.extraLabel ?? '', easy: chosen.extraLabelEasy, en: chosen.extraLabelEn })}
        />
      ),
      detail: checked.classExtra,
    },
    { term: say('consultations:person.name'), detail: checked.name },
    { term: say('consultations:person.representative'), detail: checked.organisation && checked.representative },
    { term: say('consultations:person.kana'), detail: checked.nameKana },
    { term: say('consultations:person.address'), detail: checked.address },
    { term: say('consultations:person.email'), detail: checked.email },
    { term: say('consultations:person.phone'), detail: checked.phone },
    { term: say('consultations:person.age'), detail: band && <RubyText text={ageBandWords(band, lang)} /> },
  ]
  // names and addresses are read by nobody but their owners
  return (
    <div translate="no">
      <Definition items={rows.filter(({ detail }) => detail)} />
    </div>
  )
}
