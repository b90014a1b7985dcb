import { z } from 'zod'
import { requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk, type Named } from '#app/http/page.ts'
import { NotFound } from '#app/refusal.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { mayTypeSheets } from '#app/surveys/questionnaires/access.ts'
import { titled } from '#app/surveys/questionnaires/desk-access.ts'
import { id, version } from '#app/text/carried.ts'
import { isId } from '#app/text/ids.ts'
import { ErrorSummary, Form } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button, Empty, Pagination } from '#app/ui/parts.tsx'
import { type Db, db } from '#db/connection'
import { countedSurvey, itemOf, targetOf } from '../../counted-survey.ts'
import { codeTexts } from '../../text-coding.ts'
import { listTexts } from '../../texts.ts'
import { AskedWords } from '../../views/figure-table.tsx'
import { ResultsFrame, Targets } from '../../views/results-frame.tsx'
import { TextEntry } from '../../views/text-entry.tsx'
import { TextFilter } from '../../views/text-filter.tsx'

const codesForm = z.object({
  sheets: z.array(z.object({ id: id(), codes: z.array(version).max(100).optional() })).max(60),
})

async function codedTexts(db: Db, me: Staff, named: Named, query: URLSearchParams) {
  const survey = await countedSurvey(db, named.survey ?? '')
  requireThat(mayTypeSheets(me, survey))
  const item = itemOf(survey, named.item)
  if (item.kind !== 'text') throw new NotFound()
  const code = Number(/^\d{1,3}$/.exec(query.get('code') ?? '')?.[0] ?? 0)
  const after = query.get('after') ?? undefined
  const filter = {
    target: targetOf(survey, query.get('target')),
    q: query.get('q')?.slice(0, 100) ?? '',
    ...(code > 0 ? { code } : {}),
    ...(query.get('code') === 'none' ? { uncoded: true } : {}),
    ...(isId(after) ? { after } : {}),
  }
  const asked = { target: filter.target, q: filter.q, code: query.get('code') }
  return { survey, item, filter, asked }
}

export const loader = atDesk(codedTexts, async ({ survey, item, filter, asked }, args) => {
  const texts = await listTexts(db, survey.id, item.item, filter)
  const codes = survey.codes.get(item.item) ?? []
  const { targets, isPublished } = survey
  return {
    title: args.say('survey-results:texts.title'),
    survey: { ...titled(survey), isPublished },
    ...{ targets, asked, codes, texts: texts.rows, item: item.asked },
    next:
      texts.next &&
      href(
        '/desk/surveys/:survey/texts/:item',
        { survey: survey.slug, item: item.item },
        { ...asked, after: texts.next },
      ),
    form: freshForm(),
  }
})

export const action = atDesk(codedTexts, async ({ actor, survey, item, filter, asked }, args) =>
  act(args, codesForm, async ({ sheets }) => {
    const coded = sheets.map(({ id, codes = [] }) => ({ sheet: id, codes }))
    await codeTexts(db, actor, { survey: survey.id, item: item.item, sheets: coded })
    return href(
      '/desk/surveys/:survey/texts/:item',
      { survey: survey.slug, item: item.item },
      { ...asked, after: filter.after },
    )
  }),
)

export default function Texts() {
  const { me, survey, targets, asked, codes, texts, item, next, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData<typeof action>(), form)
  const { say } = useText()
  const { slug } = survey
  const here = { survey: slug, item: item.item }
  return (
    <ResultsFrame
      me={me}
      survey={survey}
      place="figures"
      title={<AskedWords asked={item} />}
      lead={say('survey-results:texts.lead')}
    >
      <Targets
        targets={targets}
        current={asked.target}
        address={(target) => href('/desk/surveys/:survey/texts/:item', here, { target })}
      />
      <TextFilter to={href('/desk/surveys/:survey/texts/:item', here)} asked={asked} codes={codes} />
      <p>
        <A to={href('/desk/surveys/:survey/texts/:item/codes', here)}>{say('survey-results:texts.codes')}</A>
      </p>
      {texts.length === 0 && <Empty title={say('survey-results:texts.none')} />}
      {texts.length > 0 && (
        <>
          <ErrorSummary state={state} />
          <Form state={state}>
            <ul className="entries dense">
              {texts.map((text, at) => (
                <TextEntry
                  key={text.sheet}
                  text={text}
                  at={at}
                  codes={codes}
                  to={href('/desk/surveys/:survey/texts/:item/:sheet/redaction', { ...here, sheet: text.sheet })}
                />
              ))}
            </ul>
            {codes.length > 0 && (
              <p className="actions">
                <Button>{say('survey-results:texts.button')}</Button>
              </p>
            )}
          </Form>
        </>
      )}
      <Pagination next={next} />
    </ResultsFrame>
  )
}
