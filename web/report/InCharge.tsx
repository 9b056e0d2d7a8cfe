import { Link } from 'react-router'
import type { InCharge as Held } from '#domain/charge/in-charge.ts'
import { CellContent } from '#web/charge/CellContent.tsx'
import { paths } from '#web/paths.ts'
import { useWords } from '#web/words/language.tsx'
import type { ReportRead } from './ReportPage.tsx'
import styles from './Report.module.css'

const nobodyTooMuch: ReadonlySet<string> = new Set()

/** Who is in charge of the field of a report where it is written and where it is decided, as the matrix has it. */
export function InCharge({ inCharge }: { inCharge: ReportRead['inCharge'] }) {
  const { t } = useWords()
  if (!inCharge) return null
  const { writer, decider } = inCharge
  return (
    <dl className={styles['inCharge']} aria-label={t('report.inCharge', { field: writer.workField.name })}>
      <One title={t('report.writtenAt', { unit: writer.unit.shortName })} held={writer} />
      <One title={t('report.decidedAt', { unit: decider.unit.shortName })} held={decider} />
    </dl>
  )
}

function One({ title, held }: { title: string; held: Held }) {
  const { t } = useWords()
  const { workField, unit } = held
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        <HeldCell held={held} />{' '}
        <Link className="small" to={paths.chargesBy({ field: workField.id, below: unit.id })}>
          {t('report.inMatrix', { field: workField.name })}
        </Link>
      </dd>
    </div>
  )
}

/** One cell of the matrix: the person, who stands in, the unit that covers, or that there is nobody. */
export function HeldCell({ held }: { held: Held | null }) {
  return <CellContent cell={held} overloaded={nobodyTooMuch} />
}
