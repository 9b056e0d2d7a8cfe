import { type DocumentLayout, listLayouts } from '#domain/document/layout-contract.ts'
import { useRead } from '#web/api.ts'
import { Section } from '#web/ui/Section.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'

/** How documents are laid out, by version: what a source gives, and what an office has set because none does. */
export function Layouts() {
  const { layouts } = useRead(listLayouts)
  return layouts.map((layout) => <Layout key={layout.id} layout={layout} />)
}

function Layout({ layout }: { layout: DocumentLayout }) {
  const { t, format } = useWords()
  const { effectiveFrom, effectiveTo, source, font, page, margins, parts } = layout
  const name = t(`document.layout.${layout.layout}`)
  const from = t('document.layoutFrom', { date: format.date(effectiveFrom) })
  const to = effectiveTo && t('document.layoutTo', { date: format.date(effectiveTo) })
  return (
    <Section minor title={name} sub={[from, to].filter(Boolean).join(', ')}>
      <p className="small">{t('document.layoutSource', { source })}</p>
      <p className="soft small">
        {t('document.layoutPage', { font, ...page, ...margins })}
        {!layout.hasSourceForMargins && ` ${t('document.layoutMarginsSet')}`}
      </p>
      <Table label={name} rows={parts} columns={useColumns()} rowKey={({ part }) => part} copyable whole />
    </Section>
  )
}

function useColumns(): Column<DocumentLayout['parts'][number]>[] {
  const { t, format } = useWords()
  return [
    { key: 'part', title: t('document.part'), render: ({ part }) => t(`document.part.${part}`) },
    {
      key: 'points',
      title: t('document.points'),
      align: 'end',
      render: ({ points }) => format.number(points),
    },
    {
      key: 'look',
      title: t('document.look'),
      render: ({ isBold, isItalic, isUpper }) =>
        [
          isUpper && t('document.look.upper'),
          isBold && t('document.look.bold'),
          isItalic && t('document.look.italic'),
        ]
          .filter(Boolean)
          .join(', ') || t('document.look.plain'),
    },
    {
      key: 'source',
      title: t('document.partSource'),
      render: ({ hasSource }) =>
        hasSource ? t('document.fromSource') : <span className="quiet">{t('document.setByOffice')}</span>,
    },
  ]
}
