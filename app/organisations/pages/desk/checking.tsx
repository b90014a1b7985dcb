import { z } from 'zod'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { chosen } from '#app/text/carried.ts'
import { Checkboxes, ErrorSummary, Form } from '#app/ui/form.tsx'
import { A, pick, plain, useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { checkedDistricts, setChecked } from '../../checking.ts'
import { decidedGroup } from '../../desk-access.ts'
import { OrganisationPage } from '../../views/desk/organisation-page.tsx'
import { groupWords } from '../../words.ts'

const everywhere = '*'

export const loader = atDesk(decidedGroup, async ({ me, group }, args) => {
  const [now, { districts }] = await Promise.all([checkedDistricts(db, group.id), groupWords(db)])
  const title = args.say('groups-desk:checking.title')
  return { title, me, group, districts, form: freshForm({ districts: now.map((district) => district ?? everywhere) }) }
})

export const action = atDesk(decidedGroup, async ({ actor, group }, args) => {
  const known = new Set((await groupWords(db)).districts.map(({ code }) => code))
  return act(args, z.object({ districts: chosen() }), async ({ districts }) => {
    const wanted = districts.includes(everywhere) ? [null] : districts.filter((code) => known.has(code))
    await setChecked(db, actor, group.id, wanted)
    return href('/desk/organisations/:organisation', { organisation: group.slug })
  })
})

export default function Checking() {
  const { me, group, districts, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { t, say, lang } = useText()
  const options = districts.map(({ code, label, labelEasy, labelEn }) => ({
    value: code,
    label: plain(pick(lang, { ja: label, easy: labelEasy, en: labelEn })),
  }))
  return (
    <OrganisationPage
      me={me}
      group={group}
      title={say('groups-desk:checking.title')}
      lead={say('groups-desk:checking.lead', { name: group.name })}
    >
      <ErrorSummary state={state} />
      <Form state={state}>
        <Checkboxes
          name="districts"
          legend={say('groups-desk:checking.districts')}
          hint={say('groups-desk:checking.hint')}
          options={[{ value: everywhere, label: t('groups:field.wholeCity') }, ...options]}
        />
        <p className="actions">
          <Button>{say('groups-desk:save')}</Button>
          <A to={href('/desk/organisations/:organisation', { organisation: group.slug })}>{say('groups:back')}</A>
        </p>
      </Form>
    </OrganisationPage>
  )
}
