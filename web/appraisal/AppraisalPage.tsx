import { Link, useParams } from 'react-router'
import type { ResponseOf } from '#domain/contract/route.ts'
import { readAppraisal } from '#domain/appraisal/contract.ts'
import { useRead } from '#web/api.ts'
import { DocumentFiles } from '#web/document/DocumentFiles.tsx'
import { paths } from '#web/paths.ts'
import { ButtonLink } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Section } from '#web/ui/Section.tsx'
import { Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'
import { AppraisalActions } from './AppraisalActions.tsx'
import { AppraisalMark } from './AppraisalMark.tsx'
import { AppraisalSteps } from './AppraisalSteps.tsx'

export type AppraisalRead = ResponseOf<typeof readAppraisal>

/** One draft: with whom it lies, what was said of it, its versions, and with whom its days lay. */
export function AppraisalPage() {
  const { t, format } = useWords()
  const { id = '' } = useParams()
  const appraisal = useRead(readAppraisal, { params: { id } })
  const { number, year, type, holder, heldDays, dueOn, quality, withdrawnReason } = appraisal
  const versions = appraisal.files.filter(({ role }) => role === 'text')
  return (
    <Page
      title={appraisal.title}
      crumbs={[
        { title: t('document.title'), to: paths.documents },
        { title: t('appraisal.title'), to: paths.appraisals },
      ]}
      sub={[t('appraisal.number', { number, year }), type.name, appraisal.symbol].filter(Boolean).join(' · ')}
      actions={<AppraisalActions appraisal={appraisal} />}
    >
      <p className="row">
        <AppraisalMark appraisal={appraisal} />
        {holder && (
          <span>
            {t('appraisal.holder')} {holder.name} · {t('appraisal.heldDays', { count: heldDays })}
            {dueOn && ` · ${t('appraisal.dueOn')} ${format.date(dueOn)}`}
          </span>
        )}
        {quality && (
          <span>
            {t('appraisal.quality')}: {t(`appraisal.quality.${quality}`)}
          </span>
        )}
      </p>
      {withdrawnReason && (
        <Notice kind="refused">{t('appraisal.withdrawn', { reason: withdrawnReason })}</Notice>
      )}
      <p className="soft">
        {t('appraisal.draftedBy')}: {appraisal.draftedBy.name} · {t('appraisal.appraiser')}:{' '}
        {appraisal.appraiser.name} · {t('appraisal.decider')}: {appraisal.decider.name} ·{' '}
        <Link to={paths.document(appraisal.documentId)}>{t('appraisal.openRegister')}</Link>
      </p>
      <Section title={t('appraisal.steps')}>
        <AppraisalSteps appraisal={appraisal} />
      </Section>
      <Section title={t('appraisal.heldBy')} sub={t('appraisal.heldBySub')}>
        <Held appraisal={appraisal} />
      </Section>
      <Section
        title={t('appraisal.versions')}
        aside={
          versions.length > 1 && (
            <ButtonLink small to={paths.appraisalVersions(appraisal.id)}>
              {t('appraisal.compare')}
            </ButtonLink>
          )
        }
      >
        <DocumentFiles document={appraisal} />
      </Section>
    </Page>
  )
}

function Held({ appraisal: { held, endedOn } }: { appraisal: AppraisalRead }) {
  const { t, format } = useWords()
  if (held.length === 0) return <p className="quiet">{t('appraisal.heldNone')}</p>
  return (
    <Table
      label={t('appraisal.heldBy')}
      rows={held}
      rowKey={({ from, unit }) => `${from} ${unit.id}`}
      whole
      copyable
      columns={[
        {
          key: 'unit',
          title: t('appraisal.holder'),
          render: ({ unit, why }) => (
            <>
              {unit.name}
              {why === 'part' && <span className="quiet"> · {t('appraisal.part')}</span>}
            </>
          ),
          text: ({ unit }) => unit.name,
        },
        { key: 'from', title: t('appraisal.from'), align: 'end', render: ({ from }) => format.date(from) },
        {
          key: 'to',
          title: t('appraisal.to'),
          align: 'end',
          render: (row) => (row === held.at(-1) && !endedOn ? t('appraisal.now') : format.date(row.to)),
        },
        { key: 'days', title: t('appraisal.days'), align: 'end', render: ({ days }) => format.number(days) },
      ]}
    />
  )
}
