import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { workingPlans } from '#app/plans/writing/plan.ts'
import { workingTree } from '#app/plans/writing/working.ts'
import { ErrorSummary, Form, Hidden } from '#app/ui/form/form.tsx'
import { address } from '#app/ui/language.tsx'
import { Button, ButtonLink } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { editedEvent } from '../../desk-events.ts'
import { deskLinks, linkChoices, setLinks } from '../../links.ts'
import { linksForm } from '../../links-form.ts'
import { EventDeskPage } from '../../views/desk/event-desk-page.tsx'
import { LinkFields } from '../../views/desk/link-fields.tsx'

export const loader = atDesk(editedEvent, async (own, args) => {
  const [plans, links, choices] = await Promise.all([workingPlans(db), deskLinks(db, own.event.id), linkChoices(db)])
  const asked = args.query.get('plan') ?? links.sections[0]?.plan
  const plan = plans.find(({ slug }) => slug === asked) ?? plans[0]
  const tree = plan ? await workingTree(db, plan.slug) : []
  return {
    heading: 'event-writing:links.title',
    links,
    choices,
    plans: plans.map(({ slug, title }) => ({ slug, title })),
    plan: plan?.slug ?? '',
    sections: tree.map(({ id, number, title, depth }) => ({ id, number, title, depth })),
    fields: {
      version: String(own.event.version),
      sections: links.sections.map(({ id }) => id),
      organisers: links.organisers.map(({ id }) => id),
      consultationId: links.consultation?.id,
    },
  }
})

export const action = atDesk(editedEvent, async ({ actor, event }, args) =>
  act(args, linksForm, ({ formKey, section, organiser, sections, organisers, ...typed }) =>
    once(db, formKey, async (trx) => {
      const more = (kept: string[], added: string | null) => (added ? [...kept, added] : kept)
      const links = { sections: more(sections, section), organisers: more(organisers, organiser) }
      await setLinks(trx, actor, { ...typed, ...links, event: event.slug })
      // whoever has just added one may want to add the next
      return section || organiser
        ? href('/desk/events/:event/links', { event: event.slug })
        : href('/desk/events/:event', { event: event.slug })
    }),
  ),
)

export default function EventLinks() {
  const { links, choices, plans, plan, sections, form, state, say, lang, ...page } = usePage<typeof loader>()
  const { slug } = page.event
  return (
    <EventDeskPage {...page} lead={say('event-writing:links.lead')}>
      <ErrorSummary state={state} />
      <form
        method="get"
        action={address(href('/desk/events/:event/links', { event: slug }), lang)}
        className="search-box"
      >
        <label htmlFor="choose-plan">{say('event-writing:links.plan')}</label>
        <div className="search-line">
          <select id="choose-plan" name="plan" defaultValue={plan}>
            {plans.map(({ slug, title }) => (
              <option key={slug} value={slug}>
                {title}
              </option>
            ))}
          </select>
          <Button tone="quiet">{say('event-writing:links.show')}</Button>
        </div>
      </form>
      <Form state={state}>
        <Hidden name="version" value={String(form.values.version)} />
        <LinkFields links={links} choices={choices} sections={sections} />
        <p className="actions">
          <Button>{say('events-desk:save')}</Button>
          <ButtonLink to={href('/desk/events/:event', { event: slug })} tone="quiet">
            {say('events-desk:back')}
          </ButtonLink>
        </p>
      </Form>
    </EventDeskPage>
  )
}
