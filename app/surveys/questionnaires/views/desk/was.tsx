import { useActionData } from '#app/remix.ts'
import { Hidden } from '#app/ui/form/form.tsx'
import { useField } from '#app/ui/form/form-state.tsx'

/** What its author had before them; after a conflict the next save is meant against what stands now. */
export function Was() {
  const sent = useActionData<{ current?: { was?: string } | null }>()
  const { value } = useField('was')
  return <Hidden name="was" value={sent?.current?.was ?? value} />
}
