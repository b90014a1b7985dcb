import { TextField } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'

export function DepartmentFields() {
  const { say } = useText()
  return (
    <>
      <TextField name="name" label={say('settings:department.name')} maxLength={60} required />
      <TextField name="nameKana" label={say('settings:department.nameKana')} maxLength={100} required />
      <TextField name="nameEasy" label={say('settings:nameEasy')} hint={say('settings:rubyHint')} optional />
      <TextField name="nameEn" label={say('settings:department.nameEn')} maxLength={100} optional />
      <TextField name="sort" label={say('settings:department.sort')} inputMode="numeric" short />
    </>
  )
}
