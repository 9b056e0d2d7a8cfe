import type { AppraisalType, ReturnCause } from '#domain/appraisal/catalogue-contract.ts'
import { Button } from '#web/ui/Button.tsx'
import type { Column } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'

/** What is being set: a new row or one that stands. */
export type KeptHere =
  | { noun: 'type'; row: AppraisalType | null }
  | { noun: 'cause'; row: ReturnCause | null }
  | { noun: 'delegation' }
type Open = (kept: KeptHere) => void

const steps = ['drafting', 'opinion', 'appraisal', 'revision', 'decision', 'issue'] as const

export function useTypeColumns(whyNot: string | null, open: Open): Column<AppraisalType>[] {
  const { t, format } = useWords()
  return [
    { key: 'name', title: t('appraisal.typeName'), render: ({ name }) => name, sort: ({ name }) => name },
    { key: 'type', title: t('appraisal.documentType'), render: ({ documentType }) => documentType },
    ...steps.map((step): Column<AppraisalType> => ({
      key: step,
      title: t(`appraisal.days.${step}`),
      align: 'end',
      render: (row) => (step === 'opinion' && !row.needsOpinions ? '–' : format.number(row[`${step}Days`])),
      text: (row) => row[`${step}Days`],
    })),
    {
      key: 'correct',
      title: t('appraisal.correct'),
      phone: 'untitled',
      align: 'end',
      render: (row) => (
        <Button kind="quiet" small why={whyNot} onClick={() => open({ noun: 'type', row })}>
          {t('appraisal.correct')}
        </Button>
      ),
    },
  ]
}

export function useCauseColumns(whyNot: string | null, open: Open): Column<ReturnCause>[] {
  const { t, format } = useWords()
  return [
    { key: 'name', title: t('appraisal.causeName'), render: ({ name }) => name },
    {
      key: 'ordinal',
      title: t('appraisal.ordinal'),
      align: 'end',
      render: ({ ordinal }) => format.number(ordinal),
    },
    {
      key: 'retired',
      title: t('appraisal.inUse'),
      render: ({ retiredOn }) => t(retiredOn ? 'appraisal.retired' : 'appraisal.inUse'),
    },
    {
      key: 'correct',
      title: t('appraisal.correct'),
      phone: 'untitled',
      align: 'end',
      render: (row) => (
        <Button kind="quiet" small why={whyNot} onClick={() => open({ noun: 'cause', row })}>
          {t('appraisal.correct')}
        </Button>
      ),
    },
  ]
}
