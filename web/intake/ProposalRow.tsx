import { memo, type ReactNode } from 'react'
import { Link } from 'react-router'
import type { IntakeItem } from '#domain/intake/contract.ts'
import { Shape } from '#web/ui/Shape.tsx'
import { useWords } from '#web/words/language.tsx'
import { ConfidenceMark } from './ConfidenceMark.tsx'
import type { UnitNames } from './intake.ts'
import { ProposalFacts } from './ProposalFacts.tsx'
import { doubtsAmong, reasonSentences } from './reason-sentences.ts'
import { TwinRemark } from './TwinRemark.tsx'
import { ResultLink } from './ResultLink.tsx'
import styles from './Proposal.module.css'

type Props = {
  item: IntakeItem
  units: UnitNames
  isSelected: boolean
  onSelect: (id: string) => void
  meetingId: string | null
  /** Nothing more can come of the document. */
  isClosed: boolean
  /** What can be done with it, in place, while it is selected. */
  children?: ReactNode
}

/** One proposal of the list; the selected one opens where it stands. */
export const ProposalRow = memo(function ProposalRow(props: Props) {
  const { item, units, isSelected, onSelect, meetingId, isClosed, children } = props
  const { t } = useWords()
  const select = () => onSelect(item.id)
  const isForm = isSelected && Boolean(children) && item.state === 'proposed'
  return (
    <li
      className={styles['row']}
      data-proposal={item.id}
      data-state={item.state}
      aria-current={isSelected ? 'true' : undefined}
      aria-label={isForm ? t('intake.proposalNumber', { number: item.ordinal }) : undefined}
      tabIndex={-1}
    >
      <span className={styles['number']} aria-hidden="true">
        {item.ordinal}
      </span>
      <div className={styles['body']}>
        {!isForm && (
          <>
            <button type="button" className={styles['title']} aria-expanded={isSelected} onClick={select}>
              <span className="seenByReaderOnly">
                {t('intake.proposalNumber', { number: item.ordinal })}:{' '}
              </span>
              {titleOf(item)}
            </button>
            <ProposalFacts draft={item.draft} units={units} />
            {item.twin && <TwinRemark twin={item.twin} />}
            <Remarks item={item} isClosed={isClosed} />
          </>
        )}
        <ResultLink item={item} meetingId={meetingId} />
        {isSelected && children}
      </div>
      <div className={styles['marks']}>
        {isSelected && (
          <Link className={styles['toSource']} to="?view=text" preventScrollReset>
            {t('intake.toSource', { number: item.ordinal })}
          </Link>
        )}
        {item.address && (
          <span className={styles['address']}>{t('intake.address', { address: item.address })}</span>
        )}
        <ConfidenceMark confidence={item.confidence} />
        {item.state === 'confirmed' && (
          <span className={styles['confirmed']}>
            <Shape name="tick" /> {t('intake.itemConfirmed')}
          </span>
        )}
      </div>
    </li>
  )
})

export const titleOf = ({ draft }: IntakeItem): string =>
  draft.kind === 'task' ? draft.title : draft.kind === 'target' ? draft.name : draft.text

/** What a person should know before confirming: doubts, and what is still missing. */
function Remarks({ item, isClosed }: { item: IntakeItem; isClosed: boolean }) {
  const { t, find } = useWords()
  if (item.state === 'dismissed')
    return (
      <p className={styles['remark']}>{t('intake.itemDismissed', { reason: item.dismissedReason ?? '–' })}</p>
    )
  if (item.state === 'confirmed') return null
  if (isClosed) return <p className={styles['remark']}>{t('intake.itemUnused')}</p>
  const names = item.missing.map((name) => find(`intake.field.${name}`)?.toLocaleLowerCase() ?? name)
  const remarks = [
    ...reasonSentences(find, doubtsAmong(item.reasons)),
    ...(names.length > 0 ? [t('intake.stillMissing', { names: names.join(', ') })] : []),
  ]
  return remarks.length > 0 && <p className={styles['remark']}>{remarks.join(' ')}</p>
}
