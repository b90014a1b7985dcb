import { deskMe } from '#app/accounts/access.ts'
import { momentWithReadings } from '#app/calendar.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form, Hidden } from '#app/ui/form.tsx'
import { listed, useText } from '#app/ui/language.tsx'
import { Button, ButtonLink, Definition, Notice } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { editedDraw } from '../../desk-draw.ts'
import { listForm } from '../../draw-form.ts'
import { publishList } from '../../drawing.ts'
import { DrawPage, NotNow } from '../../views/desk/draw-page.tsx'
import { SourceFields, useSourceLabels } from '../../views/desk/source-fields.tsx'
import { peopleOf } from '../../views/draw-facts.tsx'
import { DrawTable } from '../../views/draw-table.tsx'

export const handle = { script: true }

export const loader = atDesk(editedDraw, async ({ me, draw }, args) => {
  const { slug, title, session, standing, list, hash, strata, sessions } = draw
  return {
    head: { title: args.say('draws:desk.publish'), noindex: true },
    frame: { me: deskMe(me), slug, title: title.ja, session, name: args.params.draw ?? '' },
    standing,
    listedAt: draw.draw?.listedAt ?? null,
    places: Math.min(...sessions.filter(({ cancelled }) => !cancelled).map(({ quota }) => quota)),
    list,
    hash,
    strata,
    form: freshForm(),
  }
})

export const action = atDesk(editedDraw, async ({ actor, key, draw }, args) =>
  act(args, listForm, async (typed) => {
    await publishList(db, actor, { ...key, ...typed })
    return href('/desk/events/:event/draws/:draw', { event: draw.slug, draw: args.params.draw ?? '' })
  }),
)

export default function DrawList() {
  const { frame, standing, listedAt, places, list, hash, strata, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const labels = useSourceLabels()
  const { say, lang } = useText()
  const listedMoment = momentWithReadings(listedAt ?? new Date(), lang)
  return (
    <DrawPage {...frame} page={say('draws:desk.publish')}>
      <ErrorSummary state={state} labels={labels} />
      {standing !== 'toList' ? (
        <NotNow
          {...frame}
          title={say(listedAt ? 'draws:desk.alreadyListed' : `draws:state.${standing}`, { moment: listedMoment })}
        />
      ) : (
        <Form state={state}>
          <p className="lead">{say('draws:desk.publishQuestion')}</p>
          <p>{say('draws:desk.publishLead')}</p>
          <Definition
            items={[
              {
                term: say('draws:about.list'),
                detail: say('draws:about.listOf', { count: list.length, people: peopleOf(list) }),
              },
              { term: say('draws:about.places'), detail: say('events:people', { count: places }) },
              { term: say('draws:about.hash'), detail: <code className="hash">{hash}</code> },
              ...(strata.length > 1 ? [{ term: say('draws:desk.strata'), detail: <Strata strata={strata} /> }] : []),
            ]}
          />
          {peopleOf(list) <= places && <Notice tone="info" title={say('draws:desk.enough')} />}
          <details className="field">
            <summary>{say('draws:desk.preview')}</summary>
            <DrawTable list={list} log={null} />
          </details>
          <Hidden name="seen" value={hash} />
          <SourceFields />
          <p className="actions">
            <Button>{say('draws:desk.publish')}</Button>
            <ButtonLink
              to={href('/desk/events/:event/draws/:draw', { event: frame.slug, draw: frame.name })}
              tone="quiet"
            >
              {say('events-desk:back')}
            </ButtonLink>
          </p>
        </Form>
      )}
    </DrawPage>
  )
}

function Strata({ strata }: { strata: { label: string; of: string[]; applications: number }[] }) {
  const { say, t, lang } = useText()
  return (
    <ul className="plain">
      {strata.map(({ label, of, applications }) => (
        <li key={label}>
          {say('draws:about.stratum', { number: Number(label) })} {say('draws:about.count', { count: applications })}
          {' – '}
          {listed(
            lang,
            of.map((each) => each.trim() || t('draws:desk.strataEmpty')),
          )}
        </li>
      ))}
    </ul>
  )
}
