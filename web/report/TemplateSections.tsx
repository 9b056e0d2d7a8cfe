import { type ReportSection, offeredAbout, reportLists } from '#domain/report/template.ts'
import { Button } from '#web/ui/Button.tsx'
import { CheckboxField } from '#web/ui/CheckboxField.tsx'
import { bind, textOf } from '#web/ui/form/field-binding.ts'
import { SelectField } from '#web/ui/SelectField.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './Report.module.css'

type Props = {
  id: string
  sections: readonly ReportSection[]
  onChange: (sections: ReportSection[]) => void
  problemAt: (path: string) => string | null
}

export const newSection: ReportSection = { key: '', title: '', kind: 'narrative', hint: null, offers: [] }

/** What a report holds, one section after another: words, the table of targets, or a list drawn from the ledger. */
export function TemplateSections({ id, sections, onChange, problemAt }: Props) {
  const { t } = useWords()
  const change = (at: number, section: ReportSection) =>
    onChange(sections.map((each, index) => (index === at ? section : each)))
  const move = (at: number, by: number) => {
    const moved = sections[at]
    if (!moved) return
    const others = sections.filter((_, index) => index !== at)
    onChange([...others.slice(0, at + by), moved, ...others.slice(at + by)])
  }
  return (
    <>
      <ol className={styles['sections']}>
        {sections.map((section, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- a new section has no key of its own yet
          <li key={at}>
            <SectionFields
              id={`${id}-sections.${at}`}
              section={section}
              problem={problemAt(`sections.${at}.title`)}
              onChange={(next) => change(at, next)}
            />
            <p className="row">
              <Button small why={at === 0 ? t('report.isFirst') : null} onClick={() => move(at, -1)}>
                {t('report.moveUp')}
              </Button>
              <Button
                small
                why={at === sections.length - 1 ? t('report.isLast') : null}
                onClick={() => move(at, 1)}
              >
                {t('report.moveDown')}
              </Button>
              <Button
                small
                why={sections.length === 1 ? t('report.onlySection') : null}
                onClick={() => onChange(sections.filter((_, index) => index !== at))}
              >
                {t('report.removeSection')}
              </Button>
            </p>
          </li>
        ))}
      </ol>
      <p>
        <Button onClick={() => onChange([...sections, newSection])}>{t('report.addSection')}</Button>
      </p>
    </>
  )
}

function SectionFields(props: {
  id: string
  section: ReportSection
  problem: string | null
  onChange: (section: ReportSection) => void
}) {
  const { t } = useWords()
  const { id, section, problem, onChange } = props
  const { key, title } = section
  const kinds = [
    { value: 'narrative', label: t('report.kind.narrative') },
    { value: 'targets', label: t('report.kind.targets') },
    ...reportLists.map((list) => ({
      value: `list.${list}`,
      label: t('report.kind.list', { list: t(`report.list.${list}`) }),
    })),
  ]
  const choose = (value: unknown) => {
    const list = reportLists.find((each) => value === `list.${each}`)
    if (list) onChange({ key, title, kind: 'list', list })
    else if (value === 'targets') onChange({ key, title, kind: 'targets' })
    else onChange({ key, title, kind: 'narrative', hint: null, offers: [] })
  }
  return (
    <>
      <TextField
        field={{
          ...bind(`${id}.title`, title, (value) => onChange({ ...section, title: textOf(value) })),
          problem,
        }}
        label={t('report.sectionTitle')}
        maxLength={200}
      />
      <SelectField
        field={bind(`${id}.kind`, section.kind === 'list' ? `list.${section.list}` : section.kind, choose)}
        label={t('report.sectionKind')}
        options={kinds}
      />
      {section.kind === 'narrative' && (
        <>
          <TextField
            field={bind(`${id}.hint`, section.hint ?? '', (value) =>
              onChange({ ...section, hint: textOf(value) || null }),
            )}
            label={t('report.sectionHint')}
            optional
            maxLength={500}
          />
          <fieldset className={styles['offers']}>
            <legend>{t('report.offersTitle')}</legend>
            {offeredAbout.map((about) => (
              <CheckboxField
                key={about}
                field={bind(`${id}.offers.${about}`, section.offers.includes(about), (value) =>
                  onChange({
                    ...section,
                    offers: offeredAbout.filter((each) =>
                      each === about ? value === true : section.offers.includes(each),
                    ),
                  }),
                )}
                label={t(`report.offers.${about}`)}
              />
            ))}
          </fieldset>
        </>
      )}
    </>
  )
}
