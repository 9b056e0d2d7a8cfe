import { lazy, Suspense } from 'react'
import { PendingField } from './PendingField.tsx'
import type { PickProps } from './PickField.tsx'

const DrawnPickManyField = lazy(async () => ({
  default: (await import('./DrawnPickManyField.tsx')).DrawnPickManyField,
}))

/** Several of a long list: each chosen one stands in the field and can be taken out. */
export function PickManyField(props: PickProps) {
  return (
    <Suspense fallback={<PendingField {...props} text="" />}>
      <DrawnPickManyField {...props} />
    </Suspense>
  )
}
