import { useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import type { ResponseOf } from '#domain/contract/route.ts'
import { exportTarget } from '#domain/target/compare-contract.ts'
import { getTarget } from '#domain/target/contract.ts'
import { useRead } from '#web/api.ts'
import { addressOf } from '#web/api/call.ts'
import { TargetDifficulties } from '#web/difficulty/TargetDifficulties.tsx'
import { paths } from '#web/paths.ts'
import { ProgrammesOfTarget } from '#web/programme/ProgrammesOfTarget.tsx'
import { ActionMenu } from '#web/ui/ActionMenu.tsx'
import { ButtonLink, DownloadLink } from '#web/ui/Button.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Section } from '#web/ui/Section.tsx'
import { Waiting } from '#web/ui/Waiting.tsx'
import { useWords } from '#web/words/language.tsx'
import { AdjustTargetDialog } from './AdjustTargetDialog.tsx'
import { CatchUpSection } from './CatchUpSection.tsx'
import { PaceFacts } from './PaceFacts.tsx'
import { CascadeState } from './CascadeState.tsx'
import { TargetCurve } from './TargetCurve.tsx'
import styles from './TargetFigures.module.css'
import { TargetFigures } from './TargetFigures.tsx'
import { TargetMonths } from './TargetMonths.tsx'
import { TargetOrigin } from './TargetOrigin.tsx'
import { TargetParts } from './TargetParts.tsx'
import { UnmetUnits } from './UnmetUnits.tsx'
import { WhatIf } from './WhatIf.tsx'

export type Target = ResponseOf<typeof getTarget>

/** One target: where it stands, its course, the units that make it up, and where each figure comes from. */
export function TargetPage() {
  const { t } = useWords()
  const { id = '' } = useParams()
  const [search] = useSearchParams()
  const through = Number(search.get('through'))
  const target = useRead(getTarget, { params: { id }, query: through ? { through } : {} })
  const { indicator, standing, year } = target
  return (
    <Page
      title={indicator.name}
      sub={`${standing.unit.name} · ${indicator.unitOfMeasure}`}
      crumbs={[
        { title: t('target.title'), to: paths.targets },
        { title: `${t('target.year')} ${year}`, to: `${paths.targets}?year=${year}` },
      ]}
      width="wide"
      actions={<TargetActions target={target} />}
    >
      <div className="withAside">
        <div className={styles['sections']}>
          <TargetFigures target={target} />
          <Waiting lines={1}>
            <ProgrammesOfTarget indicatorId={indicator.id} year={year} />
          </Waiting>
          <Waiting lines={1}>
            <CascadeState id={target.id} />
          </Waiting>
          {standing.figures.asOfMonth > 0 && (
            <Section title={t('target.curve')}>
              <TargetCurve target={target} />
            </Section>
          )}
          <PaceFacts target={target} />
          <UnmetUnits target={target} />
          <Waiting lines={1}>
            <TargetDifficulties targetId={target.id} />
          </Waiting>
          {target.parts.length > 0 && <TargetParts target={target} />}
          <WhatIf key={target.through} target={target} />
          <CatchUpSection target={target} />
          <TargetMonths target={target} />
        </div>
        <TargetOrigin target={target} />
      </div>
    </Page>
  )
}

function TargetActions({ target }: { target: Target }) {
  const { t, why } = useWords()
  const [isOpen, setOpen] = useState(false)
  const navigate = useNavigate()
  const { standing, year, lastClosedMonth } = target
  return (
    <>
      <DownloadLink
        href={addressOf(
          exportTarget,
          { id: target.id },
          target.through > 0 ? { through: target.through } : {},
        )}
      >
        {t('compare.exportXlsx')}
      </DownloadLink>
      <ButtonLink to={paths.compareTargetsOf(target.indicator.id, year)}>{t('compare.toCompare')}</ButtonLink>
      {target.can.enter.allowed && (
        <ButtonLink
          kind="primary"
          to={paths.targetEntryOf(standing.unit.id, year, Math.max(lastClosedMonth, 1))}
        >
          {t('target.enter')}
        </ButtonLink>
      )}
      <ActionMenu
        actions={[
          { title: t('target.adjust'), why: why(target.can.adjust), onChoose: () => setOpen(true) },
          {
            title: t('plan.cascade'),
            why: why(target.can.adjust),
            onChoose: () => void navigate(paths.targetCascade(target.id)),
          },
        ]}
      />
      <AdjustTargetDialog target={target} open={isOpen} onClose={() => setOpen(false)} />
    </>
  )
}
