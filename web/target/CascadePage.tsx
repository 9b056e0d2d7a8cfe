import { useState } from 'react'
import { useParams } from 'react-router'
import { isShared } from '#domain/target/cascade.ts'
import { readCascade } from '#domain/target/cascade-contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Page } from '#web/ui/Page.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { useWords } from '#web/words/language.tsx'
import { CascadeFoot } from './CascadeFoot.tsx'
import { CascadeTable } from './CascadeTable.tsx'
import { CascadeTools } from './CascadeTools.tsx'
import { type Cascade, useParts } from './use-parts.ts'

/** A whole shared out among the units below: by a rule or by hand, checked against the whole as one types. */
export function CascadePage() {
  const { t } = useWords()
  const { id = '' } = useParams()
  const cascade = useRead(readCascade, { params: { id } })
  const { indicator, unit, year, planned } = cascade
  return (
    <Page
      title={t('plan.cascadeTitle', { indicator: indicator.name })}
      sub={<Whole cascade={cascade} />}
      crumbs={[
        { title: t('target.title'), to: paths.targets },
        { title: `${indicator.shortName}, ${unit.shortName} ${year}`, to: paths.target(id) },
      ]}
      width="wide"
    >
      {cascade.rows.length === 0 ? (
        <EmptyState title={t('plan.cascadeNone')}>
          {t('plan.cascadeNoneBody', { unit: unit.name })}
        </EmptyState>
      ) : (
        <Parts key={`${id} ${planned}`} cascade={cascade} />
      )}
    </Page>
  )
}

function Whole({ cascade }: { cascade: Cascade }) {
  const { t, format } = useWords()
  const { indicator, unit, year, planned } = cascade
  const { unitOfMeasure } = indicator
  return t('plan.cascadeSub', { unit: unit.name, year, planned: format.number(planned), unitOfMeasure })
}

function Parts({ cascade }: { cascade: Cascade }) {
  const { t } = useWords()
  const parts = useParts(cascade)
  const [done, setDone] = useState<string | null>(null)
  const mayKeep = cascade.can.cascade.allowed
  return (
    <div className="stack">
      {done && <Notice kind="done">{done}</Notice>}
      {mayKeep && <CascadeTools parts={parts} isShared={isShared(cascade.indicator)} year={cascade.year} />}
      <CascadeTable parts={parts} cascade={cascade} />
      <ProblemNotice problem={parts.problem} />
      <CascadeFoot
        parts={parts}
        cascade={cascade}
        onSaved={({ set, adjusted }) => setDone(t('plan.saved', { set, adjusted }))}
      />
    </div>
  )
}
