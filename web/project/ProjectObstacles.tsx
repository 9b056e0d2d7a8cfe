import { useState } from 'react'
import { Link } from 'react-router'
import { unlinkObstacle } from '#domain/project/fact-contract.ts'
import { useAct } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { EntryList } from '#web/ui/EntryList.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { Section } from '#web/ui/Section.tsx'
import { Tag } from '#web/ui/Tag.tsx'
import { useWords } from '#web/words/language.tsx'
import { LinkObstacleForm, RaiseObstacleForm } from './ObstacleForms.tsx'
import type { ProjectRead } from './ProjectPage.tsx'

/** The difficulties of the ledger that hold it up; there they age and are answered. */
export function ProjectObstacles({ project }: { project: ProjectRead }) {
  const { t, why, format } = useWords()
  const [doing, setDoing] = useState<'raise' | 'link' | null>(null)
  const removing = useAct(unlinkObstacle)
  const end = () => setDoing(null)
  const { id, obstacles, can } = project
  const whyNot = why(can.record)
  return (
    <Section
      title={t('project.obstacles')}
      sub={obstacles.length || undefined}
      aside={
        <span className="row">
          <Button small why={whyNot} onClick={() => setDoing('raise')}>
            {t('project.raiseObstacle')}
          </Button>
          <Button small kind="quiet" why={whyNot} onClick={() => setDoing('link')}>
            {t('project.linkObstacle')}
          </Button>
        </span>
      }
    >
      <ProblemNotice problem={removing.problem} />
      {obstacles.length === 0 && <p className="soft">{t('project.noObstacles')}</p>}
      <EntryList
        dense
        label={t('project.obstacles')}
        entries={obstacles.map((each) => ({
          key: each.linkId,
          title: <Link to={paths.difficulty(each.id)}>{each.text}</Link>,
          below: (
            <>
              <Tag>{t(`difficulty.cause.${each.cause}`)}</Tag>
              <span>{t('difficulty.raisedOn', { date: format.date(each.raisedOn) })}</span>
              {each.closedOn && <span>{t('difficulty.goneOn', { date: format.date(each.closedOn) })}</span>}
            </>
          ),
          aside: can.record.allowed && (
            <Button
              small
              kind="quiet"
              busy={removing.isSending}
              onClick={() => void removing.attempt({ params: { id, linkId: each.linkId } })}
            >
              {t('difficulty.unlink')}
            </Button>
          ),
        }))}
      />
      <Dialog
        open={doing !== null}
        onClose={end}
        title={t(doing === 'link' ? 'project.linkObstacle' : 'project.raiseObstacle')}
      >
        {doing === 'raise' && <RaiseObstacleForm project={project} onDone={end} />}
        {doing === 'link' && <LinkObstacleForm project={project} onDone={end} />}
      </Dialog>
    </Section>
  )
}
