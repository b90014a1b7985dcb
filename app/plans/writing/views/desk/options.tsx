import { type Lang, pick } from '#app/ui/language.tsx'

export type Department = { id: string; name: string; nameEasy: string | null; nameEn: string | null }
export type Stage = { code: string; label: string; labelEasy: string | null; labelEn: string | null }

type Option = { value: string; label: string }

export const departmentOptions = (departments: Department[], lang: Lang): Option[] =>
  departments.map(({ id, name, nameEasy, nameEn }) => ({
    value: id,
    label: pick(lang, { ja: name, easy: nameEasy, en: nameEn }),
  }))

export const stageOptions = (stages: Stage[], lang: Lang): Option[] =>
  stages.map(({ code, label, labelEasy, labelEn }) => ({
    value: code,
    label: pick(lang, { ja: label, easy: labelEasy, en: labelEn }),
  }))
