import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { cell, docxFile, inList, level, list, paragraph, row, ruby, run, table, use } from './docx.fixture.ts'
import { readDocx } from './docx.ts'
import { unpack } from './parts.ts'

const read = (body: string, more: Partial<Parameters<typeof docxFile>[0]> = {}) => readDocx(docxFile({ body, ...more }))
const texts = (body: string) => read(body).lines.map(({ text }) => text)
const code = (bytes: Uint8Array) => {
  try {
    return `read ${readDocx(bytes).lines.length}`
  } catch (error) {
    return (error as { code: string }).code
  }
}

test('ruby keeps its base text and its reading', () => {
  const [line] = read(paragraph(ruby('協働', 'きょうどう') + run('のまち'))).lines
  expect(line).toMatchObject({ text: '協働のまち', spans: [{ from: 0, to: 2, kind: 'ruby', reading: 'きょうどう' }] })
})

test('what was inserted or moved here is read, what was deleted or moved away is not', () => {
  expect(
    texts(
      paragraph(
        `${run('検討')}<w:del><w:r><w:delText>する</w:delText></w:r></w:del><w:ins>${run('します')}</w:ins>` +
          `<w:moveFrom>${run('ここにあった')}</w:moveFrom><w:moveTo>${run('。')}</w:moveTo>`,
      ),
    ),
  ).toEqual(['検討します。'])
})

test('where the end of a paragraph was deleted, the next goes on with it, and its number is not counted', () => {
  const numbering = list(1, level(0, 'decimal', '%1.')) + use(1, 1)
  const deleted = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr>'
  const { lines } = read(paragraph('前の', deleted) + inList('文', 1) + inList('次', 1), { numbering })
  expect(lines.map(({ number, text }) => number + text)).toEqual(['1.前の文', '2.次'])
})

test('of a field its result is read, of the table of contents it is known what it is', () => {
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`
  const { lines } = read(
    paragraph(field('begin') + code('TOC \\o "1-3"') + field('separate') + run('第１章　1')) +
      paragraph(run('第２章　5') + field('end')) +
      paragraph(run('図') + field('begin') + code('SEQ 図') + field('separate') + run('3') + field('end')) +
      `<w:p><w:fldSimple w:instr="DATE">${run('令和8年')}</w:fldSimple></w:p>`,
  )
  expect(lines.map(({ text, isContents }) => [text, isContents])).toEqual([
    ['第１章　1', true],
    ['第２章　5', true],
    ['図3', false],
    ['令和8年', false],
  ])
})

test('links that are safe stay links; what leads nowhere good is text', () => {
  const relation = (id: string, target: string) =>
    `<Relationship Id="${id}" Type="http://x/hyperlink" Target="${target}" TargetMode="External"/>`
  const link = (id: string) => `<w:hyperlink r:id="${id}">${run('市の頁')}</w:hyperlink>`
  const { lines } = read(paragraph(link('a') + run('。')) + paragraph(link('b')), {
    relations: relation('a', 'https://city.example/') + relation('b', 'javascript:alert(1)'),
  })
  expect(lines.map(({ text, spans }) => [text, spans])).toEqual([
    ['市の頁。', [{ from: 0, to: 3, kind: 'link', url: 'https://city.example/' }]],
    ['市の頁', []],
  ])
})

test('notes come to the place that mentions them, comments to the line they stand at', () => {
  const { lines, title } = read(
    paragraph(
      `${run('人口は減る')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('。')}<w:r><w:commentReference w:id="0"/></w:r>`,
    ),
    {
      title: '基本計画',
      footnotes: `<w:footnote w:id="0" w:type="separator"/><w:footnote w:id="2">${paragraph('国勢調査による')}</w:footnote>`,
      comments: `<w:comment w:id="0" w:author="山田">${paragraph('数字を確かめる')}</w:comment>`,
    },
  )
  expect(title).toBe('基本計画')
  expect(lines[0]).toMatchObject({
    text: '人口は減る。',
    spans: [{ from: 5, to: 5, kind: 'note', text: '国勢調査による' }],
    comments: [{ by: '山田', text: '数字を確かめる' }],
  })
})

test('cells over several columns and rows keep their letters once, and every row has all columns', () => {
  const { lines } = read(
    table(
      row(cell('区分', '<w:vMerge w:val="restart"/>') + cell('人数', '<w:gridSpan w:val="2"/>'), '<w:tblHeader/>') +
        row(cell('', '<w:vMerge/>') + cell('男') + cell('女')) +
        row(cell('計') + cell('10') + cell('12')),
    ),
  )
  expect(lines).toHaveLength(1)
  expect(lines[0]?.table?.rows.map((each) => each.map(({ text }) => text))).toEqual([
    ['区分', '人数', ''],
    ['', '男', '女'],
    ['計', '10', '12'],
  ])
  expect(lines[0]?.table).toMatchObject({ hasHead: true, isMerged: true })
})

test('a text box is read once, after the paragraph it hangs on, though the file holds it in two forms', () => {
  const box = (holder: string) => `<${holder}><w:txbxContent>${paragraph('囲みの文')}</w:txbxContent></${holder}>`
  expect(
    texts(
      paragraph(
        `${run('本文')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('wps:txbx')}</w:drawing></mc:Choice>` +
          `<mc:Fallback><w:pict>${box('v:textbox')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
    ),
  ).toEqual(['本文', '囲みの文'])
})

