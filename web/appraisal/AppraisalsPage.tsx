import { useState } from 'react'
import { listAppraisals } from '#domain/appraisal/contract.ts'
import { useRead } from '#web/api.ts'
import { useActions } from '#web/shell/actions.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'
import { AppraisalList } from './AppraisalList.tsx'
import { AppraisalTabs } from './AppraisalTabs.tsx'
import { Board } from './Board.tsx'
import { OpenAppraisalForm } from './OpenAppraisalForm.tsx'

/** What lies where for how long, and every draft by filters. */
export function AppraisalsPage() {
  const { t, why } = useWords()
  const [isOpening, setOpening] = useState(false)
  const { can } = useRead(listAppraisals, { query: { limit: 1 } })
  const whyNot = why(can.open)
  useActions([{ title: t('appraisal.open'), key: 'n', why: whyNot, run: () => setOpening(true) }])
  return (
    <Page
      title={t('appraisal.title')}
      sub={t('appraisal.sub')}
      actions={
        <Button kind="primary" why={whyNot} onClick={() => setOpening(true)}>
          {t('appraisal.open')}
        </Button>
      }
    >
      <AppraisalTabs />
      <Board />
      <Section title={t('appraisal.listTab')}>
        <AppraisalList />
      </Section>
      <Dialog open={isOpening} onClose={() => setOpening(false)} title={t('appraisal.open')} width="wide">
        {isOpening && <OpenAppraisalForm onDone={() => setOpening(false)} />}
      </Dialog>
    </Page>
  )
}
