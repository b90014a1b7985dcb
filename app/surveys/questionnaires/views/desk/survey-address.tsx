import { href } from '#app/href.ts'
import { A, useText } from '#app/ui/language.tsx'

type Props = { slug: string; address: string; qr: string }

/** Where people answer: an address to copy, and the same as a picture for a notice board. */
export function SurveyAddress({ slug, address, qr }: Props) {
  const { say, t } = useText()
  return (
    <section>
      <h2>{say('surveys-desk:address.title')}</h2>
      <div className="survey-address">
        {/* drawn on the server from the address alone */}
        <div
          className="qr"
          role="img"
          aria-label={t('surveys-desk:address.qr')}
          dangerouslySetInnerHTML={{ __html: qr }}
        />
        <div>
          <p>{say('surveys-desk:address.lead')}</p>
          <p>
            <label htmlFor="address">{say('surveys-desk:address.label')}</label>
            <input id="address" type="text" readOnly value={address} className="address" />
          </p>
          <p>
            <A to={href('/desk/surveys/:survey/qr.svg', { survey: slug })}>{say('surveys-desk:address.download')}</A>
          </p>
        </div>
      </div>
    </section>
  )
}
