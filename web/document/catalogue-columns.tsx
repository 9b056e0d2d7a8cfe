import type { ResponseOf } from '#domain/contract/route.ts'
import type {
  DocumentType,
  IssuingBody,
  KeptNumberingRule,
  Numbering,
  readDocumentCatalogue,
} from '#domain/document/catalogue-contract.ts'
import { Button } from '#web/ui/Button.tsx'
import { StatusMark } from '#web/ui/StatusMark.tsx'
import type { Column } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'
import type { Kept } from './CatalogueForms.tsx'

export type Catalogue = ResponseOf<typeof readDocumentCatalogue>
type Edit = { whyNot: string | null; open: (kept: Kept) => void }

function useShared() {
  const { t, format } = useWords()
  const family = <Row extends Pick<DocumentType, 'family'>>(): Column<Row> => ({
    key: 'family',
    title: t('document.family'),
    render: (row) => t(`document.family.${row.family}`),
    sort: (row) => row.family,
  })
  const validity = <Row extends Pick<DocumentType, 'validFrom' | 'validTo'>>(): Column<Row> => ({
    key: 'validity',
    title: t('document.inForce'),
    render: ({ validFrom, validTo }) =>
      validTo
        ? t('document.validUntil', { from: format.date(validFrom), to: format.date(validTo) })
        : t('document.valid', { from: format.date(validFrom) }),
    sort: ({ validFrom }) => validFrom,
  })
  const correct = <Row,>({ whyNot, open }: Edit, keptOf: (row: Row) => Kept): Column<Row> => ({
    key: 'correct',
    title: t('document.correct'),
    phone: 'untitled',
    align: 'end',
    render: (row) => (
      <Button kind="quiet" small why={whyNot} onClick={() => open(keptOf(row))}>
        {t('document.correct')}
      </Button>
    ),
  })
  return { family, validity, correct }
}

export function useTypeColumns(edit: Edit): Column<DocumentType>[] {
  const { t } = useWords()
  const { family, validity, correct } = useShared()
  return [
    { key: 'name', title: t('document.typeName'), render: ({ name }) => name, sort: ({ name }) => name },
    {
      key: 'symbol',
      title: t('document.typeSymbol'),
      render: ({ symbol }) => symbol ?? '',
      sort: ({ symbol }) => symbol ?? '',
    },
    family(),
    validity(),
    {
      key: 'source',
      title: t('document.source'),
      render: ({ source }) => <span className="soft">{source}</span>,
    },
    correct(edit, (row) => ({ noun: 'type', row })),
  ]
}

export function useBodyColumns(edit: Edit): Column<IssuingBody>[] {
  const { t } = useWords()
  const { family, validity, correct } = useShared()
  return [
    { key: 'name', title: t('document.bodyName'), render: ({ name }) => name, sort: ({ name }) => name },
    { key: 'symbol', title: t('document.bodySymbol'), render: ({ symbol }) => symbol },
    { key: 'unit', title: t('document.bodyUnit'), render: ({ unit }) => unit.name },
    { key: 'place', title: t('document.place'), render: ({ place }) => place },
    family(),
    validity(),
    correct(edit, (row) => ({ noun: 'body', row })),
  ]
}

export function useRuleColumns(edit: Edit): Column<KeptNumberingRule>[] {
  const { t, format } = useWords()
  const { family, correct } = useShared()
  return [
    { key: 'name', title: t('document.ruleName'), render: ({ name }) => name },
    family(),
    { key: 'basis', title: t('document.basis'), render: ({ basis }) => t(`document.basis.${basis}`) },
    {
      key: 'beginsOn',
      title: t('document.beginsOn'),
      align: 'end',
      render: ({ beginsOn }) => format.date(beginsOn),
      sort: ({ beginsOn }) => beginsOn,
    },
    {
      key: 'source',
      title: t('document.source'),
      render: ({ source }) => <span className="soft">{source}</span>,
    },
    correct(edit, (row) => ({ noun: 'rule', row })),
  ]
}

export function useNumberingColumns({ types, bodies, rules }: Catalogue): Column<Numbering>[] {
  const { t, format } = useWords()
  const count = (
    key: 'lastNumber' | 'startNumber' | 'given' | 'voided',
    title: string,
  ): Column<Numbering> => ({
    key,
    title,
    align: 'end',
    render: (row) => format.number(row[key]),
    sort: (row) => row[key],
  })
  const periodOf = ({ ruleId, year }: Numbering): string => {
    const name = rules.find(({ id }) => id === ruleId)?.name ?? ''
    return year === 0 ? name : t('document.periodOfYear', { name, year })
  }
  return [
    {
      key: 'type',
      title: t('document.type'),
      render: ({ typeId }) => types.find(({ id }) => id === typeId)?.name ?? '',
    },
    {
      key: 'body',
      title: t('document.body'),
      render: ({ bodyId }) => {
        const body = bodies.find(({ id }) => id === bodyId)
        return body ? `${body.name} (${body.symbol})` : ''
      },
    },
    { key: 'period', title: t('document.period'), render: periodOf },
    count('lastNumber', t('document.lastNumber')),
    count('startNumber', t('document.startNumber')),
    count('given', t('document.given')),
    count('voided', t('document.voidedCount')),
    {
      key: 'whole',
      title: t('document.whole'),
      render: ({ isWhole }) => (
        <StatusMark status={isWhole ? 'accepted' : 'wrong'}>
          {t(isWhole ? 'document.whole' : 'document.notWhole')}
        </StatusMark>
      ),
    },
  ]
}
