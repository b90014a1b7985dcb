import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { titled } from '#app/surveys/questionnaires/desk-access.ts'
import { ErrorSummary, Form } from '#app/ui/form/form.tsx'
import { A } from '#app/ui/language.tsx'
import { Button, Empty, Pagination } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { codedTexts } from '../../desk-access.ts'
import { codeTexts } from '../../text-coding.ts'
import { codesForm } from '../../text-form.ts'
import { listTexts } from '../../texts.ts'
import { AskedWords } from '../../views/figure-table.tsx'
import { ResultsFrame, Targets } from '../../views/results-frame.tsx'
import { TextEntry } from '../../views/text-entry.tsx'
import { TextFilter } from '../../views/text-filter.tsx'

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
    fields: {},
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
  const { survey, targets, asked, codes, texts, item, next, state, say, ...page } = usePage<typeof loader>()
  const { slug } = survey
  const here = { survey: slug, item: item.item }
  return (
    <ResultsFrame
      {...page}
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
