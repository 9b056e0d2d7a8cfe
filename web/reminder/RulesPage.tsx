import { useState } from 'react'
import { adoptSuggestedRules, type ListedRule, listReminderRules } from '#domain/reminder/rule-contract.ts'
import type { ResponseOf } from '#domain/contract/route.ts'
import { AdministrationTabs } from '#web/administration/AdministrationTabs.tsx'
import { useAct, useRead } from '#web/api.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Page } from '#web/ui/Page.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { Section } from '#web/ui/Section.tsx'
import { Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'
import { Preview } from './Preview.tsx'
import { QuietHours } from './QuietHours.tsx'
import { RuleForm } from './RuleForm.tsx'
import { useRuleColumns } from './use-rule-columns.tsx'

export type Rules = ResponseOf<typeof listReminderRules>

/** The rules of urging, when nothing goes out, and what would go out next. */
export function RulesPage() {
  const { t, why } = useWords()
  const rules = useRead(listReminderRules)
  const [edited, setEdited] = useState<ListedRule | 'new' | null>(null)
  const close = () => setEdited(null)
  return (
    <Page
      title={t('reminder.rules')}
      sub={t('reminder.rulesSub')}
      actions={
        <Button kind="primary" why={why(rules.can.keep)} onClick={() => setEdited('new')}>
          {t('reminder.setRule')}
        </Button>
      }
    >
      <AdministrationTabs />
      <RulesTable rules={rules} onEdit={setEdited} />
      <QuietHours rules={rules} />
      {rules.can.keep.allowed && (
        <Section title={t('reminder.preview')} sub={t('reminder.previewSub')}>
          <Preview />
        </Section>
      )}
      <Dialog
        open={edited !== null}
        onClose={close}
        title={t(edited === 'new' ? 'reminder.setRule' : 'reminder.changeRule')}
      >
        {edited && <RuleForm rule={edited === 'new' ? null : edited} onDone={close} />}
      </Dialog>
    </Page>
  )
}

function RulesTable({ rules, onEdit }: { rules: Rules; onEdit: (rule: ListedRule) => void }) {
  const { t, why } = useWords()
  const adopting = useAct(adoptSuggestedRules)
  const columns = useRuleColumns(onEdit, why(rules.can.keep))
  const adopt = (
    <Button
      why={why(rules.can.keep)}
      busy={adopting.isSending}
      onClick={() => void adopting.attempt({ body: {} })}
    >
      {t('reminder.adopt')}
    </Button>
  )
  return (
    <>
      <ProblemNotice problem={adopting.problem} />
      <Table
        label={t('reminder.rules')}
        rows={rules.rules}
        columns={columns}
        rowKey={({ id }) => id}
        whole
        empty={
          <EmptyState title={t('reminder.rulesNone')} action={adopt}>
            {t('reminder.rulesNoneHint')}
          </EmptyState>
        }
      />
    </>
  )
}
