import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { workingPlans } from '#app/plans/writing/plan.ts'
import { workingTree } from '#app/plans/writing/working.ts'
import { evidenceOf, setEvidence } from '#app/surveys/reports/evidence.ts'
import { Checkboxes, ErrorSummary, Form, Hidden, Select } from '#app/ui/form/form.tsx'
import { address } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { editedSurvey } from '../../desk-access.ts'
import { namesOf } from '../../outline.ts'
import { sectionsForm } from '../../survey-form.ts'
import { useEvidenceName } from '../../views/desk/evidence-list.tsx'
import { SurveyDeskPage } from '../../views/desk/survey-desk-page.tsx'
import { SaveOrBack } from '../../views/desk/survey-form-page.tsx'

export const loader = atDesk(editedSurvey, async (own, args) => {
  const { survey } = own
  const [plans, evidence] = await Promise.all([workingPlans(db), evidenceOf(db, survey.id)])
  const asked = args.query.get('plan') ?? evidence[0]?.plan
  const plan = plans.find(({ slug }) => slug === asked) ?? plans[0]
  const tree = plan ? await workingTree(db, plan.slug) : []
  return {
    heading: 'surveys-desk:sections.title',
    evidence,
    names: namesOf(survey.draft),
    plans: plans.map(({ slug, title }) => ({ slug, title })),
    plan: plan?.slug ?? '',
    sections: tree.map(({ id, number, title, depth }) => ({ id, number, title, depth })),
    fields: {
      version: String(survey.version),
      kept: evidence.map(({ sectionId, item }) => `${sectionId} ${item}`),
    },
  }
})

export const action = atDesk(editedSurvey, async ({ actor, survey }, args) =>
  act(args, sectionsForm, ({ version, kept, section, item, formKey }) =>
    once(db, formKey, async (trx) => {
      const links = kept.map((each) => ({ sectionId: each.split(' ')[0] ?? '', item: each.split(' ')[1] ?? '' }))
      if (section) links.push({ sectionId: section, item })
      await setEvidence(trx, actor, { survey: survey.slug, version, links })
      return section
        ? href('/desk/surveys/:survey/sections', { survey: survey.slug })
        : href('/desk/surveys/:survey', { survey: survey.slug })
    }),
  ),
)

export default function Sections() {
  const { survey, evidence, names, plans, plan, sections, form, state, say, t, lang, ...page } =
    usePage<typeof loader>()
  const name = useEvidenceName(names)
  return (
    <SurveyDeskPage {...page} survey={survey} lead={say('surveys-desk:sections.lead')}>
      <ErrorSummary state={state} />
      <form
        method="get"
        action={address(href('/desk/surveys/:survey/sections', { survey: survey.slug }), lang)}
        className="search-box"
      >
        <label htmlFor="choose-plan">{say('surveys-desk:sections.plan')}</label>
        <div className="search-line">
          <select id="choose-plan" name="plan" defaultValue={plan}>
            {plans.map(({ slug, title }) => (
              <option key={slug} value={slug}>
                {title}
              </option>
            ))}
          </select>
          <Button tone="quiet">{say('surveys-desk:sections.show')}</Button>
        </div>
      </form>
      <Form state={state}>
        <Hidden name="version" value={String(form.values.version)} />
        {evidence.length > 0 && (
          <Checkboxes
            name="kept"
            legend={say('surveys-desk:sections.kept')}
            hint={say('surveys-desk:sections.keptHint')}
            options={evidence.map(({ sectionId, item, planTitle, number, title }) => ({
              value: `${sectionId} ${item}`,
              label: (
                <>
                  <span lang="ja">
                    {planTitle} {number} {title}
                  </span>{' '}
                  – {name(item)}
                </>
              ),
            }))}
          />
        )}
        <Select
          name="section"
          label={say('surveys-desk:sections.section')}
          empty={t('surveys-desk:sections.noMore')}
          options={sections.map(({ id, number, title, depth }) => ({
            value: id,
            label: `${'\u3000'.repeat(depth)}${number} ${title}`,
          }))}
        />
        <Select
          name="item"
          label={say('surveys-desk:sections.item')}
          empty={t('surveys-desk:sections.whole')}
          options={Object.entries(names).map(([item, { words }]) => ({
            value: item,
            label: `${name(item)} ${words.slice(0, 40)}`,
          }))}
        />
        <SaveOrBack button={say('surveys-desk:save')} back={href('/desk/surveys/:survey', { survey: survey.slug })} />
      </Form>
    </SurveyDeskPage>
  )
}
