/** What ties a control to a form or to a filter. `set` takes what was typed, readable or not; the schema judges it. */
export type FieldBinding = {
  name: string
  id: string
  value: unknown
  set: (value: unknown) => void
  problem: string | null
  /** It may stay empty without saying so: it narrows a list, or stands among many of which each may be empty. */
  mayStayEmpty?: boolean
}

/** The text to show in a control. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''

/** The ids of the sentences that describe a control, for `aria-describedby`. */
export const describedBy = (field: FieldBinding, hint: unknown, problem: unknown): string | undefined =>
  [hint ? `${field.id}-hint` : '', problem ? `${field.id}-problem` : ''].filter(Boolean).join(' ') ||
  undefined

/** Whether a control must be filled in, for `aria-required`. */
export const mustBeFilled = (field: FieldBinding, optional: boolean | undefined): true | undefined =>
  optional || field.mayStayEmpty ? undefined : true

/** A binding for a control that belongs to no form. */
export const bind = (id: string, value: unknown, set: (value: unknown) => void): FieldBinding => ({
  name: id,
  id,
  value,
  set,
  problem: null,
})
