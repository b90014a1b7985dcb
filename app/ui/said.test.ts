import { globSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, test } from 'vitest'

const plainOnly = /^(?:option|title|code)$/

/** Messages shown by `t`, which takes their readings off, where `say` could have shown them. */
function shownPlain(name: string, text: string): string[] {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 't') {
      let around: ts.Node = node.parent
      while (
        ts.isConditionalExpression(around) ||
        ts.isBinaryExpression(around) ||
        ts.isParenthesizedExpression(around)
      )
        around = around.parent
      const element = ts.isJsxExpression(around) ? around.parent : null
      const isChild = element && (ts.isJsxElement(element) || ts.isJsxFragment(element))
      const inside = element && ts.isJsxElement(element) ? element.openingElement.tagName.getText() : ''
      const isCaption = element && ts.isJsxAttribute(element) && element.name.getText() === 'caption'
      if ((isChild && !plainOnly.test(inside)) || isCaption) found.push(`${name}: ${node.getText()}`)
      // a column of a table
      const column = ts.isPropertyAssignment(around) && around.name.getText() === 'label' ? around.parent : null
      if (
        column &&
        ts.isObjectLiteralExpression(column) &&
        column.properties.some((each) => each.name?.getText() === 'key')
      )
        found.push(`${name}: ${node.getText()}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

test('what is shown of our own words in easy Japanese has its readings', () => {
  const files = globSync('app/**/*.tsx')
  expect(files.length).toBeGreaterThan(500)
  expect(files.flatMap((name) => shownPlain(name, readFileSync(name, 'utf8')))).toEqual([])
})

test('the control: words without them are found, where they could have them', () => {
  const of = (jsx: string) => shownPlain('p.tsx', `const P = () => <p>${jsx}</p>`)
  expect(of("{t('a:b')}")).toHaveLength(1)
  expect(of("<b>{wide ? t('a:b') : say('a:b')}</b>")).toHaveLength(1)
  expect(of("<T caption={t('a:b')} columns={[{ key: 'a', label: t('a:b') }]} />")).toHaveLength(2)
  expect(of("<i title={t('a:b')}>{say('a:b')}</i><option>{t('a:b')}</option>")).toEqual([])
})
