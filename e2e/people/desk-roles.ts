/** Members of the demo's staff, by what they are to the basic plan, its open call and a section of the environment. */
export const people = {
  editor: 'hoshino',
  /** Editor of other divisions only. */
  elsewhere: 'terada',
  answerer: 'ogata',
  approver: 'imamura',
  administrator: 'kubo',
} as const
export type Role = keyof typeof people
export type DeskPath = { path: string; for: Role[] }

export const everybody: Role[] = ['editor', 'elsewhere', 'answerer', 'approver', 'administrator']

export const told = (roles: Role[], addresses: string[]) => addresses.map((path): DeskPath => ({ path, for: roles }))
