import type { FieldBinding } from '#web/ui/form/field-binding.ts'

/** What the parts of a form of plans need of it; every `useForm` has it. */
export type PlanForm = {
  id: string
  values: Record<string, unknown>
  set: (name: string, value: unknown) => void
  problemAt: (path: string) => string | null
}

/** A field of the form by its name. */
export const fieldOf = (form: PlanForm, name: string): FieldBinding => ({
  name,
  id: `${form.id}-${name}`,
  value: form.values[name],
  set: (value) => form.set(name, value),
  problem: form.problemAt(name),
})

/** A field of an object within the form, such as the symbol of a citation. */
export function fieldWithin(form: PlanForm, name: string, inner: string): FieldBinding {
  const held = objectAt(form, name)
  return {
    name: `${name}.${inner}`,
    id: `${form.id}-${name}.${inner}`,
    value: held[inner],
    set: (value) => form.set(name, { ...held, [inner]: value === '' ? undefined : value }),
    problem: form.problemAt(`${name}.${inner}`),
  }
}

export const objectAt = (form: PlanForm, name: string): Record<string, unknown> =>
  Object.fromEntries(Object.entries(Object(form.values[name] ?? {})))
