import { useId, useState } from 'react'
import { type UnknownName, nameUnitOfWorkbook, rememberName } from '#domain/consolidation/contract.ts'
import { listIndicators } from '#domain/target/contract.ts'
import { useAct, useRead } from '#web/api.ts'
import { Button } from '#web/ui/Button.tsx'
import { bind } from '#web/ui/form/field-binding.ts'
import { PickField } from '#web/ui/PickField.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { Section } from '#web/ui/Section.tsx'
import type { Option } from '#web/ui/SelectField.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useUnitOptions } from '#web/unit/use-unit-options.ts'
import { useWords } from '#web/words/language.tsx'
import type { Consolidation } from './ConsolidationView.tsx'

/** Names in the files that nobody knows: chosen once, they are understood from then on. */
export function UnknownNames({ consolidation }: { consolidation: Consolidation }) {
  const { t } = useWords()
  const { indicators } = useRead(listIndicators)
  const options = {
    unit: useUnitOptions(),
    indicator: indicators.map(({ id, name }) => ({ value: id, label: name })),
  }
  const columns: Column<UnknownName>[] = [
    {
      key: 'written',
      title: t('consolidation.written'),
      phone: 'untitled',
      render: ({ written }) => written,
    },
    { key: 'kind', title: t('target.importWhat'), render: ({ kind }) => t(`consolidation.kind.${kind}`) },
    { key: 'times', title: t('consolidation.times'), align: 'end', render: ({ times }) => times },
    {
      key: 'means',
      title: t('consolidation.means'),
      phone: 'untitled',
      render: (name) => <Meaning id={consolidation.id} name={name} options={options[name.kind]} />,
    },
  ]
  return (
    <Section title={t('consolidation.names')} sub={t('consolidation.namesSub')}>
      <Table
        label={t('consolidation.names')}
        rows={consolidation.unknownNames}
        columns={columns}
        rowKey={({ kind, written, fileId }) => `${kind} ${written} ${fileId ?? ''}`}
      />
    </Section>
  )
}

function Meaning({ id, name, options }: { id: string; name: UnknownName; options: readonly Option[] }) {
  const { t } = useWords()
  const fieldId = useId()
  const [chosen, setChosen] = useState<unknown>(name.nearestId ?? '')
  const remember = useAct(rememberName)
  const nameUnit = useAct(nameUnitOfWorkbook)
  const save = () => {
    const meansId = typeof chosen === 'string' ? chosen : ''
    if (meansId === '') return
    const { kind, written, fileId } = name
    if (fileId === null) void remember.attempt({ params: { id }, body: { kind, written, meansId } })
    else void nameUnit.attempt({ params: { id, fileId }, body: { unitId: meansId } })
  }
  return (
    <span className="row">
      <PickField
        field={bind(fieldId, chosen, setChosen)}
        label={t('consolidation.meansOf', { written: name.written })}
        options={options}
        optional
        quietLabel
      />
      <Button small busy={remember.isSending || nameUnit.isSending} onClick={save}>
        {t('consolidation.remember')}
      </Button>
      <ProblemNotice problem={remember.problem ?? nameUnit.problem} />
    </span>
  )
}

type Remembered = Consolidation['rememberedNames'][number]

/** What was said of names before, for whoever wants to take it back. */
export function RememberedNames({ consolidation }: { consolidation: Consolidation }) {
  const { t } = useWords()
  const { id, rememberedNames } = consolidation
  const forget = useAct(rememberName)
  if (rememberedNames.length === 0) return null
  const columns: Column<Remembered>[] = [
    {
      key: 'written',
      title: t('consolidation.written'),
      phone: 'untitled',
      render: ({ written }) => written,
    },
    { key: 'kind', title: t('target.importWhat'), render: ({ kind }) => t(`consolidation.kind.${kind}`) },
    { key: 'name', title: t('consolidation.means'), render: ({ name }) => name },
    {
      key: 'forget',
      title: '',
      phone: 'untitled',
      render: ({ kind, written }) => (
        <Button
          small
          busy={forget.isSending}
          onClick={() => void forget.attempt({ params: { id }, body: { kind, written, meansId: null } })}
        >
          {t('consolidation.forget')}
        </Button>
      ),
    },
  ]
  return (
    <details>
      <summary>
        {t('consolidation.rememberedNames')}:{' '}
        {t('consolidation.rememberedCount', { count: rememberedNames.length })}
      </summary>
      <Table
        label={t('consolidation.rememberedNames')}
        rows={rememberedNames}
        columns={columns}
        rowKey={({ kind, written }) => `${kind} ${written}`}
      />
    </details>
  )
}
