import { useMutation, useQueryClient } from '@tanstack/react-query'
import { correctItem, readIntake } from '#domain/intake/contract.ts'
import { call, type Sent } from '#web/api/call.ts'
import { keyOf, nounOf } from '#web/api/queries.ts'
import { newRequestId } from '#web/api/request-id.ts'
import type { Intake } from './intake.ts'

/**
 * Saves one proposal and puts the answer in its place on the page: a document of hundreds of proposals is not read
 * anew for each of them.
 */
export function useCorrectItem(intakeId: string) {
  const queries = useQueryClient()
  const { mutateAsync, isPending } = useMutation({
    mutationFn: (sent: Sent<typeof correctItem>) => call(correctItem, sent),
    onSuccess: async (saved) => {
      const place = keyOf(readIntake, { id: intakeId })
      await queries.cancelQueries({ queryKey: place })
      queries.setQueryData<Intake>(place, (held) =>
        held ? { ...held, items: held.items.map((item) => (item.id === saved.id ? saved : item)) } : held,
      )
      await queries.invalidateQueries({ queryKey: [nounOf(readIntake.path)], refetchType: 'none' })
    },
  })
  const send = (itemId: string, body: NonNullable<Sent<typeof correctItem>['body']>) =>
    mutateAsync({ params: { id: intakeId, itemId }, body, requestId: newRequestId() })
  return { send, isSending: isPending }
}
