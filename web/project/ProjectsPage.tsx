import { useState } from 'react'
import { listProgrammes } from '#domain/programme/contract.ts'
import { listProjects } from '#domain/project/contract.ts'
import { projectStandings } from '#domain/project/project.ts'
import { useRead } from '#web/api.ts'
import { ProgrammeTabs } from '#web/programme/ProgrammeTabs.tsx'
import { useActions } from '#web/shell/actions.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { FilterBar } from '#web/ui/FilterBar.tsx'
import { useFilters } from '#web/ui/filters.ts'
import { Page } from '#web/ui/Page.tsx'
import { PickField } from '#web/ui/PickField.tsx'
import { SearchField } from '#web/ui/SearchField.tsx'
import { Section } from '#web/ui/Section.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { useUnitOptions } from '#web/unit/use-unit-options.ts'
import { useWords } from '#web/words/language.tsx'
import { EnterProjectForm } from './ProjectForms.tsx'
import { ProjectList } from './ProjectList.tsx'

const first = { programme: '', owner: '', standing: '', words: '', after: '' }
export type ProjectFilters = ReturnType<typeof useFilters<keyof typeof first>>

/** The capital projects, those furthest behind their plan first. */
export function ProjectsPage() {
  const { t, why } = useWords()
  const [isOpen, setOpen] = useState(false)
  const { can } = useRead(listProjects, { query: { limit: 1 } })
  const filters: ProjectFilters = useFilters(first)
  const whyNot = why(can.enter)
  useActions([{ title: t('project.enter'), key: 'n', why: whyNot, run: () => setOpen(true) }])
  return (
    <Page
      title={t('project.title')}
      sub={t('project.sub')}
      actions={
        <Button kind="primary" why={whyNot} onClick={() => setOpen(true)}>
          {t('project.enter')}
        </Button>
      }
    >
      <ProgrammeTabs />
      <Filters filters={filters} />
      <Section title={t('project.list')} sub={t('project.inDong')}>
        <ProjectList filters={filters} />
      </Section>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={t('project.enter')}>
        <EnterProjectForm onDone={() => setOpen(false)} />
      </Dialog>
    </Page>
  )
}

function Filters({ filters }: { filters: ProjectFilters }) {
  const { t } = useWords()
  const { programmes } = useRead(listProgrammes)
  const units = useUnitOptions()
  return (
    <FilterBar filters={filters}>
      <SelectField
        field={filters.field('programme')}
        label={t('programme.one')}
        options={programmes.map(({ id, shortName }) => ({ value: id, label: shortName }))}
      />
      <PickField field={filters.field('owner')} label={t('project.owner')} options={units} />
      <SelectField
        field={filters.field('standing')}
        label={t('project.standing')}
        options={projectStandings.map((each) => ({ value: each, label: t(`project.standing.${each}`) }))}
      />
      <SearchField field={filters.field('words')} label={t('project.words')} />
    </FilterBar>
  )
}
