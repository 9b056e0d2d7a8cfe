import type { IntakeItem } from '#domain/intake/contract.ts'
import { DifficultyFields } from './DifficultyFields.tsx'
import type { UnitNames } from './intake.ts'
import { RecommendationFields } from './RecommendationFields.tsx'
import { PracticeFields } from './PracticeFields.tsx'
import { RemarkFields } from './RemarkFields.tsx'
import { TargetFields } from './TargetFields.tsx'
import { TaskFields } from './TaskFields.tsx'
import type { useItemEditing } from './use-item-editing.ts'

export type FieldsProps = {
  editing: Pick<ReturnType<typeof useItemEditing>, 'field' | 'set' | 'values'>
  options: readonly { value: string; label: string; below: string }[]
  usualQuality: string | null
}

/** The fields of what a proposal would become. */
export function DraftFields(props: {
  item: IntakeItem
  editing: FieldsProps['editing']
  units: UnitNames
  usualQuality: string | null
}) {
  const options = [...props.units].map(([value, { name, shortName }]) => ({
    value,
    label: shortName,
    below: name === shortName ? '' : name,
  }))
  const fields = { editing: props.editing, options, usualQuality: props.usualQuality }
  switch (props.item.draft.kind) {
    case 'task':
      return <TaskFields {...fields} />
    case 'recommendation':
      return <RecommendationFields {...fields} />
    case 'difficulty':
      return <DifficultyFields {...fields} />
    case 'practice':
      return <PracticeFields {...fields} />
    case 'remark':
      return <RemarkFields {...fields} />
    case 'target':
      return <TargetFields {...fields} />
  }
}
