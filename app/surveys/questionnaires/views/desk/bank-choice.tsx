import { Checkboxes, Select } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'

/** Questions of the bank, and the page they are put on. */
export function BankChoice({
  questions,
  pages,
}: {
  questions: { id: string; name: string; question: { type: string; words: { ja: string } } }[]
  pages: { key: string; number: number; title: string }[]
}) {
  const { say, t } = useText()
  return (
    <>
      <Checkboxes
        name="questions"
        legend={say('surveys-desk:bank.choose')}
        options={questions.map(({ id, name, question }) => ({
          value: id,
          label: <span lang="ja">{name}</span>,
          hint: (
            <>
              {say(`surveys-desk:type.${question.type}`)} <span lang="ja">{question.words.ja}</span>
            </>
          ),
        }))}
      />
      <Select
        name="place"
        label={say('surveys-desk:bank.where')}
        options={pages.map(({ key, number, title }) => ({
          value: `${key}:`,
          label: `${t('surveys-desk:place.last', { page: number })} ${title}`.trim(),
        }))}
      />
    </>
  )
}
