import { useState } from 'react'
import { resumeProject, stopProject } from '#domain/project/contract.ts'
import { useAct } from '#web/api.ts'
import { ActionMenu } from '#web/ui/ActionMenu.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'
import { ChangeProjectForm } from './ProjectForms.tsx'
import type { ProjectRead } from './ProjectPage.tsx'

/** What a project is may be changed; it is stopped with a reason, and let go on. */
export function ProjectActions({ project }: { project: ProjectRead }) {
  const { t, why } = useWords()
  const [doing, setDoing] = useState<'change' | 'stop' | null>(null)
  const resuming = useAct(resumeProject)
  const end = () => setDoing(null)
  const whyNot = why(project.can.keep)
  const { id, version, stopped } = project
  const resume = () => void resuming.attempt({ params: { id }, body: { version } })
  return (
    <>
      <ProblemNotice problem={resuming.problem} />
      <Button why={whyNot} onClick={() => setDoing('change')}>
        {t('project.change')}
      </Button>
      <ActionMenu
        actions={[
          stopped
            ? { title: t('project.resume'), why: whyNot, onChoose: resume }
            : { title: t('project.stop'), why: whyNot, onChoose: () => setDoing('stop') },
        ]}
      />
      <Dialog
        open={doing !== null}
        onClose={end}
        title={t(doing === 'stop' ? 'project.stop' : 'project.change')}
      >
        {doing === 'change' && <ChangeProjectForm project={project} onDone={end} />}
        {doing === 'stop' && <StopForm project={project} onDone={end} />}
      </Dialog>
    </>
  )
}

function StopForm({ project: { id, version }, onDone }: { project: ProjectRead; onDone: () => void }) {
  const { t } = useWords()
  const form = useForm(stopProject, {
    initial: { reason: '' },
    along: { version },
    params: { id },
    onDone,
  })
  return (
    <Form form={form} submit={t('project.stop')}>
      <TextField field={form.field('reason')} label={t('project.stopReason')} hint={t('project.stopHint')} />
    </Form>
  )
}
