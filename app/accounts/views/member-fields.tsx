import { Checkboxes, TextField } from '#app/ui/form/form.tsx'
import { useText, Written } from '#app/ui/language.tsx'

type Department = { id: string; name: string; nameEasy: string | null; nameEn: string | null }

/** What a colleague's account says: who they are, and what they do for which department. */
export function MemberFields({ departments }: { departments: Department[] }) {
  const { say } = useText()
  const ofDepartments = (role: string) => (
    <Checkboxes
      name={`${role}Departments`}
      legend={say('accounts:member.departments')}
      options={[
        { value: 'all', label: say('accounts:role.allDepartments') },
        ...departments.map(({ id, name, nameEasy, nameEn }) => ({
          value: id,
          label: <Written ja={name} easy={nameEasy} en={nameEn} />,
        })),
      ]}
    />
  )
  return (
    <>
      <TextField name="name" label={say('accounts:member.name')} autoComplete="off" required />
      <TextField
        name="nameKana"
        label={say('accounts:member.kana')}
        hint={say('accounts:member.kanaHint')}
        autoComplete="off"
        required
      />
      <TextField
        name="email"
        type="email"
        label={say('accounts:member.email')}
        hint={say('accounts:member.emailHint')}
        autoComplete="off"
        spellCheck={false}
        required
      />
      <Checkboxes
        name="roles"
        legend={say('accounts:member.roles')}
        required
        options={['editor', 'answerer', 'approver', 'administrator'].map((role) => ({
          value: role,
          label: say(`accounts:role.${role}`),
          hint: say(`accounts:role.hint.${role}`),
          extra: role === 'administrator' ? undefined : ofDepartments(role),
        }))}
      />
    </>
  )
}

/** Where the same message can stand at several fields, the summary says which. */
export function useMemberLabels() {
  const { say } = useText()
  return {
    editorDepartments: say('accounts:role.editor'),
    answererDepartments: say('accounts:role.answerer'),
    approverDepartments: say('accounts:role.approver'),
  }
}
