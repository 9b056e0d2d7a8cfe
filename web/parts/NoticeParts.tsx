import { ApiProblem } from '#web/api/problem.ts'
import { Button } from '#web/ui/Button.tsx'
import { ConflictNotice } from '#web/ui/ConflictNotice.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { useWords } from '#web/words/language.tsx'

const lost = new ApiProblem('network_lost')
const mine = {
  values: { title: 'Báo cáo 9 tháng', dueOn: '10/10/2023' },
  submit: () => Promise.resolve(),
  restart: () => undefined,
}

export function NoticeParts() {
  const { t } = useWords()
  const labels = new Map([
    ['title', t('task.title')],
    ['dueOn', t('calendar.title')],
  ])
  return (
    <div className="columns" style={{ alignItems: 'start' }}>
      <div className="stack">
        <Notice>{t('ui.draftRestored')}</Notice>
        <Notice kind="done">{t('ui.copied')}</Notice>
        <Notice
          kind="refused"
          title={t('problem.refused')}
          actions={<Button small>{t('ui.tryAgain')}</Button>}
        >
          {t('reason.only_the_administrator')}
        </Notice>
        <ProblemNotice problem={lost} onRetry={() => undefined} />
      </div>
      <ConflictNotice
        form={mine}
        current={{ title: 'Báo cáo 9 tháng của 13 đơn vị', dueOn: '12/10/2023', version: 3 }}
        labels={labels}
      />
    </div>
  )
}
