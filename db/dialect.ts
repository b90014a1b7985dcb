import { CompiledQuery, type DatabaseConnection, type TransactionSettings } from 'kysely'
import { PostgresJSDialect, type PostgresJSDialectConfig, PostgresJSDriver } from 'kysely-postgres-js'

/** kysely-postgres-js, which waits for every `begin`, and forgets what went wrong in a transaction whose line has broken. */
export class PostgresDialect extends PostgresJSDialect {
  #config: PostgresJSDialectConfig

  constructor(config: PostgresJSDialectConfig) {
    super(config)
    this.#config = config
  }

  override createDriver() {
    return new Driver(this.#config)
  }
}

class Driver extends PostgresJSDriver {
  /** Goes over the line with the first statement, which fails with it where the line breaks. */
  override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings) {
    if (settings.isolationLevel || settings.accessMode) return super.beginTransaction(connection, settings)
    connection.executeQuery(CompiledQuery.raw('begin')).catch(() => undefined)
  }

  /** Where nothing can be rolled back there is no transaction any more: what led there is what counts. */
  override async rollbackTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw('rollback')).catch(() => undefined)
  }
}
