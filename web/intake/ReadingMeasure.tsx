import { forgetName, measureReading, type ReadingOutcome } from '#domain/intake/measure-contract.ts'
import { useAct, useRead } from '#web/api.ts'
import { Button } from '#web/ui/Button.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { Section } from '#web/ui/Section.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'

/** How far the reading of this organisation's documents was right, by what people made of it; and what they taught it. */
export function ReadingMeasure() {
  const { t } = useWords()
  return (
    <Section title={t('intake.measure')} sub={t('intake.measureSub')}>
      <Measured />
    </Section>
  )
}

type Line = ReadingOutcome & { key: string; name: string }

function Measured() {
  const { t } = useWords()
  const { kinds, confidences, fields, names, can } = useRead(measureReading)
  const columns = useOutcomeColumns()
  const lines: Line[] = [
    ...kinds.map((each) => ({ ...each, key: each.kind, name: t(`intake.group.${each.kind}`) })),
    ...confidences.map((each) => ({
      ...each,
      key: each.confidence,
      name: t('intake.measureTrust', { word: t(`intake.confidence.${each.confidence}`) }),
    })),
  ]
  if (lines.every((line) => seen(line) + line.marked === 0))
    return <p className="quiet">{t('intake.measureNone')}</p>
  return (
    <div className="stack">
      <Table
        label={t('intake.measure')}
        rows={lines}
        columns={columns}
        rowKey={(line) => line.key}
        empty={null}
      />
      {fields.tasks > 0 && <p className="small">{t('intake.measureFields', fields)}</p>}
      <Names names={names} mayForget={can.forget} />
    </div>
  )
}

const seen = ({ asRead, mended, dropped }: ReadingOutcome): number => asRead + mended + dropped

function useOutcomeColumns(): Column<Line>[] {
  const { t, format } = useWords()
  const count = (name: Exclude<keyof ReadingOutcome, 'asRead'>): Column<Line> => ({
    key: name,
    title: t(`intake.measure.${name}`),
    align: 'end',
    render: (line) => format.number(line[name]),
  })
  return [
    { key: 'name', title: t('intake.measure.kind'), render: (line) => line.name },
    {
      key: 'right',
      title: t('intake.measure.right'),
      align: 'end',
      render: (line) => (seen(line) === 0 ? '–' : format.of(line.asRead, seen(line))),
    },
    count('mended'),
    count('dropped'),
    count('marked'),
  ]
}

type Learnt = { written: string; unitId: string; unit: string }

function Names({
  names,
  mayForget,
}: {
  names: readonly Learnt[]
  mayForget: Parameters<ReturnType<typeof useWords>['why']>[0]
}) {
  const { t, why } = useWords()
  const forgetting = useAct(forgetName)
  if (names.length === 0) return <p className="small quiet">{t('intake.namesNone')}</p>
  return (
    <div>
      <p className="strong">{t('intake.names')}</p>
      <ProblemNotice problem={forgetting.problem} />
      <ul>
        {names.map(({ written, unit }) => (
          <li key={written} className="row">
            <span>{t('intake.nameMeans', { written, unit })}</span>
            <Button
              small
              kind="quiet"
              why={why(mayForget)}
              aria-label={t('intake.forgetName', { written })}
              onClick={() => void forgetting.attempt({ body: { written } })}
            >
              {t('intake.forget')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
