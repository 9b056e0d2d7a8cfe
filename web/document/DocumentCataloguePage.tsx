import { useState } from 'react'
import { readDocumentCatalogue, takeProposedTypes } from '#domain/document/catalogue-contract.ts'
import { dateOf, yearOf } from '#domain/calendar/date.ts'
import { useAct, useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useSession } from '#web/session/use-session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Page } from '#web/ui/Page.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { Section } from '#web/ui/Section.tsx'
import { Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'
import {
  type Catalogue,
  useBodyColumns,
  useNumberingColumns,
  useRuleColumns,
  useTypeColumns,
} from './catalogue-columns.tsx'
import { DocumentTabs } from './DocumentTabs.tsx'
import { Layouts } from './Layouts.tsx'
import { type Kept, BodyForm, RuleForm, StartForm, TypeForm } from './CatalogueForms.tsx'

/** What the organisation set: types, bodies, how numbers run, and how far each series has come. */
export function DocumentCataloguePage() {
  const { t, why } = useWords()
  const catalogue = useRead(readDocumentCatalogue)
  const [kept, setKept] = useState<Kept | null>(null)
  const whyNot = why(catalogue.can.set)
  const whyStart = catalogue.keepsFor.length > 0 ? null : whyNot
  const add = (noun: Exclude<Kept['noun'], 'start'>, title: string) => (
    <Button small why={whyNot} onClick={() => setKept({ noun, row: null })}>
      {title}
    </Button>
  )
  const edit = { whyNot, open: setKept }
  return (
    <Page
      title={t('document.catalogue')}
      sub={t('document.catalogueSub')}
      crumbs={[{ title: t('document.title'), to: paths.documents }]}
    >
      <DocumentTabs />
      <Section
        title={t('document.types')}
        sub={t('document.typesSub')}
        aside={add('type', t('document.keepType'))}
      >
        <Table
          label={t('document.types')}
          rows={catalogue.types}
          columns={useTypeColumns(edit)}
          rowKey={({ id }) => id}
          empty={<NoTypes whyNot={whyNot} />}
          copyable
        />
      </Section>
      <Section
        title={t('document.bodies')}
        sub={t('document.bodiesSub')}
        aside={add('body', t('document.keepBody'))}
      >
        <Table
          label={t('document.bodies')}
          rows={catalogue.bodies}
          columns={useBodyColumns(edit)}
          rowKey={({ id }) => id}
          empty={<EmptyState title={t('document.bodiesNone')} />}
          copyable
        />
      </Section>
      <Section
        title={t('document.rules')}
        sub={t('document.rulesSub')}
        aside={add('rule', t('document.keepRule'))}
      >
        <Table
          label={t('document.rules')}
          rows={catalogue.rules}
          columns={useRuleColumns(edit)}
          rowKey={({ id }) => id}
          empty={<EmptyState title={t('document.rulesNone')} />}
          copyable
        />
      </Section>
      <Section
        title={t('document.numberings')}
        sub={t('document.numberingsSub')}
        aside={
          <Button small why={whyStart} onClick={() => setKept({ noun: 'start' })}>
            {t('document.setStart')}
          </Button>
        }
      >
        <Table
          label={t('document.numberings')}
          rows={catalogue.numberings}
          columns={useNumberingColumns(catalogue)}
          rowKey={({ id }) => id}
          empty={<EmptyState title={t('document.numberingsNone')} />}
          copyable
        />
      </Section>
      <Section title={t('document.layouts')} sub={t('document.layoutsSub')} lines={8}>
        <Layouts />
      </Section>
      <KeepDialog kept={kept} catalogue={catalogue} onClose={() => setKept(null)} />
    </Page>
  )
}

function NoTypes({ whyNot }: { whyNot: string | null }) {
  const { t } = useWords()
  const { today } = useSession()
  const { attempt, isSending, problem } = useAct(takeProposedTypes)
  const take = () => void attempt({ body: { validFrom: dateOf(yearOf(today), 1, 1) } })
  return (
    <EmptyState
      title={t('document.typesNone')}
      action={
        <Button kind="primary" why={whyNot} busy={isSending} onClick={take}>
          {t('document.takeTypes')}
        </Button>
      }
    >
      <ProblemNotice problem={problem} />
    </EmptyState>
  )
}

type DialogProps = { kept: Kept | null; catalogue: Catalogue; onClose: () => void }

function KeepDialog({ kept, catalogue, onClose }: DialogProps) {
  const { t } = useWords()
  const title = {
    type: t(kept?.noun === 'type' && kept.row ? 'document.correctType' : 'document.keepType'),
    body: t(kept?.noun === 'body' && kept.row ? 'document.correctBody' : 'document.keepBody'),
    rule: t(kept?.noun === 'rule' && kept.row ? 'document.correctRule' : 'document.keepRule'),
    start: t('document.setStart'),
  }[kept?.noun ?? 'type']
  return (
    <Dialog open={kept !== null} onClose={onClose} title={title}>
      {kept?.noun === 'type' && <TypeForm type={kept.row} onDone={onClose} />}
      {kept?.noun === 'body' && <BodyForm body={kept.row} onDone={onClose} />}
      {kept?.noun === 'rule' && <RuleForm rule={kept.row} onDone={onClose} />}
      {kept?.noun === 'start' && <StartForm catalogue={catalogue} onDone={onClose} />}
    </Dialog>
  )
}
