/** Values put into the message of a refusal (locale interpolation). */
export type RefusalValues = Record<string, string | number>

/** What a domain function throws on purpose. `code` is the locale key of its message, e.g. `consultations:refused.closed`. */
export class Refusal extends Error {
  status: number
  code: string
  values: RefusalValues
  constructor(status: number, code: string, values: RefusalValues = {}) {
    super(code)
    this.name = 'Refusal'
    this.status = status
    this.code = code
    this.values = values
  }
}

/** The thing does not exist, or this person may not know that it does. */
export class NotFound extends Refusal {
  constructor(code = 'ui:errors.notFound', values?: RefusalValues) {
    super(404, code, values)
  }
}

export class Forbidden extends Refusal {
  constructor(code = 'ui:errors.forbidden', values?: RefusalValues) {
    super(403, code, values)
  }
}

/**
 * Somebody else was faster, or the time for it has passed. `current` carries what stands now, so that both can be shown;
 * `field` names the form field the message belongs to, where there is one.
 */
export class Conflict extends Refusal {
  current: unknown
  field: string | undefined
  constructor(code: string, values?: RefusalValues, current?: unknown, field?: string) {
    super(409, code, values)
    this.current = current
    this.field = field
  }
}

/** Input that cannot be taken; `field` names the form field the message belongs to. */
export class Invalid extends Refusal {
  field: string | undefined
  constructor(code: string, field?: string, values?: RefusalValues) {
    super(422, code, values)
    this.field = field
  }
}

/** There is no room to store anything: 507 where a ceiling is set, 503 where the disk itself is full. */
export class Full extends Refusal {
  constructor(code = 'ui:errors.full', status: 503 | 507 = 503) {
    super(status, code)
  }
}

export class TooMany extends Refusal {
  constructor(seconds: number) {
    super(429, 'ui:errors.tooMany', { minutes: Math.max(1, Math.ceil(seconds / 60)) })
  }
}

/** What makes it has too much to do just now, or broke off. `cause`, where there is one, is for the log. */
export class Busy extends Refusal {
  constructor(cause?: Error) {
    super(503, 'ui:errors.busy')
    this.cause = cause
  }
}
