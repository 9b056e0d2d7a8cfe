import { type ReactNode, useState } from 'react'
import * as z from 'zod'
import { type FileReference, fileReferenceSchema } from '#domain/file/contract.ts'
import type { Meeting } from '#domain/meeting/contract.ts'
import { type Paper, bringPaper, renewPaper, takePaperBack } from '#domain/meeting/paper-contract.ts'
import { useAct } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { FileNamed } from '#web/file/FileNamed.tsx'
import { useFileUpload } from '#web/file/use-file-upload.ts'
import { Evidence } from '#web/task/Evidence.tsx'
import { ActionMenu } from '#web/ui/ActionMenu.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { EntryList } from '#web/ui/EntryList.tsx'
import { Form } from '#web/ui/Form.tsx'
import type { FormState } from '#web/ui/form/use-form.ts'
import { useForm } from '#web/ui/form/use-form.ts'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { Section } from '#web/ui/Section.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'

/** The papers by item of the agenda, the version that stands first; older ones can still be opened. */
export function Papers({ meeting }: { meeting: Meeting }) {
  const { t, format, why } = useWords()
  const [shown, setShown] = useState<Paper | 'new' | null>(null)
  const back = useAct(takePaperBack)
  const { papers, agenda, can } = meeting
  const items = new Map(agenda.map((item) => [item.id, item]))
  const close = () => setShown(null)
  const takeBack = ({ id, version }: Paper) =>
    void back.attempt({ params: { id: meeting.id, paperId: id }, body: { version } })
  return (
    <Section
      title={t('meeting.papers')}
      sub={papers.length || ''}
      aside={
        <Button
          small
          why={agenda.length === 0 ? t('meeting.papersNeedAgenda') : why(can.bring)}
          onClick={() => setShown('new')}
        >
          {t('meeting.bringPaper')}
        </Button>
      }
    >
      <ProblemNotice problem={back.problem} />
      {papers.length === 0 && <p className="soft small">{t('meeting.noPapers')}</p>}
      <EntryList
        dense
        label={t('meeting.papers')}
        entries={papers.map((paper) => ({
          key: paper.id,
          mark: items.get(paper.agendaItemId)?.ordinal,
          title: paper.title,
          below: (
            <>
              {paper.versions.map(({ ordinal, addedAt, file }) => (
                <span key={ordinal}>
                  <FileNamed file={file} among={paper.versions.map((each) => each.file)}>
                    {t('meeting.paperVersion', { number: ordinal })}
                  </FileNamed>{' '}
                  {format.instant(addedAt)}
                </span>
              ))}
            </>
          ),
          aside: paper.can.renew.allowed && (
            <ActionMenu
              small
              label={t('meeting.actionsOf', { name: paper.title })}
              actions={[
                { title: t('meeting.renewPaper'), onChoose: () => setShown(paper) },
                { title: t('meeting.takePaperBack'), onChoose: () => takeBack(paper) },
              ]}
            />
          ),
        }))}
      />
      <Dialog
        open={shown !== null}
        onClose={close}
        title={t(shown === 'new' ? 'meeting.bringPaper' : 'meeting.renewPaper')}
      >
        {shown === 'new' && <BringForm meeting={meeting} onDone={close} />}
        {shown && shown !== 'new' && <RenewForm meetingId={meeting.id} paper={shown} onDone={close} />}
      </Dialog>
    </Section>
  )
}

function BringForm({ meeting, onDone }: { meeting: Meeting; onDone: () => void }) {
  const { t } = useWords()
  const [id] = useState(newRequestId)
  const form = useForm(bringPaper, {
    initial: { title: '', agendaItemId: meeting.agenda.length === 1 ? (meeting.agenda[0]?.id ?? '') : '' },
    along: { id },
    params: { id: meeting.id },
    onDone,
  })
  return (
    <PaperForm form={form} submit={t('meeting.bringPaper')}>
      <TextField field={form.field('title')} label={t('meeting.paperTitle')} />
      <SelectField
        field={form.field('agendaItemId')}
        label={t('meeting.item')}
        options={meeting.agenda.map(({ id: value, ordinal, title }) => ({
          value,
          label: `${ordinal}. ${title}`,
        }))}
      />
    </PaperForm>
  )
}

function RenewForm({ meetingId, paper, onDone }: { meetingId: string; paper: Paper; onDone: () => void }) {
  const { t } = useWords()
  const form = useForm(renewPaper, {
    along: { version: paper.version },
    params: { id: meetingId, paperId: paper.id },
    onDone,
  })
  return <PaperForm form={form} submit={t('meeting.renewPaper')} />
}

const filesSchema = z.array(fileReferenceSchema).catch([])
type FormProps = { form: FormState; submit: string; children?: ReactNode }

/** One file goes with a paper: the last one dropped. */
function PaperForm({ form, submit, children }: FormProps) {
  const { t } = useWords()
  const sending = useFileUpload()
  const keep = (next: FileReference[]) => {
    const last = next.at(-1)
    form.set('files', last ? [last] : [])
    form.set('fileId', last?.id ?? '')
  }
  return (
    <Form form={form} submit={submit} why={sending.uploading ? t('task.fileOnItsWay') : null}>
      {children}
      <Evidence
        files={filesSchema.parse(form.values['files'])}
        keep={keep}
        sending={sending}
        label={t('meeting.paperFile')}
      />
    </Form>
  )
}
