import type { Draft } from '#domain/intake/draft.ts'
import { useWords } from '#web/words/language.tsx'
import type { UnitNames } from './intake.ts'
import styles from './Proposal.module.css'
import { useDraftWords } from './use-draft-words.ts'

/** What a draft says besides its sentence, in one line. */
export function ProposalFacts({ draft, units }: { draft: Draft; units: UnitNames }) {
  const { t } = useWords()
  const show = useDraftWords(units)
  const names = factsOf(draft).filter((name) => show(draft, name) !== null)
  if (names.length === 0) return null
  return (
    <dl className={styles['facts']}>
      {names.map((name) => (
        <div key={name}>
          <dt>{t(`intake.field.${draft.kind === 'remark' && name === 'unitIds' ? 'ofUnits' : name}`)}</dt>
          <dd>{show(draft, name)}</dd>
        </div>
      ))}
    </dl>
  )
}

function factsOf(draft: Draft) {
  switch (draft.kind) {
    case 'task':
      return ['leadUnitIds', 'cooperatingUnitIds', 'dueOn', 'rhythm', 'requiredQuality'] as const
    case 'recommendation':
      return ['raisedByUnitId', 'addressedToUnitId'] as const
    case 'difficulty':
      return ['cause', 'unitIds'] as const
    case 'practice':
      return ['unitId', 'result'] as const
    case 'remark':
      return ['tone', 'unitIds'] as const
    case 'target':
      return ['value', 'measure', 'period'] as const
  }
}
