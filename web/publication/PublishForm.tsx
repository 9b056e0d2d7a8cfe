import { useState } from 'react'
import type { ResponseOf } from '#domain/contract/route.ts'
import { type listPublications, publishFigures } from '#domain/publication/contract.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { SelectField } from '#web/ui/SelectField.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'

type Props = { list: ResponseOf<typeof listPublications>; onDone: () => void }

/** Chooses the period, shows which publication it supersedes, and publishes. */
export function PublishForm({ list, onDone }: Props) {
  const { t, format, why } = useWords()
  const { year, lastClosedMonth, publications } = list
  const [id] = useState(newRequestId)
  const [through, setThrough] = useState(lastClosedMonth)
  const present = publications.find((each) => each.through === through && each.supersededById === null)
  const form = useForm(publishFigures, {
    initial: { note: null },
    along: { id, year, through, supersedesId: present?.id ?? null },
    onDone,
  })
  const months = Array.from({ length: lastClosedMonth }, (_, index) => index + 1)
  const field = {
    name: 'through',
    id: `${form.id}-through`,
    value: through > 0 ? String(through) : '',
    set: (value: unknown) => setThrough(Number(value)),
    problem: null,
  }
  const whyNot = through > 0 ? null : why({ allowed: false, reason: 'period_not_over' })
  return (
    <Form form={form} submit={t('publication.publish')} why={whyNot}>
      <p className="small soft">{t('publication.publishHint')}</p>
      <SelectField
        field={field}
        label={t('publication.through')}
        options={months.map((month) => ({
          value: String(month),
          label: t('publication.monthsOf', { month, year }),
        }))}
        {...(present ? { hint: t('publication.replaces', { date: format.date(present.publishedOn) }) } : {})}
      />
      <TextField
        field={form.field('note')}
        label={t('publication.note')}
        hint={t('publication.noteHint')}
        optional
      />
    </Form>
  )
}
