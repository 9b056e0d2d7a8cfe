import { useState } from 'react'
import { useParams } from 'react-router'
import type { ResponseOf } from '#domain/contract/route.ts'
import { yearOf } from '#domain/calendar/date.ts'
import { listProgrammes } from '#domain/programme/contract.ts'
import { readProgramme } from '#domain/programme/standing-contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useSession } from '#web/session/use-session.ts'
import { ActionMenu } from '#web/ui/ActionMenu.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { FilterBar } from '#web/ui/FilterBar.tsx'
import { useFilters } from '#web/ui/filters.ts'
import { Page } from '#web/ui/Page.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { useWords } from '#web/words/language.tsx'
import { GatherIndicatorsForm } from './GatherIndicatorsForm.tsx'
import { ProgrammeFacts } from './ProgrammeFacts.tsx'
import { ProgrammeForm } from './ProgrammeForm.tsx'
import { ProgrammeStanding } from './ProgrammeStanding.tsx'

export type ProgrammeRead = ResponseOf<typeof readProgramme>

/** One programme: how long it lasts, who stands for it, and where all that belongs to it stands. */
export function ProgrammePage() {
  const { t } = useWords()
  const { today } = useSession()
  const { id = '' } = useParams()
  const filters = useFilters({ year: '' })
  const year = Number(filters.valueOf('year')) || yearOf(today)
  const programme = useRead(readProgramme, { params: { id }, query: { year } })
  return (
    <Page
      title={programme.name}
      crumbs={[{ title: t('programme.title'), to: paths.programmes }]}
      actions={<ProgrammeActions programme={programme} />}
    >
      <ProgrammeFacts programme={programme} />
      <FilterBar filters={filters}>
        <SelectField
          field={{ ...filters.field('year'), value: String(year) }}
          label={t('programme.year')}
          options={yearsOf(programme, year, yearOf(today)).map((each) => ({
            value: String(each),
            label: String(each),
          }))}
          placeholder={t('programme.year')}
        />
      </FilterBar>
      <ProgrammeStanding programme={programme} />
    </Page>
  )
}

/** The years in which it lasts, up to the next one; the one asked for in any case. */
function yearsOf({ beginsOn, endsOn }: ProgrammeRead, asked: number, present: number): number[] {
  const last = Math.min(endsOn ? yearOf(endsOn) : present + 1, present + 1)
  const years = new Set([asked])
  for (let year = yearOf(beginsOn); year <= last; year++) years.add(year)
  return [...years].sort((a, b) => b - a)
}

function ProgrammeActions({ programme }: { programme: ProgrammeRead }) {
  const { t, why } = useWords()
  const { programmes } = useRead(listProgrammes)
  const [doing, setDoing] = useState<'change' | 'gather' | null>(null)
  const end = () => setDoing(null)
  const whyNot = why(programme.can.keep)
  return (
    <>
      <Button why={whyNot} onClick={() => setDoing('gather')}>
        {t('programme.gather')}
      </Button>
      <ActionMenu
        actions={[{ title: t('programme.changeTitle'), why: whyNot, onChoose: () => setDoing('change') }]}
      />
      <Dialog
        open={doing !== null}
        onClose={end}
        title={t(doing === 'gather' ? 'programme.gather' : 'programme.changeTitle')}
      >
        {doing === 'gather' && <GatherIndicatorsForm programme={programme} onDone={end} />}
        {doing === 'change' && (
          <ProgrammeForm
            programme={programme}
            others={programmes.filter(({ id }) => id !== programme.id)}
            onDone={end}
          />
        )}
      </Dialog>
    </>
  )
}
