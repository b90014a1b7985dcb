import type { ListedWord } from '#app/organisations/groups/words.ts'
import { Checkboxes, DateField, ErrorSummary, Form, Radios, Select, TextArea, TextField } from '#app/ui/form/form.tsx'
import type { FormState } from '#app/ui/form/form-state.tsx'
import { pick, RubyText, useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import { wordingOf } from '#app/wording.ts'

export type BoardWords = { fields: ListedWord[]; districts: ListedWord[] }

/** A word of the municipality's lists in the page's language. */
export function useWord(): (word: Pick<ListedWord, 'label' | 'labelEasy' | 'labelEn'>) => string {
  const { lang } = useText()
  return (word) => pick(lang, wordingOf(word, 'label'))
}

/** An offer or a need; for the city, of which department. */
export function PostForm({
  state,
  words,
  departments,
  by,
}: {
  state: FormState
  words: BoardWords
  departments?: { id: string; name: string }[]
  /** For whom the button sends. */
  by: string
}) {
  const { say, t } = useText()
  const word = useWord()
  const open = (list: ListedWord[]) => list.filter(({ isClosed }) => !isClosed)
  return (
    <>
      <ErrorSummary state={state} />
      <Form state={state}>
        <Radios
          name="kind"
          legend={say('board:field.kind')}
          required
          options={(['offer', 'need'] as const).map((kind) => ({
            value: kind,
            label: say(`board:kind.${kind}`),
            hint: say(`board:field.${kind}Hint`),
          }))}
        />
        <TextField name="title" label={say('board:field.title')} maxLength={80} required />
        <TextArea
          name="body"
          label={say('board:field.body')}
          hint={say('board:field.bodyHint')}
          maxLength={2000}
          required
        />
        <Checkboxes
          name="fields"
          legend={say('board:field.fields')}
          optional
          options={open(words.fields).map((each) => ({ value: each.code, label: <RubyText text={word(each)} /> }))}
        />
        <Select
          name="district"
          label={say('board:field.district')}
          empty={t('board:everywhere')}
          options={open(words.districts).map((each) => ({ value: each.code, label: word(each) }))}
        />
        {departments && (
          <Select
            name="departmentId"
            label={say('board:field.department')}
            empty={t('board:field.choose')}
            options={departments.map(({ id, name }) => ({ value: id, label: name }))}
            required
          />
        )}
        <DateField
          name="expiresOn"
          label={say('board:field.expiresOn')}
          hint={say('board:field.expiresOnHint')}
          required
        />
        <p className="actions">
          <Button>{say('board:put')}</Button>
          <span className="hint">{say('board:by', { name: by })}</span>
        </p>
      </Form>
    </>
  )
}

/** What came of it: found, not found, or otherwise. */
export function ClosureForm({ state, by }: { state: FormState; by: string }) {
  const { say } = useText()
  return (
    <>
      <ErrorSummary state={state} />
      <Form state={state}>
        <Radios
          name="outcome"
          legend={say('board:closure.outcome')}
          required
          options={(['found', 'not_found', 'other'] as const).map((outcome) => ({
            value: outcome,
            label: say(`board:outcome.${outcome}`),
          }))}
        />
        <TextArea
          name="note"
          rows={3}
          maxLength={500}
          optional
          label={say('board:closure.note')}
          hint={say('board:closure.noteHint')}
        />
        <p className="actions">
          <Button>{say('board:closure.button')}</Button>
          <span className="hint">{say('board:by', { name: by })}</span>
        </p>
      </Form>
    </>
  )
}
