/** The database cannot be reached, or has no time for this now: not a bug, and over when it is back. */
export function isDatabaseAway(error: unknown): boolean {
  const { code, message, cause } = (error ?? {}) as { code?: unknown; message?: unknown; cause?: unknown }
  // the worker's driver (pg) gives no code with a line that broke
  if (/^(Connection terminated|Client has encountered a connection error)/.test(String(message))) return true
  if (
    /^(ECONN|ENOTFOUND|EAI_AGAIN|EHOST|ENET|ETIMEDOUT|EPIPE|CONNECT_|CONNECTION_|57P0|57014|55P03|25P03|08|53(?!100))/.test(
      String(code),
    )
  ) {
    return true
  }
  return cause !== undefined && isDatabaseAway(cause)
}
