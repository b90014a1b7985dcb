/** The database cannot be reached: not a bug, and over when it is back. */
export function isAway(error: unknown): boolean {
  const { code, message, cause } = (error ?? {}) as { code?: unknown; message?: unknown; cause?: unknown }
  // the worker's driver (pg) gives no code with a line that broke
  if (/^(Connection terminated|Client has encountered a connection error)/.test(String(message))) return true
  if (/^(ECONN|ENOTFOUND|EAI_AGAIN|EHOST|ENET|ETIMEDOUT|EPIPE|CONNECT_|CONNECTION_|57P0|08|53300)/.test(String(code))) {
    return true
  }
  return cause !== undefined && isAway(cause)
}
