import { Checkboxes } from '#app/ui/form/form.tsx'
import { pick, plain, useText } from '#app/ui/language.tsx'

type District = { code: string; label: string; labelEasy: string | null; labelEn: string | null }

export function DistrictChoice({ districts, everywhere }: { districts: District[]; everywhere: string }) {
  const { say, t, lang } = useText()
  const options = districts.map(({ code, label, labelEasy, labelEn }) => ({
    value: code,
    label: plain(pick(lang, { ja: label, easy: labelEasy, en: labelEn })),
  }))
  return (
    <Checkboxes
      name="districts"
      legend={say('groups-desk:checking.districts')}
      hint={say('groups-desk:checking.hint')}
      options={[{ value: everywhere, label: t('groups:field.wholeCity') }, ...options]}
    />
  )
}
