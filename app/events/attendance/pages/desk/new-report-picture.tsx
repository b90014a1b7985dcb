import { storePicture } from '#app/files/file.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { anyStaff, atDesk } from '#app/http/page.ts'
import { limit, megabytes } from '#app/http/server/limits.ts'
import { once } from '#app/journal/once.ts'
import { FileField, Hidden, TextField } from '#app/ui/form/form.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { editedReport } from '../../desk-report.ts'
import { pictureForm } from '../../report-form.ts'
import { addPicture } from '../../report-picture.ts'
import { ReportFormPage } from '../../views/desk/report-page.tsx'

export const loader = atDesk(editedReport, async () => ({ heading: 'event-report:addPicture', fields: {} }))

export const action = atDesk(anyStaff, async ({ me }, args) => {
  const { actor, which } = await editedReport(db, me, args.params)
  // kept at once, so that it is still there when the form comes back
  const store = async (file: { name: string; bytes: Uint8Array }) => {
    await limit('staffFiles', me.id, megabytes(file.bytes))
    return storePicture(db, actor, file)
  }
  return act(
    args,
    pictureForm,
    ({ formKey, file, alt }) =>
      once(db, formKey, async (trx) => {
        await addPicture(trx, actor, { ...which, file, alt })
        return href('/desk/events/:event/sessions/:session/report', { event: which.event, session: which.session })
      }),
    { uploads: { picture: { into: 'file', store } } },
  )
})

export default function NewReportPicture() {
  const { state, say, t, ...page } = usePage<typeof loader>()
  const kept = String(state.values.file ?? '')
  return (
    <ReportFormPage
      {...page}
      state={state}
      lead={say('event-report:pictureLead')}
      labels={{ file: say('event-report:picture'), alt: say('event-report:alt') }}
      enctype="multipart/form-data"
      button={say('event-report:addPictureButton')}
      back={href('/desk/events/:event/sessions/:session/report', {
        event: page.event.slug,
        session: page.session.number,
      })}
    >
      <Hidden name="file" value={kept} />
      {kept && <img className="kept-picture" src={kept} alt={t('event-report:keptPicture')} />}
      <FileField
        name="picture"
        label={say('event-report:picture')}
        hint={say('event-report:pictureHint')}
        accept=".png,.jpg,.jpeg,.webp,.gif"
        required={!kept}
      />
      <TextField
        name="alt"
        label={say('event-report:alt')}
        hint={say('event-report:altHint')}
        maxLength={200}
        required
      />
    </ReportFormPage>
  )
}
