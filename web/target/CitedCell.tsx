import { useWords } from '#web/words/language.tsx'

type Props = { citedCell: string | null; citedFrom: string | null }

/** The cell of the workbook that a figure came from; nothing for a figure that was typed. */
export function CitedCell({ citedCell, citedFrom }: Props) {
  const { t } = useWords()
  if (citedCell === null) return null
  return (
    <span className="below">{t('target.citedCell', { cell: citedCell, document: citedFrom ?? '–' })}</span>
  )
}
