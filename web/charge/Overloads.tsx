import { Section } from '#web/ui/Section.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'
import type { Charges } from './ChargesPage.tsx'

type Overload = Charges['overloads'][number]

/** Who holds more than one person can bear, and what that is. */
export function Overloads({ charges: { overloads, rules } }: { charges: Charges }) {
  const { t, format } = useWords()
  const columns: Column<Overload>[] = [
    {
      key: 'person',
      title: t('charge.person'),
      phone: 'untitled',
      render: ({ person }) => person.name ?? t('charge.someone'),
    },
    { key: 'held', title: t('charge.heldCount'), align: 'end', render: ({ held }) => format.number(held) },
    {
      key: 'deputy',
      title: t('charge.asDeputy'),
      align: 'end',
      render: ({ asDeputy }) => format.number(asDeputy),
    },
    {
      key: 'charges',
      title: t('charge.what'),
      render: (overload) =>
        overload.charges.map(({ unit, workField }) => `${workField.name}, ${unit.shortName}`).join('; '),
    },
  ]
  return (
    <Section title={t('charge.overloads')} sub={t('charge.overloadsSub', { count: rules.mostPerPerson })}>
      <Table
        label={t('charge.overloads')}
        rows={overloads}
        columns={columns}
        rowKey={({ person }) => person.id}
        copyable
      />
    </Section>
  )
}
