import { useState } from 'react'
import { type readConsolidation, readConsolidation as route } from '#domain/consolidation/contract.ts'
import type { ResponseOf } from '#domain/contract/route.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { ButtonLink } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { useWords } from '#web/words/language.tsx'
import { ConsolidationFiles } from './ConsolidationFiles.tsx'
import { ConsolidationFigures } from './ConsolidationFigures.tsx'
import { ConsolidationPreview } from './ConsolidationPreview.tsx'
import { ConsolidationRemarks } from './ConsolidationRemarks.tsx'
import { ConfirmConsolidation } from './ConfirmConsolidation.tsx'
import { Layouts } from './Layouts.tsx'
import { RememberedNames, UnknownNames } from './UnknownNames.tsx'

export type Consolidation = ResponseOf<typeof readConsolidation>

/** One import: what was read, what is wrong and in which cell, who is missing, what will be written. */
export function ConsolidationView({ id }: { id: string }) {
  const { t, format } = useWords()
  const [defineMissing, setDefineMissing] = useState(false)
  const consolidation = useRead(route, { params: { id }, query: { defineMissing } })
  const toBoard = (
    <ButtonLink kind="primary" to={`${paths.targets}?year=${consolidation.year}`}>
      {t('target.importToBoard')}
    </ButtonLink>
  )
  if (consolidation.state === 'called_off') return <Notice>{t('consolidation.calledOff')}</Notice>
  const { outcome } = consolidation
  if (outcome) {
    const [targets, figures] = [format.number(outcome.targets), format.number(outcome.figures)]
    const isNothing = outcome.targets + outcome.figures === 0
    return (
      <Notice kind="done" actions={toBoard}>
        {isNothing ? t('consolidation.nothing') : t('consolidation.done', { targets, figures })}{' '}
        {outcome.leftOut.length > 0 && t('consolidation.doneWithout', { names: outcome.leftOut.join(', ') })}
      </Notice>
    )
  }
  return (
    <div className="stack">
      <ConsolidationFigures consolidation={consolidation} />
      <ConfirmConsolidation
        consolidation={consolidation}
        defineMissing={defineMissing}
        onDefine={() => setDefineMissing(true)}
      />
      <Layouts consolidation={consolidation} unsure />
      {consolidation.unknownNames.length > 0 && <UnknownNames consolidation={consolidation} />}
      <ConsolidationRemarks consolidation={consolidation} isProblem />
      <ConsolidationPreview consolidation={consolidation} />
      <ConsolidationFiles consolidation={consolidation} />
      <ConsolidationRemarks consolidation={consolidation} isProblem={false} />
      <Layouts consolidation={consolidation} unsure={false} />
      <RememberedNames consolidation={consolidation} />
    </div>
  )
}
