import { useState } from 'react'
import { yearOf } from '#domain/calendar/date.ts'
import type { ResponseOf } from '#domain/contract/route.ts'
import { readCutOffs } from '#domain/cut-off/contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useSession } from '#web/session/use-session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { FilterBar } from '#web/ui/FilterBar.tsx'
import { useFilters } from '#web/ui/filters.ts'
import { Page } from '#web/ui/Page.tsx'
import { Section } from '#web/ui/Section.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { useWords } from '#web/words/language.tsx'
import { PeriodsTable } from './PeriodsTable.tsx'
import { ReopenForm } from './ReopenForm.tsx'
import { ReopeningsTable } from './ReopeningsTable.tsx'
import { RuleForm } from './RuleForm.tsx'

export type CutOffs = ResponseOf<typeof readCutOffs>

/** Until when figures are due, from when they are frozen, and what was opened again in a year. */
export function CutOffPage() {
  const { t, why } = useWords()
  const { today } = useSession()
  const filters = useFilters({ year: String(yearOf(today)) })
  const year = Number(filters.valueOf('year')) || yearOf(today)
  const cutOffs = useRead(readCutOffs, { query: { year } })
  const [isReopening, setReopening] = useState(false)
  const years = [-1, 0, 1].map((step) => String(yearOf(today) + step))
  return (
    <Page
      title={t('cutOff.title', { year })}
      sub={t('cutOff.sub')}
      crumbs={[{ title: t('target.title'), to: paths.targets }]}
      actions={
        <Button kind="primary" why={why(cutOffs.can.reopen)} onClick={() => setReopening(true)}>
          {t('cutOff.reopen')}
        </Button>
      }
    >
      <FilterBar filters={{ ...filters, isFiltered: false }}>
        <SelectField
          field={filters.field('year')}
          label={t('month.year')}
          options={years.map((value) => ({ value, label: value }))}
          placeholder={t('ui.choose')}
        />
      </FilterBar>
      <Rule cutOffs={cutOffs} />
      <Section title={t('cutOff.months')}>
        <PeriodsTable cutOffs={cutOffs} />
      </Section>
      <Section title={t('cutOff.reopenings')}>
        <ReopeningsTable cutOffs={cutOffs} />
      </Section>
      <Dialog
        open={isReopening}
        onClose={() => setReopening(false)}
        title={t('cutOff.reopenTitle')}
        width="narrow"
      >
        <ReopenForm cutOffs={cutOffs} onDone={() => setReopening(false)} />
      </Dialog>
    </Page>
  )
}

/** The rule of the year in a sentence, with its source. */
function Rule({ cutOffs }: { cutOffs: CutOffs }) {
  const { t, why } = useWords()
  const [isOpen, setOpen] = useState(false)
  const sentence = useRuleSentence(cutOffs)
  return (
    <Section
      title={t('cutOff.rule')}
      aside={
        <Button small why={why(cutOffs.can.keep)} onClick={() => setOpen(true)}>
          {t('cutOff.setRule')}
        </Button>
      }
    >
      <p>{sentence}</p>
      {cutOffs.rule && <p className="small soft">{t('cutOff.basis', { source: cutOffs.rule.source })}</p>}
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={t('cutOff.setRule')} width="narrow">
        <RuleForm cutOffs={cutOffs} onDone={() => setOpen(false)} />
      </Dialog>
    </Section>
  )
}

function useRuleSentence({ rule, year }: CutOffs): string {
  const { t } = useWords()
  if (!rule) return t('cutOff.ruleNone', { year })
  const { dueDay, frozenDay } = rule
  if (dueDay !== null && frozenDay !== null) return t('cutOff.ruleBoth', { due: dueDay, frozen: frozenDay })
  if (dueDay !== null) return t('cutOff.ruleDue', { due: dueDay })
  return frozenDay === null ? t('cutOff.ruleNever') : t('cutOff.ruleFrozen', { frozen: frozenDay })
}
