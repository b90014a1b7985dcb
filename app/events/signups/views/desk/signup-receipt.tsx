import type { SerializeFrom } from '#app/remix.ts'
import { useText, Written } from '#app/ui/language.tsx'
import { Definition } from '#app/ui/parts.tsx'
import type { ownSignup } from '../../own-signup.ts'
import { OwnPlaces } from '../own-places.tsx'
import { ServiceList } from '../service-list.tsx'

type Own = Omit<SerializeFrom<Awaited<ReturnType<typeof ownSignup>>>, 'id' | 'language'>

/** A sheet for whoever applied by phone, on paper or at the counter. It names nobody: the number and the link are enough. */
export function SignupReceipt({ signup, code, link, qr }: { signup: Own; code: string; link: string; qr: string }) {
  const { say, t } = useText()
  return (
    <section className="signup-receipt">
      <p className="lead">
        <Written {...signup.title} />
      </p>
      <p>
        {say('events:own.number')}
        <strong className="receipt-number">{signup.number}</strong>
      </p>
      <Definition
        items={[
          ...(signup.group ? [{ term: say('signups:group.for'), detail: <Written {...signup.group} /> }] : []),
          { term: say('signups:people'), detail: say('events:people', { count: signup.people }) },
          ...(signup.services.length > 0
            ? [{ term: say('events:about.services'), detail: <ServiceList services={signup.services} /> }]
            : []),
        ]}
      />
      <OwnPlaces slug={signup.slug} way={signup.way} places={signup.places} />
      <div className="survey-address">
        {/* drawn on the server from the address alone */}
        <div className="qr" role="img" aria-label={t('signups:receipt.qr')} dangerouslySetInnerHTML={{ __html: qr }} />
        <div>
          <p>{say('signups:receipt.how')}</p>
          <p>
            <a href={link}>{link}</a>
          </p>
          <p>
            {say('ui:keeping.code')} <strong className="secret">{code}</strong>
          </p>
          <p>{say('signups:receipt.secret')}</p>
        </div>
      </div>
    </section>
  )
}
