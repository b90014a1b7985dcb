import type { useAskedOptions } from '#app/events/signups/views/signup-fields.tsx'
import { Checkbox, Select, TextField } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'

export function WalkInFields({ options, isAsked }: { options: ReturnType<typeof useAskedOptions>; isAsked: boolean }) {
  const { say, t } = useText()
  return (
    <>
      <TextField name="people" label={say('events-desk:signups.people')} inputMode="numeric" short required />
      {isAsked && (
        <Checkbox name="overQuota" label={say('events-day:admit.over')} hint={say('events-day:admit.overHint')} />
      )}
      <Select
        name="district"
        label={say('events-day:walkIn.district')}
        options={options.district}
        empty={t('events-day:walkIn.notAsked')}
        optional
      />
      <Select
        name="ageBand"
        label={say('events-day:walkIn.ageBand')}
        options={options.ageBand}
        empty={t('events-day:walkIn.notAsked')}
        optional
      />
      {options.sex.length > 0 && (
        <Select
          name="sex"
          label={say('signups:sex')}
          options={[...options.sex, { value: 'none', label: t('signups:no.sex') }]}
          empty={t('events-day:walkIn.notAsked')}
          optional
        />
      )}
      <Checkbox name="firstTime" label={say('events-day:walkIn.firstTime')} />
    </>
  )
}
