import { lazy, Suspense } from 'react'
import { textOf } from './form/field-binding.ts'
import type { FieldProps } from './FieldFrame.tsx'
import { PendingField } from './PendingField.tsx'
import type { Option } from './SelectField.tsx'

const DrawnPickField = lazy(async () => ({ default: (await import('./DrawnPickField.tsx')).DrawnPickField }))

export type PickProps = FieldProps & { options: readonly Option[] }

/** One of a long list (units, people): typed without diacritics, arrows and Enter choose. */
export function PickField(props: PickProps) {
  const chosen = props.options.find((option) => option.value === textOf(props.field.value))
  return (
    <Suspense fallback={<PendingField {...props} text={chosen?.label ?? ''} />}>
      <DrawnPickField {...props} />
    </Suspense>
  )
}
