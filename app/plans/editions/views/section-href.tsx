import { href } from '#app/href.ts'

/** A section of the newest edition, or of the one named. */
export const sectionHref = (plan: string, section: string, edition?: string) =>
  edition
    ? href('/plans/:plan/editions/:edition/sections/:section', { plan, edition, section })
    : href('/plans/:plan/sections/:section', { plan, section })
