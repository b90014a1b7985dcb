import { Checkboxes } from '#app/ui/form/form.tsx'
import { pick, RubyText, useText } from '#app/ui/language.tsx'

type District = { code: string; label: string; labelEasy: string | null; labelEn: string | null }

export function DistrictChoice({ districts, everywhere }: { districts: District[]; everywhere: string }) {
  const { say, lang } = useText()
  const options = districts.map(({ code, label, labelEasy, labelEn }) => ({
    value: code,
    label: <RubyText text={pick(lang, { ja: label, easy: labelEasy, en: labelEn })} />,
  }))
  return (
    <Checkboxes
      name="districts"
      legend={say('groups-desk:checking.districts')}
      hint={say('groups-desk:checking.hint')}
      options={[{ value: everywhere, label: say('groups:field.wholeCity') }, ...options]}
    />
  )
}
