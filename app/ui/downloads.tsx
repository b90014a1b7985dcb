import { A, useText } from './language.tsx'

const names = { pdf: 'PDF', docx: 'Word', xlsx: 'Excel', csv: 'CSV', json: 'JSON', ics: 'iCalendar' } as const

type Shown = {
  files: Partial<Record<keyof typeof names, string>>
  /** What on the page the PDF cannot print (lackingIn); empty where it can print all. */
  lacking?: string
}

/** One quiet line: the forms in which the table of this page can be had, and what each is good for. */
export function Downloads({ files, lacking = '' }: Shown) {
  const { say } = useText()
  return (
    <div className="downloads">
      <span id="downloads">{say('ui:downloads.label')}</span>
      <ul aria-labelledby="downloads">
        {(Object.keys(names) as (keyof typeof names)[]).map((format) => {
          const to = files[format]
          return (
            to && (
              <li key={format}>
                <A to={to}>
                  {names[format]} <small>{say(`ui:downloads.use.${format}`)}</small>
                </A>
              </li>
            )
          )
        })}
      </ul>
      {files.pdf && lacking !== '' && <p>{say('ui:downloads.lacking', { letters: lacking })}</p>}
    </div>
  )
}
