import { expect, test } from 'vitest'
import { markJapanese } from './japanese-parts.ts'

const page = (body: string) => `<html lang="en"><body>${body}</body></html>`

test.each([
  // words of the municipality alone in their element
  ['<a href="/x">居場所</a>', '<a lang="ja" href="/x">居場所</a>'],
  // among English ones: the row stays one
  [
    '<p>Plan <!-- -->基本計画<!-- --> 2</p>',
    '<p><span>Plan <!-- --><span lang="ja">基本計画</span><!-- --> 2</span></p>',
  ],
  [
    '<p>Room: 市役所 2階（大会議室）, please</p>',
    '<p><span>Room: <span lang="ja">市役所 2階（大会議室）</span>, please</span></p>',
  ],
  // marked already, by whoever wrote the page
  ['<div lang="ja"><p>居場所</p></div>', '<div lang="ja"><p>居場所</p></div>'],
  [
    '<div lang="ja"><b lang="en">Plan 計</b></div>',
    '<div lang="ja"><b lang="en"><span>Plan <span lang="ja">計</span></span></b></div>',
  ],
  // of which no part can be marked
  [
    '<select><option value="a">1 福祉課</option></select>',
    '<select><option lang="ja" value="a">1 福祉課</option></select>',
  ],
  ['<p><ruby>計<rt>けい</rt></ruby></p>', '<p><ruby lang="ja">計<rt lang="ja">けい</rt></ruby></p>'],
  ['<textarea name="a">\nみち</textarea>', '<textarea lang="ja" name="a">\nみち</textarea>'],
  [
    '<p><input name="a" value="みち"> <img src="a" alt="地図"></p>',
    '<p><input lang="ja" name="a" value="みち"> <img lang="ja" src="a" alt="地図"></p>',
  ],
  ['<input title="みち">', '<input lang="ja" title="みち">'],
  // in a chart, where no other element may stand
  [
    '<svg><title>A 計</title><text x="1">計</text><text>Plan 計</text><path d="M0"/></svg>',
    '<svg><title lang="ja">A 計</title><text lang="ja" x="1">計</text><text lang="ja">Plan 計</text><path d="M0"/></svg>',
  ],
  // no words
  ['<script>"居場所"</script><p>Plan</p>', '<script>"居場所"</script><p>Plan</p>'],
  ['<p>Plan &amp; more</p><br><hr/>', '<p>Plan &amp; more</p><br><hr/>'],
])('what stands in Japanese in %s', (written, shown) => {
  expect(markJapanese(page(written))).toBe(page(shown))
})