test('a picture is a line of its own, with its bytes and what it says to those who do not see it', () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47])
  const { lines, pictures } = read(
    paragraph(
      '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="図 1" descr="人口の推移"/><a:blip r:embed="p"/></wp:inline></w:drawing></w:r>',
    ),
    {
      relations: '<Relationship Id="p" Type="http://x/image" Target="media/image1.png"/>',
      files: { 'word/media/image1.png': png },
    },
  )
  expect(lines[0]?.picture).toEqual({ name: 'word/media/image1.png', alt: '人口の推移' })
  expect(pictures.map(({ name, bytes }) => [name, [...bytes]])).toEqual([['word/media/image1.png', [...png]]])
})

test('heads of pages are read once and known as such; hidden text is not read', () => {
  const { lines } = read(paragraph(run('本文') + run('隠し', '<w:vanish/>')), { header: paragraph('第3回審議会資料') })
  expect(lines.map(({ text, where }) => [text, where.part])).toEqual([
    ['本文', undefined],
    ['第3回審議会資料', 'edge'],
  ])
})

test.each([
  ['a text with the ending of Word', strToU8('これは文です'), 'noZip'],
  ['Word of before 2007', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'oldWord'],
  [
    'a file with a password',
    Buffer.concat([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
    'encrypted',
  ],
  ['an archive of something else', zipSync({ 'a.txt': strToU8('a') }), 'broken'],
  ['macros', docxFile({ body: '', type: 'application/vnd.ms-word.document.macroEnabled.main+xml' }), 'macros'],
  ['macros under another name', docxFile({ body: '', files: { 'word/vbaProject.bin': new Uint8Array(4) } }), 'macros'],
  [
    'a presentation',
    docxFile({ body: '', type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml' }),
    'otherOffice',
  ],
  ['entities', docxFile({ body: '&a;', prolog: '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' }), 'entities'],
  ['what is no XML', docxFile({ body: '<w:p><w:r>' }), 'broken'],
  ['a file cut off', docxFile({ body: paragraph('あ'.repeat(50_000)) }).slice(0, 600), 'broken'],
  ['elements without end', docxFile({ body: '<w:sdt>'.repeat(500) + '</w:sdt>'.repeat(500) }), 'broken'],
])('%s is refused in words', (_, bytes, why) => {
  expect(code(bytes)).toBe(`plan-import:refused.${why}`)
})

test('what unpacks to more than it may is refused while it is unpacked, whatever it says of its size', () => {
  const zeros = new Uint8Array(300_000)
  const bomb = docxFile({ body: paragraph('あ'), files: { 'word/media/a.bin': zeros, 'x/b.bin': zeros } })
  // sizes in the directory say that there is nothing in it
  const lying = Buffer.from(bomb)
  for (let at = lying.indexOf('PK\x01\x02'); at >= 0; at = lying.indexOf('PK\x01\x02', at + 4))
    lying.writeUInt32LE(9, at + 24)
  const open = (most: number) => unpack(lying, () => false, most)
  expect(() => open(500_000)).toThrow('plan-import:refused.unpacked')
  expect(() => open(900_000)).not.toThrow()
})

test('a hundred megabytes of XML in one paragraph are refused before they are held', () => {
  const many = '<w:r><w:t>a</w:t></w:r>'.repeat(400_000)
  expect(code(docxFile({ body: `<w:p>${many}</w:p>` }))).toBe('plan-import:refused.tooLong')
})

test('more paragraphs than a document has are refused as they come', () => {
  expect(code(docxFile({ body: paragraph('a').repeat(20_001) }))).toBe('plan-import:refused.tooLong')
})
