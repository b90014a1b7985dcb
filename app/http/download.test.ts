import { expect, test } from 'vitest'
import { attachment } from './download.ts'

test('a file has a name people can read and one every program can', () => {
  expect(attachment({ words: ['新旧対照表', '{計画|けいかく} A/B'], plain: 'comparison-x' }, 'pdf')).toBe(
    `attachment; filename="comparison-x.pdf"; filename*=UTF-8''${encodeURIComponent('新旧対照表_計画_A_B.pdf')}`,
  )
})

test.each(['"; filename=x.exe\r\nSet-Cookie: a=b', '../../etc', '\u202egpj.exe', "it's (1)*!", '𠮷'.repeat(200)])(
  '%j cannot leave its place',
  (word) => {
    const header = attachment({ words: [word], plain: word }, 'docx')
    expect(() => new Headers({ 'Content-Disposition': header })).not.toThrow()
    expect(header).toMatch(/^attachment; filename="[\w.-]+\.docx"; filename\*=UTF-8''[\w.%~-]+\.docx$/)
    expect(decodeURIComponent(header.split("''")[1] ?? '')).not.toMatch(/[/\\"\u202e]/)
  },
)
