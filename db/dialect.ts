import { CompiledQuery, type DatabaseConnection } from 'kysely'
import { PostgresJSDialect, type PostgresJSDialectConfig, PostgresJSDriver } from 'kysely-postgres-js'

/** kysely-postgres-js, which forgets what went wrong in a transaction whose line has broken. */
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
  /** Where nothing can be rolled back there is no transaction any more: what led there is what counts. */
  override async rollbackTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw('rollback')).catch(() => undefined)
  }
}
