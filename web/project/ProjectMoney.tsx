import { useState } from 'react'
import type { MoneyKind } from '#domain/project/project.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { EntryList } from '#web/ui/EntryList.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'
import { EnterMoneyForm, WithdrawMoneyForm } from './MoneyForms.tsx'
import type { ProjectRead } from './ProjectPage.tsx'
import styles from './Project.module.css'

type Entry = ProjectRead['money'][number]

/** Every amount allotted and paid out by its day; what was withdrawn stays in sight. */
export function ProjectMoney({ project }: { project: ProjectRead }) {
  const { t, why, format } = useWords()
  const [doing, setDoing] = useState<MoneyKind | Entry | null>(null)
  const end = () => setDoing(null)
  const { money, can } = project
  return (
    <Section
      title={t('project.money')}
      sub={t('project.inDong')}
      aside={
        <span className="row">
          <Button small why={why(can.allotted)} onClick={() => setDoing('allotted')}>
            {t('project.enter.allotted')}
          </Button>
          <Button small why={why(can.disbursed)} onClick={() => setDoing('disbursed')}>
            {t('project.enter.disbursed')}
          </Button>
        </span>
      }
    >
      {money.length === 0 ? (
        <EmptyState title={t('project.noMoney')}>{t('project.noMoneyHint')}</EmptyState>
      ) : (
        <EntryList
          dense
          label={t('project.money')}
          entries={money.map((entry) => ({
            key: entry.id,
            title: (
              <span className={entry.withdrawn ? styles['withdrawn'] : undefined}>
                {t(`project.${entry.kind}`)} {format.number(entry.amount)}
              </span>
            ),
            below: <Origin entry={entry} />,
            aside: !entry.withdrawn && entry.can.withdraw.allowed && (
              <Button small kind="quiet" onClick={() => setDoing(entry)}>
                {t('funding.withdraw')}
              </Button>
            ),
          }))}
        />
      )}
      <Dialog
        open={doing !== null}
        onClose={end}
        title={typeof doing === 'string' ? t(`project.enter.${doing}`) : t('funding.withdraw')}
      >
        {typeof doing === 'string' && (
          <EnterMoneyForm key={doing} project={project} kind={doing} onDone={end} />
        )}
        {doing !== null && typeof doing === 'object' && (
          <WithdrawMoneyForm project={project} entryId={doing.id} onDone={end} />
        )}
      </Dialog>
    </Section>
  )
}

function Origin({ entry: { happenedOn, document, overReason, recordedBy, withdrawn } }: { entry: Entry }) {
  const { t, format } = useWords()
  return (
    <>
      <span>{format.date(happenedOn)}</span>
      {document && <span>{document}</span>}
      {recordedBy.name && <span>{t('recommendation.recordedBy', { name: recordedBy.name })}</span>}
      {overReason && <span>{t('funding.overBecause', { reason: overReason })}</span>}
      {withdrawn && (
        <span>
          {t('funding.withdrawnBecause', { date: format.date(withdrawn.on), reason: withdrawn.reason })}
        </span>
      )}
    </>
  )
}
