import { expect, test } from 'vitest'
import { paperDownload } from './paper.ts'

test('a paper is handed out to be kept: not shown, not run, under a name with the ending of its content', () => {
  const paper = { originalName: '規約"\r\n.html', type: 'application/pdf', kind: 'rules' }
  const { headers } = paperDownload(paper, new Uint8Array(5), 'pdf')
  expect(Object.fromEntries(headers)).toEqual({
    'content-type': 'application/pdf',
    'content-length': '5',
    'content-disposition': `attachment; filename="rules.pdf"; filename*=UTF-8''${encodeURIComponent('規約_.pdf')}`,
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-store',
  })
})
