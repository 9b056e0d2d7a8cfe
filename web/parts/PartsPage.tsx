import { Page } from '#web/ui/Page.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'
import { ButtonParts } from './ButtonParts.tsx'
import { CurvePart } from './CurvePart.tsx'
import { DialogParts } from './DialogParts.tsx'
import { FieldParts } from './FieldParts.tsx'
import { FigureParts } from './FigureParts.tsx'
import { FileParts } from './FileParts.tsx'
import { FormPart } from './FormPart.tsx'
import { GridPart } from './GridPart.tsx'
import { HeatPart } from './HeatPart.tsx'
import { JobParts } from './JobParts.tsx'
import { MarkParts } from './MarkParts.tsx'
import { NoticeParts } from './NoticeParts.tsx'
import { TablePart } from './TablePart.tsx'
import { TraceParts } from './TraceParts.tsx'
import { TypePart } from './TypePart.tsx'
import { WaitingParts } from './WaitingParts.tsx'

/** Every part of web/ui in every state: to be looked at, and to be scanned. */
export function PartsPage() {
  const { t } = useWords()
  return (
    <Page title={t('shell.parts')} sub={t('parts.sub')}>
      <Section title={t('parts.type')}>
        <TypePart />
      </Section>
      <div className="columns">
        <Section title={t('parts.marks')} sub={t('parts.marksSub')}>
          <MarkParts />
        </Section>
        <Section title={t('parts.figures')}>
          <FigureParts />
        </Section>
        <Section title={t('parts.buttons')}>
          <ButtonParts />
        </Section>
      </div>
      <div className="columns">
        <Section title={t('parts.fields')}>
          <FieldParts />
        </Section>
        <Section title={t('parts.form')}>
          <FormPart />
        </Section>
      </div>
      <Section title={t('parts.notices')}>
        <NoticeParts />
      </Section>
      <Section title={t('parts.tables')}>
        <TablePart />
      </Section>
      <Section title={t('parts.heat')}>
        <HeatPart />
      </Section>
      <Section title={t('parts.curve')}>
        <CurvePart />
      </Section>
      <Section title={t('parts.grid')}>
        <GridPart />
      </Section>
      <Section title={t('parts.jobs')}>
        <JobParts />
      </Section>
      <div className="columns">
        <Section title={t('parts.trace')}>
          <TraceParts />
        </Section>
        <Section title={t('parts.files')}>
          <FileParts />
        </Section>
        <Section title={t('parts.waiting')}>
          <WaitingParts />
        </Section>
        <Section title={t('parts.dialogs')}>
          <DialogParts />
        </Section>
      </div>
    </Page>
  )
}
