import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef } from 'react'
import * as z from 'zod'
import { readIntake, type IntakeItem } from '#domain/intake/contract.ts'
import { draftSchema } from '#domain/intake/draft.ts'
import { nounOf } from '#web/api/queries.ts'
import { ConflictNotice } from '#web/ui/ConflictNotice.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { useWords } from '#web/words/language.tsx'
import type { UnitNames } from './intake.ts'
import styles from './Proposal.module.css'
import { useDraftWords } from './use-draft-words.ts'
import type { useItemEditing } from './use-item-editing.ts'

/** The row as the server stores it: the correction counts where there is one. */
const storedSchema = z.object({
  version: z.number(),
  proposal: draftSchema,
  correction: draftSchema.nullable(),
})

type Props = {
  item: IntakeItem
  editing: Pick<
    ReturnType<typeof useItemEditing>,
    'values' | 'send' | 'forget' | 'failure' | 'wanted' | 'hasProblems'
  >
  units: UnitNames
}

/** What stood in the way of a save: both versions of a conflict, otherwise a sentence. */
export function ItemConflict({ item, editing, units }: Props) {
  const { find } = useWords()
  const queries = useQueryClient()
  const show = useDraftWords(units)
  const { failure, values, send, forget, wanted } = editing
  const stored = storedSchema.safeParse(failure?.body.current)
  if (failure?.code !== 'conflict' || !stored.success)
    return failure && !editing.hasProblems ? (
      <InSight>
        <ProblemNotice problem={failure} />
      </InSight>
    ) : null
  const { version, proposal, correction } = stored.data
  const draft = correction ?? proposal
  const names = Object.keys(item.draft)
  return (
    <InSight>
      <ConflictNotice
        form={{
          values,
          submit: (seen) => send(wanted, { version: Number(seen) }),
          restart: () => void queries.invalidateQueries({ queryKey: [nounOf(readIntake.path)] }).then(forget),
        }}
        current={{ ...draft, version }}
        labels={new Map(names.map((name) => [name, find(`intake.field.${name}`) ?? name]))}
        show={(name, value) => show({ [name]: value }, name) ?? '–'}
      />
    </InSight>
  )
}

/** What stands in the way must not stand below the edge of the window. */
function InSight({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div ref={place} className={styles['inSight']}>
      {children}
    </div>
  )
}
