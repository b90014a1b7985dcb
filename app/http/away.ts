/** The database cannot be reached: not a bug, and over when it is back. */
export function isAway(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown }
  if (/^(ECONN|ENOTFOUND|EAI_AGAIN|EHOST|ENET|ETIMEDOUT|EPIPE|CONNECT_|CONNECTION_|57P0|08|53300)/.test(String(code))) {
    return true
  }
  return cause !== undefined && isAway(cause)
}
