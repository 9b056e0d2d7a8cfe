import { ApiProblem } from '#web/api/problem.ts'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { HeldByStamp } from './HeldByStamp.tsx'

type Props = {
  /** The name of the file that was sent last. */
  name: string | null
  problem: unknown
  /** Sends it again, with the reason why what was found is no stamp. */
  onDecide: (reason: string) => void
  onForget: () => void
}

/** Why a file was not taken; one that seems to bear a secrecy stamp waits for a person's decision and reason. */
export function UploadRefusal({ name, problem, onDecide, onForget }: Props) {
  if (name === null || !isHeldByStamp(problem)) return <ProblemNotice problem={problem} />
  return (
    <HeldByStamp
      key={name}
      name={name}
      where={problem.body.params?.['where']}
      onDecide={onDecide}
      onForget={onForget}
    />
  )
}

/** Whether a file or a text is held because something in it looks like a stamp, and not because it was declared secret. */
export const isHeldByStamp = (problem: unknown): problem is ApiProblem =>
  problem instanceof ApiProblem && problem.body.reason === 'stamp_found'
