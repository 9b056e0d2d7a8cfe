import { useState } from 'react'
import { Link } from 'react-router'
import { unlinkTarget } from '#domain/difficulty/contract.ts'
import { useAct } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { type Entry, EntryList } from '#web/ui/EntryList.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { Section } from '#web/ui/Section.tsx'
import { Tag } from '#web/ui/Tag.tsx'
import { useWords } from '#web/words/language.tsx'
import type { DifficultyRead } from './DifficultyPage.tsx'
import { LinkTargetForm } from './LinkTargetForm.tsx'
import { LinkTaskForm } from './LinkTaskForm.tsx'

/** The targets, tasks and projects that a difficulty holds up; each of them shows the difficulty in turn. */
export function HeldUp({ difficulty }: { difficulty: DifficultyRead }) {
  const { t, why } = useWords()
  const [linking, setLinking] = useState<'target' | 'task' | null>(null)
  const end = () => setLinking(null)
  const isOpen = difficulty.closedOn === null
  const targets = useTargetEntries(difficulty)
  const entries = [...targets.entries, ...useTaskEntries(difficulty), ...useProjectEntries(difficulty)]
  return (
    <Section
      title={t('difficulty.holdsUp')}
      sub={entries.length || undefined}
      aside={
        isOpen && (
          <span className="row">
            <Button small why={why(difficulty.can.link)} onClick={() => setLinking('target')}>
              {t('difficulty.linkTarget')}
            </Button>
            <Button small onClick={() => setLinking('task')}>
              {t('difficulty.linkTask')}
            </Button>
          </span>
        )
      }
    >
      <ProblemNotice problem={targets.problem} />
      {entries.length === 0 && <p className="soft">{t('difficulty.holdsUpNothing')}</p>}
      <EntryList dense label={t('difficulty.holdsUp')} entries={entries} />
      <Dialog open={linking === 'target'} onClose={end} title={t('difficulty.linkTarget')}>
        <LinkTargetForm difficulty={difficulty} onDone={end} />
      </Dialog>
      <Dialog open={linking === 'task'} onClose={end} title={t('difficulty.linkTask')}>
        <LinkTaskForm difficulty={difficulty} onDone={end} />
      </Dialog>
    </Section>
  )
}

function useTargetEntries({ id, version, targets, can }: DifficultyRead) {
  const { t } = useWords()
  const act = useAct(unlinkTarget)
  const remove = (linkId: string) => void act.attempt({ params: { id, linkId }, body: { version } })
  const entries = targets.map((target): Entry => ({
    key: target.linkId,
    title: <Link to={paths.target(target.id)}>{target.indicator}</Link>,
    below: (
      <>
        <Tag>{t('difficulty.target')}</Tag>
        <span>{target.unit.name}</span>
        <span>{target.year}</span>
      </>
    ),
    aside: can.link.allowed && (
      <Button small kind="quiet" busy={act.isSending} onClick={() => remove(target.linkId)}>
        {t('difficulty.unlink')}
      </Button>
    ),
  }))
  return { entries, problem: act.problem }
}

function useTaskEntries({ tasks }: DifficultyRead): Entry[] {
  const { t, format } = useWords()
  return tasks.map((task) => ({
    key: task.id,
    title: <Link to={paths.task(task.id)}>{task.title}</Link>,
    below: (
      <>
        <Tag>{t('difficulty.task')}</Tag>
        <span>{task.owedBy.name}</span>
        {task.dueOn && <span>{format.date(task.dueOn)}</span>}
      </>
    ),
  }))
}

function useProjectEntries({ projects }: DifficultyRead): Entry[] {
  const { t, format } = useWords()
  return projects.map((project) => ({
    key: project.id,
    title: <Link to={paths.project(project.id)}>{project.name}</Link>,
    below: (
      <>
        <Tag>{t('difficulty.project')}</Tag>
        <span>{format.date(project.linkedOn)}</span>
      </>
    ),
  }))
}
