import { useState } from 'react'
import type { Meeting } from '#domain/meeting/contract.ts'
import {
  type Question,
  answerQuestion,
  askQuestion,
  withdrawQuestion,
} from '#domain/meeting/question-contract.ts'
import { useAct } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { EntryList } from '#web/ui/EntryList.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { PickField } from '#web/ui/PickField.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { Section } from '#web/ui/Section.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { TextArea } from '#web/ui/TextArea.tsx'
import { useUnitOptions } from '#web/unit/use-unit-options.ts'
import { useWords } from '#web/words/language.tsx'

/** What units were asked in advance, by item of the agenda, and what they answered at the meeting. */
export function Questions({ meeting }: { meeting: Meeting }) {
  const { t, why } = useWords()
  const [shown, setShown] = useState<Question | 'new' | null>(null)
  const withdraw = useAct(withdrawQuestion)
  const { questions, agenda, can } = meeting
  const items = new Map(agenda.map((item) => [item.id, item]))
  const close = () => setShown(null)
  return (
    <Section
      title={t('meeting.questions')}
      sub={questions.length || ''}
      aside={
        <Button
          small
          why={agenda.length === 0 ? t('meeting.questionsNeedAgenda') : why(can.raise)}
          onClick={() => setShown('new')}
        >
          {t('meeting.askQuestion')}
        </Button>
      }
    >
      <ProblemNotice problem={withdraw.problem} />
      {questions.length === 0 && <p className="soft small">{t('meeting.noQuestions')}</p>}
      <EntryList
        dense
        label={t('meeting.questions')}
        entries={questions.map((question) => ({
          key: question.id,
          mark: items.get(question.agendaItemId)?.ordinal,
          title: question.text,
          below: (
            <>
              <span>
                {t('meeting.questionTo', {
                  from: question.askedBy.shortName,
                  to: question.addressedTo.shortName,
                })}
              </span>
              <span>{question.answer ?? t('meeting.notAnswered')}</span>
            </>
          ),
          aside: (
            <span className="row">
              {question.can.answer.allowed && (
                <Button small onClick={() => setShown(question)}>
                  {t('meeting.answerQuestion')}
                </Button>
              )}
              {question.can.withdraw.allowed && question.answer === null && (
                <Button
                  small
                  kind="quiet"
                  onClick={() =>
                    void withdraw.attempt({
                      params: { id: meeting.id, questionId: question.id },
                      body: { version: question.version },
                    })
                  }
                >
                  {t('meeting.withdrawQuestion')}
                </Button>
              )}
            </span>
          ),
        }))}
      />
      <Dialog
        open={shown !== null}
        onClose={close}
        title={t(shown === 'new' ? 'meeting.askQuestion' : 'meeting.answerQuestion')}
      >
        {shown === 'new' && <AskForm meeting={meeting} onDone={close} />}
        {shown && shown !== 'new' && <AnswerForm meetingId={meeting.id} question={shown} onDone={close} />}
      </Dialog>
    </Section>
  )
}

function AskForm({ meeting, onDone }: { meeting: Meeting; onDone: () => void }) {
  const { t } = useWords()
  const [id] = useState(newRequestId)
  const units = useUnitOptions()
  const form = useForm(askQuestion, {
    initial: {
      agendaItemId: meeting.agenda.length === 1 ? (meeting.agenda[0]?.id ?? '') : '',
      askedByUnitId: '',
      addressedToUnitId: '',
      text: '',
    },
    along: { id },
    params: { id: meeting.id },
    draft: `question.${meeting.id}`,
    onDone,
  })
  return (
    <Form form={form} submit={t('meeting.askQuestion')}>
      <SelectField
        field={form.field('agendaItemId')}
        label={t('meeting.item')}
        options={meeting.agenda.map(({ id: value, ordinal, title }) => ({
          value,
          label: `${ordinal}. ${title}`,
        }))}
      />
      <PickField field={form.field('askedByUnitId')} label={t('meeting.askedBy')} options={units} />
      <PickField field={form.field('addressedToUnitId')} label={t('meeting.addressedTo')} options={units} />
      <TextArea field={form.field('text')} label={t('meeting.question')} rows={3} />
    </Form>
  )
}

function AnswerForm({
  meetingId,
  question,
  onDone,
}: {
  meetingId: string
  question: Question
  onDone: () => void
}) {
  const { t } = useWords()
  const form = useForm(answerQuestion, {
    initial: { answer: question.answer ?? '' },
    along: { version: question.version },
    params: { id: meetingId, questionId: question.id },
    onDone,
  })
  return (
    <div className="stack">
      <blockquote className="strong">{question.text}</blockquote>
      <Form form={form} submit={t('meeting.answerQuestion')}>
        <TextArea field={form.field('answer')} label={t('meeting.answer')} rows={3} />
      </Form>
    </div>
  )
}
