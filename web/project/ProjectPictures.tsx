import { removeProjectPicture } from '#domain/project/fact-contract.ts'
import { useAct } from '#web/api.ts'
import { Pictures } from '#web/file/Pictures.tsx'
import { useWords } from '#web/words/language.tsx'
import { AddPictureForm, CaptionForm } from './PictureForms.tsx'
import type { ProjectRead } from './ProjectPage.tsx'

/** The photographs of a project, the latest first. */
export function ProjectPictures({ project }: { project: ProjectRead }) {
  const { t, why, format } = useWords()
  const removing = useAct(removeProjectPicture)
  const { id, pictures, can } = project
  return (
    <Pictures
      label={t('project.pictures')}
      pictures={pictures}
      why={why(can.record)}
      renderTold={({ takenOn }) => <span className="below">{format.date(takenOn)}</span>}
      renderAdd={(close) => <AddPictureForm projectId={id} onDone={close} />}
      renderEdit={(picture, close) => <CaptionForm projectId={id} picture={picture} onDone={close} />}
      remove={({ id: pictureId, version }) =>
        void removing.attempt({ params: { id, pictureId }, body: { version } })
      }
      problem={removing.problem}
    />
  )
}
