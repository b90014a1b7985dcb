import fc from 'fast-check'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
/** A piece of what the clipboard may hold, and what is seen of it, numbers of a list included. */
type Piece = { html: string; seen: string }
const words = fc
  .array(fc.constantFrom(...'市の計画ー一、。「」〜①㎡𠮷!"#$%&\'()+,./:;<=>?@^_~-*（）＊－ａ1a 　'), {
    minLength: 1,
    maxLength: 10,
  })
  .map((all) => `市${all.join('')}の`)
  .filter((all) => !/\*\*/.test(all))
const word = words.map((seen): Piece => ({ html: escaped(seen), seen }))
const inline = fc.oneof(
  { weight: 2, arbitrary: word },
  words.map(
    (seen): Piece => ({ html: `<span lang=EN-US style='mso-fareast-language:JA'>${escaped(seen)}</span>`, seen }),
  ),
  words.map((seen): Piece => ({ html: `<ruby>${escaped(seen)}<rp>(</rp><rt>よみ</rt><rp>)</rp></ruby>`, seen })),
  words.map((seen): Piece => ({ html: `<a href="https://example.jp/a_(b)">${escaped(seen)}</a>`, seen })),
  fc.constant<Piece>({ html: '<br>', seen: '' }),
)
const many = (of: fc.Arbitrary<Piece>, least = 1) => fc.array(of, { minLength: least, maxLength: 4 })
const line = many(inline).map(
  (all): Piece => ({
    html: all.map(({ html }) => html).join(''),
    seen: `${all.map(({ seen }) => seen).join('')}`,
  }),
)
const made = (all: Piece[], html: (each: string) => string, sign = (_: number) => '') => ({
  html: all.map((each) => html(each.html)).join('\r\n'),
  seen: all.map((each, at) => sign(at) + each.seen).join('\n'),
})
const block = fc.oneof(
  many(line).map((all) => made(all, (each) => `<p class=MsoNormal>${each}<o:p></o:p></p>`)),
  many(word)
    .map((all) => ({ ...made(all, (each) => `<li>${each}</li>`), tag: 'ul' }))
    .map(({ html, seen }) => ({ html: `<ul>${html}</ul>`, seen })),
  many(word)
    .map((all) =>
      made(
        all,
        (each) => `<li><p>${each}</p></li>`,
        (at) => `${at + 1}. `,
      ),
    )
    .map(({ html, seen }) => ({ html: `<ol>${html}</ol>`, seen })),
  many(many(word, 2).map((all) => made(all, (each) => `<td>${each}</td>`))).map((rows) => ({
    html: `<table>${rows.map(({ html }) => `<tr>${html}</tr>`).join('')}</table>`,
    seen: rows.map(({ seen }) => seen).join('\n'),
  })),
)

/** Any paragraphs, lists and tables of any words. */
export const anyPaste = many(block).map((blocks) => made(blocks, (each) => each))
