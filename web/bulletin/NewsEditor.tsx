import { useCallback, useState } from 'react'
import { type NewsItem, downloadPicture, editNews, listNews } from '#domain/bulletin/contract.ts'
import { factsIn, newsBodySchema, picturesIn } from '#domain/bulletin/news-body.ts'
import { addressOf } from '#web/api/call.ts'
import { useRead } from '#web/api.ts'
import { Form } from '#web/ui/Form.tsx'
import type { FieldBinding } from '#web/ui/form/field-binding.ts'
import { useForm } from '#web/ui/form/use-form.ts'
import { PickManyField } from '#web/ui/PickManyField.tsx'
import { RichText, type RichDocument, type RichTextHand } from '#web/ui/RichText.tsx'
import { Section } from '#web/ui/Section.tsx'
import { TextArea } from '#web/ui/TextArea.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { Waiting } from '#web/ui/Waiting.tsx'
import { useWords } from '#web/words/language.tsx'
import { NewsFacts } from './NewsFacts.tsx'
import { NewsPictures, picturesSchema } from './NewsPictures.tsx'

/** The text at work, with the facts and pictures that can be put into it beside it. What is typed is kept in this window. */
export function NewsEditor({ item }: { item: NewsItem }) {
  const { t } = useWords()
  const [hand, setHand] = useState<RichTextHand | null>(null)
  const form = useForm(editNews, {
    initial: {
      headline: item.headline,
      summary: item.summary,
      body: item.body,
      pictures: item.pictures,
      coverId: item.coverId,
      relatedIds: item.related.map(({ id }) => id),
    },
    along: { version: item.version },
    params: { id: item.id },
    draft: `news.${item.id}.${item.version}`,
  })
  const pictures = picturesSchema.parse(form.values['pictures'])
  const pictureOf = useCallback(
    (id: string) => {
      const picture = item.pictures.find((each) => each.id === id)
      return (
        picture && {
          address: addressOf(downloadPicture, { id: item.id, pictureId: id }),
          alternative: picture.alternative,
        }
      )
    },
    [item],
  )
  const body = newsBodySchema.safeParse(form.values['body'])
  const inText = body.success
    ? { facts: factsIn(body.data), pictures: picturesIn(body.data) }
    : { facts: [], pictures: [] }
  return (
    <div className="withAside">
      <Form form={form} submit={t('bulletin.save')}>
        <TextField field={form.field('headline')} label={t('bulletin.headline')} />
        <TextArea
          field={form.field('summary')}
          label={t('bulletin.summary')}
          hint={t('bulletin.summaryHint')}
          rows={2}
        />
        <div className="stack">
          <span className="small strong" aria-hidden="true">
            {t('bulletin.text')}
          </span>
          <RichText
            label={t('bulletin.text')}
            value={form.values['body'] as RichDocument}
            onChange={(next) => form.set('body', next)}
            pictureOf={pictureOf}
            onReady={setHand}
          />
        </div>
        <NewsPictures
          pictures={pictures}
          kept={item.pictures}
          itemId={item.id}
          offered={item.offered}
          coverId={typeof form.values['coverId'] === 'string' ? form.values['coverId'] : null}
          inText={inText.pictures}
          keep={(next) => form.set('pictures', next)}
          makeCover={(id) => form.set('coverId', id)}
          insert={hand?.insertPicture}
        />
        <Waiting lines={1}>
          <Related item={item} field={form.field('relatedIds')} />
        </Waiting>
      </Form>
      <Section title={t('bulletin.facts')} sub={item.facts.length || undefined}>
        <NewsFacts facts={item.facts} inText={inText.facts} insert={hand?.insertFact} />
      </Section>
    </div>
  )
}

function Related({ item, field }: { item: NewsItem; field: FieldBinding }) {
  const { t } = useWords()
  const { rows } = useRead(listNews, { query: { limit: 100 } })
  const others = rows.filter(({ id, state }) => id !== item.id && state !== 'withdrawn')
  if (others.length === 0 && item.related.length === 0) return null
  return (
    <PickManyField
      field={field}
      label={t('bulletin.related')}
      hint={t('bulletin.relatedHint')}
      options={others.map(({ id, headline }) => ({ value: id, label: headline }))}
      optional
    />
  )
}
