/** So many draws tell a chance to one digit behind the point of a percent. */
export const rounds = 10_000
