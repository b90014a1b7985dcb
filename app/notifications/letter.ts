import { type Language, prefixOf } from '#app/text/language.ts'
import { stripRuby } from '#app/text/ruby.ts'
import { type Translate, translator } from '#app/text/translation.ts'
import { config } from '#config'
import type { Db } from '#db/connection'

type Part = { text: string } | { facts: [term: string, value: string][] } | { link: { label: string; to: string } }

/** What a mail says, once, for both of its forms. Words may hold readings, `{漢字|かんじ}`. */
export type Letter = { subject: string; parts: Part[] }

/** What is sealed of a mail. */
export type Written = { to: string; subject: string; text: string; html: string }

export type Writer = { lang: Language; city: string; contact: string; t: Translate; address(path: string): string }

/** Speaks for the city in the language of whoever gets the mail. */
export async function writerIn(db: Db, lang: Language): Promise<Writer> {
  const { name, nameEasy, nameEn, contact } = await db
    .selectFrom('municipality')
    .select(['name', 'nameEasy', 'nameEn', 'contact'])
    .executeTakeFirstOrThrow()
  const city = { ja: name, 'ja-easy': nameEasy, en: nameEn }[lang]
  return { lang, city, contact, t: translator(lang), address: (path) => config.publicUrl + prefixOf(lang) + path }
}

const reading = /\{([^{}|]+)\|([^{}|]+)\}/g
const readAloud = (text: string) => text.replace(reading, '$1（$2）')

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)
const marked = (text: string) =>
  escaped(text).replace(reading, '<ruby>$1<rp>（</rp><rt>$2</rt><rp>）</rp></ruby>').replaceAll('\n', '<br>')

/** The letter as plain text and as HTML, with who sends it and whom to ask at its end. */
export function written({ subject, parts }: Letter, to: string, { lang, city, contact, t }: Writer): Written {
  const all: Part[] = [...parts, { text: [t('mails:automatic', { city }), contact].filter(Boolean).join('\n') }]
  const text = all.map((part) => readAloud(asText(part, lang === 'en' ? ': ' : '： '))).join('\n\n')
  const html = `<!doctype html>
<html lang="${lang === 'en' ? 'en' : 'ja'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(stripRuby(subject))}</title></head>
<body style="margin:0 auto;max-width:40em;padding:24px 16px;font:16px/1.8 sans-serif;color:#1a1a1a;background:#fff">
${all.map(asHtml).join('\n')}
</body>
</html>
`
  return { to, subject: oneLine(stripRuby(subject)), text: `${text}\n`, html }
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

function asText(part: Part, colon: string): string {
  if ('text' in part) return part.text
  if ('link' in part) return `${part.link.label}\n${part.link.to}`
  return part.facts.map(([term, value]) => `${term}${colon}${value}`).join('\n')
}

function asHtml(part: Part): string {
  if ('text' in part) return `<p>${marked(part.text)}</p>`
  if ('link' in part) {
    const { label, to } = part.link
    return `<p><a href="${escaped(to)}" style="color:#0017c1">${marked(label)}</a><br><small>${escaped(to)}</small></p>`
  }
  const row = ([term, value]: [string, string]) =>
    `<tr><th style="text-align:left;padding:4px 16px 4px 0;vertical-align:top;font-weight:normal">${marked(term)}</th><td style="padding:4px 0"><strong>${marked(value)}</strong></td></tr>`
  return `<table>${part.facts.map(row).join('')}</table>`
}
