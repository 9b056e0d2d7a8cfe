import { useState } from 'react'
import { downloadFile } from '#domain/file/contract.ts'
import type { ProjectPicture } from '#domain/project/contract.ts'
import { removeProjectPicture } from '#domain/project/fact-contract.ts'
import { addressOf } from '#web/api/call.ts'
import { useAct } from '#web/api.ts'
import { ActionMenu } from '#web/ui/ActionMenu.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'
import { AddPictureForm, CaptionForm } from './PictureForms.tsx'
import type { ProjectRead } from './ProjectPage.tsx'
import styles from './Project.module.css'

/** The photographs of a project with their captions, the latest first. */
export function ProjectPictures({ project }: { project: ProjectRead }) {
  const { t, why, format } = useWords()
  const [shown, setShown] = useState<ProjectPicture | 'new' | null>(null)
  const removing = useAct(removeProjectPicture)
  const { pictures, can } = project
  const close = () => setShown(null)
  const remove = ({ id, version }: ProjectPicture) =>
    void removing.attempt({ params: { id: project.id, pictureId: id }, body: { version } })
  return (
    <Section
      title={t('project.pictures')}
      sub={pictures.length || undefined}
      aside={
        <Button small why={why(can.record)} onClick={() => setShown('new')}>
          {t('meeting.addPicture')}
        </Button>
      }
    >
      <ProblemNotice problem={removing.problem} />
      {pictures.length === 0 && <p className="soft">{t('meeting.noPictures')}</p>}
      <ul className={styles['pictures']} aria-label={t('project.pictures')}>
        {pictures.map((picture) => (
          <li key={picture.id}>
            <figure>
              <img
                src={addressOf(downloadFile, { id: picture.fileId })}
                alt={picture.alternative}
                loading="lazy"
              />
              <figcaption>
                <span>
                  {picture.caption}
                  <span className="below">{format.date(picture.takenOn)}</span>
                </span>
                {can.record.allowed && (
                  <ActionMenu
                    small
                    label={t('meeting.actionsOf', { name: picture.caption })}
                    actions={[
                      { title: t('meeting.editCaption'), onChoose: () => setShown(picture) },
                      { title: t('meeting.removePicture'), onChoose: () => remove(picture) },
                    ]}
                  />
                )}
              </figcaption>
            </figure>
          </li>
        ))}
      </ul>
      <Dialog
        open={shown !== null}
        onClose={close}
        title={t(shown === 'new' ? 'meeting.addPicture' : 'meeting.editCaption')}
      >
        {shown === 'new' && <AddPictureForm projectId={project.id} onDone={close} />}
        {shown && shown !== 'new' && <CaptionForm projectId={project.id} picture={shown} onDone={close} />}
      </Dialog>
    </Section>
  )
}
