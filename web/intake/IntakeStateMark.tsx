import type { IntakeSummary } from '#domain/intake/contract.ts'
import { type Status, StatusMark } from '#web/ui/StatusMark.tsx'
import { useWords } from '#web/words/language.tsx'

const looks: Record<IntakeSummary['state'], Status> = {
  proposed: 'in_progress',
  confirmed: 'accepted',
  dismissed: 'closed',
}

export function IntakeStateMark({ state }: { state: IntakeSummary['state'] }) {
  const { t } = useWords()
  return <StatusMark status={looks[state]}>{t(`intake.state.${state}`)}</StatusMark>
}
