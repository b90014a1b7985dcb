import fc from 'fast-check'

const oddTexts = [
  ...[
    '',
    ' ',
    '\0',
    'a\0b',
    '\ud800',
    '\u{e0001}',
    '\u202e',
    '\r\n',
    '\t',
    '=1+1',
    '＝1',
    '<b>',
    "'",
    '"',
    '\\',
    '%',
    '%00',
    '{',
    '[',
    '../..',
  ],
  ...[
    '-1',
    '0',
    '1.5',
    '1e309',
    'NaN',
    '2147483648',
    '9223372036854775808',
    '99999999999999999999',
    '٣',
    '１２',
    'true',
    'null',
  ],
  ...[
    '0000-00-00',
    '2026-02-30',
    '9999999-01-01',
    '-000001-01-01',
    '2026-11-30T25:61',
    'infinity',
    '1970-01-01T00:00',
    'now',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'undefined',
    '00000000-0000-0000-0000-000000000000',
    'x'.repeat(36),
  ],
  ...[
    '> '.repeat(2000),
    '- '.repeat(2000),
    `${'  '.repeat(200)}- a`,
    '['.repeat(3000),
    '*'.repeat(3000),
    '|'.repeat(2000),
    '`'.repeat(2000),
  ],
  ...[
    `a${'\u0301'.repeat(20_000)}`,
    '👨‍👩‍👧‍👦'.repeat(500),
    'か\u3099'.repeat(3000),
    'あ'.repeat(12_000),
    'a@'.repeat(4000),
    '{市|し'.repeat(1000),
  ],
]
const oddNames = [
  '__proto__',
  'constructor.prototype.a',
  'a.b.c.d.e.f.g',
  'items[0].body',
  'items[999].body',
  'items[4294967295]',
  'items[]',
  'a[',
  ']',
  '',
  ' ',
  'x'.repeat(300),
  '__intent__',
  'formKey',
  'version',
]
const uuid = fc.uuid()
/** What no person types into a field. */
export const text = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...oddTexts) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: uuid },
)
/** What no field is called. */
export const name = fc.oneof(fc.constantFrom(...oddNames), fc.string({ maxLength: 12 }))

/** A header as no browser sends it. */
export const oddHeader = fc.oneof(
  fc.constantFrom(
    'Accept-Encoding: br;q=x, gzip;;, *',
    'Range: bytes=0-0,-1',
    `If-None-Match: ${'"x",'.repeat(1500)}`,
    'If-None-Match: *',
    'Cookie: tomoni=%; tomoni=x',
    `Cookie: ${'a=b; '.repeat(2000)}`,
    'X-Forwarded-For: ::ffff:999.1.1.1, [::1]:99999',
    'Expect: 100-continue',
    'Sec-Fetch-Site: cross-site',
    'Origin: null',
    'Referer: http://[',
    'Content-Type: text/plain',
    'Content-Type: multipart/form-data',
    'Content-Type: application/x-www-form-urlencoded; charset=utf-7',
    'Accept-Language: \u00ff',
    `X-Long: ${'x'.repeat(12_000)}`,
    'Upgrade: h2c',
    'TE: trailers',
  ),
  fc
    .tuple(fc.constantFrom('User-Agent', 'Accept', 'X-Odd'), fc.string({ maxLength: 30 }))
    .map(([field, value]) => `${field}: ${value.replace(/[^ -~]/g, '')}`),
)
