import { CamelCasePlugin } from 'kysely'
import ts from 'typescript'

/** What is known of a column; what is not said of it is not compared. */
export type Column = {
  kind: string
  isNullable?: boolean
  /** Whether a new row must give it, may, or never does. */
  given?: 'must' | 'may' | 'never'
  /** All it may hold, where single words or numbers are named. */
  words?: string
}
export type Tables = Record<string, Record<string, Column>>

const names = new (class extends CamelCasePlugin {
  inDatabase = (name: string) => this.snakeCase(name)
})()

/** The `Database` of each module, a text as it would stand in db/, as kysely selects from it and inserts into it. */
export function declaredTables(...modules: string[]): Tables[] {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile)
  // reading what browsers know takes longer than all else
  const narrow = { ...config.compilerOptions, lib: ['ES2024'], types: ['node'] }
  const { options } = ts.convertCompilerOptionsFromJson(narrow, process.cwd())
  const texts = new Map(modules.map((text, at) => [`${process.cwd()}/db/declared-${at}.ts`, text + asKyselySees]))
  const host = ts.createCompilerHost(options)
  const { readFile, fileExists } = host
  host.readFile = (file) => texts.get(file) ?? readFile(file)
  host.fileExists = (file) => texts.has(file) || fileExists(file)
  const program = ts.createProgram([...texts.keys()], options, host)
  return [...texts.keys()].map((file) => tablesIn(program, file))
}

const asKyselySees = `
import type { Insertable, Selectable } from 'kysely'
export declare const selected: { [Table in keyof Database]: Selectable<Database[Table]> }
export declare const inserted: { [Table in keyof Database]: Insertable<Database[Table]> }`

function tablesIn(program: ts.Program, file: string): Tables {
  const checker = program.getTypeChecker()
  const module = checker.getSymbolAtLocation(program.getSourceFile(file) as ts.Node) as ts.Symbol
  const exported = (name: string) =>
    checker.getTypeOfSymbol(checker.tryGetMemberInModuleExports(name, module) as ts.Symbol)
  const inserted = exported('inserted')

  function columnsOf(table: ts.Symbol): Record<string, Column> {
    const insert = checker.getTypeOfSymbol(inserted.getProperty(table.name) as ts.Symbol)
    const columns = checker.getTypeOfSymbol(table).getProperties()
    return Object.fromEntries(
      columns.map((column) => {
        const type = checker.getTypeOfSymbol(column)
        const kept = checker.getNonNullableType(type)
        const given = insert.getProperty(column.name)
        return [
          names.inDatabase(column.name),
          {
            kind: kindOf(checker, kept),
            isNullable: kept !== type,
            given: !given ? 'never' : given.flags & ts.SymbolFlags.Optional ? 'may' : 'must',
            words: wordsOf(checker, kept),
          },
        ]
      }),
    )
  }
  return Object.fromEntries(
    exported('selected')
      .getProperties()
      .map((table) => [names.inDatabase(table.name), columnsOf(table)]),
  )
}

const partsOf = (type: ts.Type) => (type.isUnion() ? type.types : [type])
const elementOf = (checker: ts.TypeChecker, type: ts.Type) =>
  checker.isArrayType(type) ? checker.getTypeArguments(type as ts.TypeReference)[0] : undefined

function kindOf(checker: ts.TypeChecker, type: ts.Type): string {
  const kinds = partsOf(type).map((part) => {
    if (part.flags & ts.TypeFlags.StringLike) return 'string'
    if (part.flags & ts.TypeFlags.NumberLike) return 'number'
    if (part.flags & ts.TypeFlags.BooleanLike) return 'boolean'
    const element = elementOf(checker, part)
    if (element) return `${kindOf(checker, element)}[]`
    const name = part.symbol?.name
    if (name === 'Date' || name === 'Buffer') return name
    return part.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection) ? 'object' : checker.typeToString(part)
  })
  return [...new Set(kinds)].sort().join(' | ')
}

function wordsOf(checker: ts.TypeChecker, type: ts.Type): string | undefined {
  const parts = partsOf(elementOf(checker, type) ?? type)
  const words = parts.flatMap((part) => (part.isStringLiteral() || part.isNumberLiteral() ? String(part.value) : []))
  return words.length === parts.length ? words.sort().join(', ') : undefined
}
