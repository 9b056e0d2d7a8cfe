import type { ReactNode } from 'react'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'
import type { ProposalGroup } from './group-proposals.ts'
import type { UnitNames } from './intake.ts'
import { ProposalRow } from './ProposalRow.tsx'

type Props = {
  groups: readonly ProposalGroup[]
  units: UnitNames
  selectedId: string | null
  onSelect: (id: string) => void
  /** The meeting through which the document was assigned. */
  meetingId: string | null
  isClosed: boolean
  /** What stands below the selected proposal. */
  opened: ReactNode
}

/** The proposals by what they would become. */
export function ProposalList({ groups, units, selectedId, onSelect, meetingId, isClosed, opened }: Props) {
  const { t } = useWords()
  if (groups.length === 0)
    return <EmptyState title={t('intake.noProposals')}>{t('intake.noProposalsHint')}</EmptyState>
  return groups.map(({ kind, items }) => (
    <Section
      key={kind}
      title={t(`intake.group.${kind}`)}
      sub={t('intake.groupCount', {
        confirmed: items.filter((item) => item.state === 'confirmed').length,
        total: items.length,
      })}
    >
      <ul>
        {items.map((item) => (
          <ProposalRow
            key={item.id}
            item={item}
            units={units}
            isSelected={item.id === selectedId}
            onSelect={onSelect}
            meetingId={meetingId}
            isClosed={isClosed}
          >
            {item.id === selectedId ? opened : null}
          </ProposalRow>
        ))}
      </ul>
    </Section>
  ))
}
