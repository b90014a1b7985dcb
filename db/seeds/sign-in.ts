/** A sign-in made at the first start, for the file that keeps them. */
export type SignIn = { email: string; password: string; what: string }
