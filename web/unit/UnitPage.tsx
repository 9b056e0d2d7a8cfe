import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { ResponseOf } from '#domain/contract/route.ts'
import { listPositions, listUnits } from '#domain/unit/contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { RemarksOfUnit } from '#web/remark/RemarksOfUnit.tsx'
import { NotFoundPage } from '#web/shell/NotFoundPage.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Section } from '#web/ui/Section.tsx'
import { Table } from '#web/ui/Table.tsx'
import type { Column } from '#web/ui/table/column.ts'
import { useWords } from '#web/words/language.tsx'
import { AppointForm } from './AppointForm.tsx'
import { CloseUnitForm } from './CloseUnitForm.tsx'
import { RenameUnitForm } from './RenameUnitForm.tsx'

/** One unit: what it is called, where it belongs, who works there. */
export function UnitPage() {
  const { id = '' } = useParams()
  const { t, why, format } = useWords()
  const { units, can } = useRead(listUnits)
  const [isRenaming, setRenaming] = useState(false)
  const [isClosing, setClosing] = useState(false)
  const navigate = useNavigate()
  const unit = units.find((each) => each.id === id)
  if (!unit) return <NotFoundPage />
  const parent = units.find((each) => each.id === unit.parentId)
  const crumbs = [
    { title: t('unit.title'), to: paths.units },
    ...(parent ? [{ title: parent.name, to: paths.unit(parent.id) }] : []),
  ]
  const rename = (
    <>
      <Button why={why(can.establish)} onClick={() => setClosing(true)}>
        {t('unit.close')}
      </Button>
      <Button why={why(can.establish)} onClick={() => setRenaming(true)}>
        {t('unit.rename')}
      </Button>
    </>
  )
  return (
    <Page
      title={unit.name}
      sub={`${unit.shortName} · ${t('unit.from')} ${format.date(unit.validFrom)}`}
      crumbs={crumbs}
      actions={rename}
    >
      <Section title={t('unit.people')}>
        <Positions unitId={unit.id} />
      </Section>
      <Section title={t('remark.title')}>
        <RemarksOfUnit unitId={unit.id} />
      </Section>
      <Dialog open={isRenaming} onClose={() => setRenaming(false)} title={t('unit.rename')}>
        <RenameUnitForm unit={unit} onDone={() => setRenaming(false)} />
      </Dialog>
      <Dialog open={isClosing} onClose={() => setClosing(false)} title={t('unit.close')}>
        <CloseUnitForm unit={unit} onDone={() => void navigate(paths.units)} />
      </Dialog>
    </Page>
  )
}

type Position = ResponseOf<typeof listPositions>['positions'][number]

function Positions({ unitId }: { unitId: string }) {
  const { t, why } = useWords()
  const { positions, can } = useRead(listPositions, { params: { id: unitId } })
  const [isOpen, setOpen] = useState(false)
  const appoint = (
    <Button why={why(can.appoint)} onClick={() => setOpen(true)}>
      {t('unit.appoint')}
    </Button>
  )
  return (
    <>
      <Table
        label={t('unit.people')}
        rows={positions}
        columns={usePositionColumns()}
        rowKey={(position) => position.id}
        empty={<EmptyState title={t('unit.noPeople')} action={appoint} />}
      />
      {positions.length > 0 && appoint}
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={t('unit.appoint')}>
        <AppointForm unitId={unitId} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

function usePositionColumns(): Column<Position>[] {
  const { t, format } = useWords()
  return [
    { key: 'name', title: t('unit.personName'), render: ({ person }) => person.name ?? '–' },
    { key: 'title', title: t('unit.post'), render: ({ title }) => title },
    { key: 'role', title: t('unit.role'), render: ({ role }) => t(`session.role.${role}`) },
    {
      key: 'reach',
      title: t('unit.jurisdiction'),
      render: ({ jurisdiction }) => t(`unit.jurisdiction.${jurisdiction}`),
    },
    { key: 'from', title: t('unit.from'), align: 'end', render: ({ validFrom }) => format.date(validFrom) },
  ]
}
