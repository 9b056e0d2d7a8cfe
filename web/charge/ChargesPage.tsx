import { useState } from 'react'
import type { ResponseOf } from '#domain/contract/route.ts'
import { readCharges } from '#domain/charge/contract.ts'
import { listWorkFields } from '#domain/work-field/contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { ReportTabs } from '#web/report/ReportTabs.tsx'
import { Button, ButtonLink } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { FilterBar } from '#web/ui/FilterBar.tsx'
import { useFilters } from '#web/ui/filters.ts'
import { Page } from '#web/ui/Page.tsx'
import { PageTurner } from '#web/ui/PageTurner.tsx'
import { PickField } from '#web/ui/PickField.tsx'
import { Section } from '#web/ui/Section.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { useUnitOptions } from '#web/unit/use-unit-options.ts'
import { useWords } from '#web/words/language.tsx'
import { ChargeCounts } from './ChargeCounts.tsx'
import { ChargeMatrix } from './ChargeMatrix.tsx'
import { ChargeRulesForm } from './ChargeRulesForm.tsx'
import { Overloads } from './Overloads.tsx'

export type Charges = ResponseOf<typeof readCharges>
const first = { field: '', below: '', only: '', after: '' }
const kinds = ['hole', 'covered', 'overloaded'] as const

/** Who is in charge of which field of work in which unit; holes come first. */
export function ChargesPage() {
  const { t, why } = useWords()
  const [isOpen, setOpen] = useState(false)
  const filters = useFilters(first)
  const { workFields } = useRead(listWorkFields)
  const [workFieldId, below] = [filters.valueOf('field'), filters.valueOf('below')]
  const only = kinds.find((each) => each === filters.valueOf('only'))
  const after = filters.valueOf('after')
  const charges = useRead(readCharges, {
    query: {
      limit: 100,
      ...(workFieldId ? { workFieldId } : {}),
      ...(below ? { below } : {}),
      ...(only ? { only } : {}),
      ...(after ? { after } : {}),
    },
  })
  const offered = workFields.filter(({ endedOn }) => endedOn === null)
  const units = useUnitOptions()
  return (
    <Page
      title={t('charge.title')}
      sub={t('charge.sub')}
      width="wide"
      actions={
        <Button why={why(charges.can.keepRules)} onClick={() => setOpen(true)}>
          {t('charge.rules')}
        </Button>
      }
    >
      <ReportTabs />
      {offered.length === 0 ? (
        <EmptyState
          title={t('charge.noFields')}
          action={<ButtonLink to={paths.workFields}>{t('workField.title')}</ButtonLink>}
        >
          {t('charge.noFieldsHint')}
        </EmptyState>
      ) : (
        <>
          <FilterBar filters={filters}>
            <SelectField
              field={filters.field('field')}
              label={t('workField.title')}
              options={offered.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <PickField field={filters.field('below')} label={t('charge.below')} options={units} />
            <SelectField
              field={filters.field('only')}
              label={t('charge.only')}
              options={kinds.map((each) => ({ value: each, label: t(`charge.only.${each}`) }))}
            />
          </FilterBar>
          <ChargeCounts charges={charges} of={{ field: workFieldId, below }} />
          <Section title={t('charge.matrix')} sub={t('charge.matrixSub')}>
            <ChargeMatrix charges={charges} />
            <PageTurner filters={filters} next={charges.next} />
          </Section>
          {charges.overloads.length > 0 && <Overloads charges={charges} />}
        </>
      )}
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={t('charge.rules')}>
        <ChargeRulesForm charges={charges} onDone={() => setOpen(false)} />
      </Dialog>
    </Page>
  )
}
