const digits = '〇一二三四五六七八九'
const aiueo = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン'
const iroha = 'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン'
const stems = '甲乙丙丁戊己庚辛壬癸'
const branches = '子丑寅卯辰巳午未申酉戌亥'
const halfWidth = new Map(
  [...'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン'].map(
    (sign, at) => [sign, [...'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ'][at] ?? sign],
  ),
)
const romans: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]
const legal = { digits: '〇壱弐参四五六七八九', units: ['', '拾', '百', '阡'] }
const counting = { digits, units: ['', '十', '百', '千'] }

/** A set of letters that begins again, each then written twice, as word processors do: … Z, AA, BB. */
const lettered = (set: string) => (n: number) => {
  const letters = [...set]
  return (letters[(n - 1) % letters.length] ?? '').repeat(Math.ceil(n / letters.length))
}
const wide = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
const narrow = (text: string) => [...text].map((sign) => halfWidth.get(sign) ?? sign).join('')
const enclosed =
  (...ranges: [from: number, to: number, first: number][]) =>
  (n: number) => {
    const range = ranges.find(([from, to]) => n >= from && n <= to)
    return range ? String.fromCodePoint(range[2] + n - range[0]) : null
  }
const circled = enclosed([1, 20, 0x2460], [21, 35, 0x3251], [36, 50, 0x32b1])
const inParens = enclosed([1, 20, 0x2474])
const withStop = enclosed([1, 20, 0x2488])

/** 二十三; 壱百弐拾参 with the figures of deeds. */
const inKanji =
  ({ digits, units }: typeof counting, isEach = false) =>
  (n: number) =>
    n < 1 || n > 9999
      ? String(n)
      : [...String(n)]
          .map((digit, at, { length }) => {
            const unit = units[length - at - 1] ?? ''
            if (digit === '0') return ''
            return digit === '1' && unit && !isEach ? unit : `${digits[Number(digit)]}${unit}`
          })
          .join('')

function roman(n: number): string {
  let [left, text] = [n, '']
  for (const [value, signs] of romans) for (; left >= value; left -= value) text += signs
  return text
}

const formats: Record<string, (n: number) => string> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (n) => String(n).padStart(2, '0'),
  decimalFullWidth: (n) => wide(String(n)),
  decimalFullWidth2: (n) => wide(String(n)),
  decimalEnclosedCircle: (n) => circled(n) ?? String(n),
  decimalEnclosedCircleChinese: (n) => circled(n) ?? String(n),
  decimalEnclosedParen: (n) => inParens(n) ?? `(${n})`,
  decimalEnclosedFullstop: (n) => withStop(n) ?? `${n}.`,
  numberInDash: (n) => `- ${n} -`,
  aiueo: (n) => narrow(lettered(aiueo)(n)),
  aiueoFullWidth: lettered(aiueo),
  iroha: (n) => narrow(lettered(iroha)(n)),
  irohaFullWidth: lettered(iroha),
  japaneseCounting: inKanji(counting),
  chineseCounting: inKanji(counting),
  chineseCountingThousand: inKanji(counting),
  taiwaneseCountingThousand: inKanji(counting),
  japaneseLegal: inKanji(legal, true),
  japaneseDigitalTenThousand: (n) => [...String(n)].map((digit) => digits[Number(digit)]).join(''),
  ideographDigital: (n) => [...String(n)].map((digit) => digits[Number(digit)]).join(''),
  ideographTraditional: lettered(stems),
  ideographZodiac: lettered(branches),
  upperRoman: (n) => roman(n).toUpperCase(),
  lowerRoman: roman,
  upperLetter: lettered('ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
  lowerLetter: lettered('abcdefghijklmnopqrstuvwxyz'),
  upperLetterFullWidth: (n) => wide(lettered('ABCDEFGHIJKLMNOPQRSTUVWXYZ')(n)),
  lowerLetterFullWidth: (n) => wide(lettered('abcdefghijklmnopqrstuvwxyz')(n)),
  none: () => '',
}

/** The most a counter is written out as; beyond it figures stand. */
const mostWritten = 9999

/** A number as a list of a word processor writes it; what we do not know is written in figures. */
export function writtenNumber(n: number, format: string): string {
  if (format !== 'none' && (n < 1 || n > mostWritten)) return String(n)
  return (formats[format] ?? String)(n)
}
