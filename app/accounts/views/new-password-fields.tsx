import { TextField } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'

export function NewPasswordFields({ min }: { min: number }) {
  const { say } = useText()
  return (
    <>
      <TextField
        name="password"
        type="password"
        label={say('accounts:password.new')}
        hint={say('accounts:password.hint', { min })}
        autoComplete="new-password"
        required
      />
      <TextField
        name="passwordAgain"
        type="password"
        label={say('accounts:password.again')}
        autoComplete="new-password"
        required
      />
    </>
  )
}
