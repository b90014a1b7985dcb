import { Fragment } from 'react'

const reading = /\{([^{}|]+)\|([^{}|]+)\}/g

/** The text without its readings, for attributes and titles. */
export function plain(text: string): string {
  return text.replace(reading, '$1')
}

/** For where no ruby can stand, as in a list of choices: `{漢字|かんじ}` → 漢字（かんじ） */
export const readingsBehind = (text: string): string => text.replace(reading, '$1（$2）')

/** Renders `{word|reading}` as ruby; one element, so that a row of flex items does not tear a word apart. */
export function RubyText({ text }: { text: string }) {
  const parts = text.split(reading)
  if (parts.length === 1) return <>{text}</>
  return (
    <span>
      {parts.map((part, at) => {
        if (at % 3 === 0) return <Fragment key={at}>{part}</Fragment>
        if (at % 3 === 2) return null
        return (
          <ruby key={at}>
            {part}
            <rp>(</rp>
            <rt>{parts[at + 1]}</rt>
            <rp>)</rp>
          </ruby>
        )
      })}
    </span>
  )
}
