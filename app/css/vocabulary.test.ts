import { globSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, test } from 'vitest'

type Source = { name: string; text: string }

/** The names of classes a module gives to elements. What can only be known when it runs is an error: no name slips by. */
function classesGivenBy({ name, text }: Source): string[] {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true)
  const declared = new Map<string, ts.Node[]>()
  const given: ts.Node[] = []
  const declare = (name: ts.Node, node: ts.Node) =>
    declared.set(name.getText(), [...(declared.get(name.getText()) ?? []), node])

  const collect = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.initializer) declare(node.name, node.initializer)
    if (ts.isPropertySignature(node) && node.type) declare(node.name, node.type)
    if ((ts.isJsxAttribute(node) || ts.isPropertyAssignment(node)) && node.name.getText() === 'className')
      given.push(node.initializer ?? node)
    if (ts.isBinaryExpression(node) && node.left.getText().endsWith('.className')) given.push(node.right)
    // what may stay in Markdown: ['className', 'footnotes']
    if (ts.isArrayLiteralExpression(node) && node.elements[0]?.getText() === "'className'")
      given.push(...node.elements.slice(1))
    ts.forEachChild(node, collect)
  }
  collect(file)

  const words = (node: ts.Node): string[] => {
    if ('text' in node && !ts.isIdentifier(node)) return String(node.text).split(/\s+/).filter(Boolean)
    if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].flatMap(words)
    if (ts.isIdentifier(node) && node.text !== 'undefined') {
      const all = declared.get(node.text)
      if (!all) throw new Error(`${name}: it cannot be told which classes ${node.text} stands for`)
      return all.flatMap(words)
    }
    const inside: string[] = []
    ts.forEachChild(node, (child) => {
      inside.push(...words(child))
    })
    return inside
  }
  // in HTML that is written as text, as charts are
  const written = [...text.matchAll(/ class="([\w -]+)"/g)].flatMap(([, names = '']) => names.split(' '))
  return [...given.flatMap(words), ...written]
}

/** The names of classes in the selectors of a style sheet. */
function classesIn({ text }: Source): string[] {
  const plain = text.replace(/\/\*.*?\*\//gs, '').replace(/"[^"]*"/g, '')
  return [...plain.matchAll(/[^{};]+(?=\{)/g)].flatMap(([selector]) =>
    [...selector.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name),
  )
}

function compare(modules: Source[], sheets: Source[]) {
  const known = new Set(sheets.flatMap(classesIn))
  const given = new Set<string>()
  const withoutRule = new Set<string>()
  for (const module of modules) {
    for (const name of classesGivenBy(module)) {
      given.add(name)
      if (module.name.endsWith('.tsx') && !known.has(name)) withoutRule.add(name)
    }
  }
  return { withoutRule: [...withoutRule], withoutUse: [...known].filter((name) => !given.has(name)) }
}

const read = (pattern: string): Source[] =>
  globSync(pattern).map((name) => ({ name, text: readFileSync(name, 'utf8') }))
const modules = read('app/**/*.{ts,tsx}').filter(
  ({ name, text }) => /class(Name|=)/.test(text) && !/\.(test|fixture)\.tsx?$/.test(name),
)
const sheets = read('app/**/*.css')

test('every class on a page has a rule, and every class that has a rule is on a page', () => {
  expect(compare(modules, sheets)).toEqual({ withoutRule: [], withoutUse: [] })
})

test('every style sheet is part of one of those that pages load', () => {
  const loaded = ['app/app.css', 'app/desk.css']
  const imported = loaded.flatMap((name) =>
    read(name).flatMap(({ text }) => [...text.matchAll(/@import "\.\/([^"]+)"/g)].map(([, path]) => `app/${path}`)),
  )
  expect(imported.sort()).toEqual(
    sheets
      .map(({ name }) => name)
      .filter((name) => !loaded.includes(name))
      .sort(),
  )
})

test('a utility, a dead selector and a class that only the running page knows are found', () => {
  const sheet = {
    name: 'a.css',
    text: '/* .old */ .lead { & .hint, &.late { margin: 0.5rem } } .gone:hover { color: red }',
  }
  const module = (text: string) => [{ name: 'a.tsx', text }]
  expect(
    compare(module(`<p className={a === 'x' ? 'lead late' : \`mb-8 hint \${b}\`}/>; const b = 'max-w-(--m)'`), [sheet]),
  ).toEqual({ withoutRule: ['mb-8', 'max-w-(--m)'], withoutUse: ['gone'] })
  expect(() => compare(module('<p className={props.look}/>'), [sheet])).toThrow('a.tsx')
})
