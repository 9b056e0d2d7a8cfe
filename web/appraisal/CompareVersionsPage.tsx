import { useParams } from 'react-router'
import type { Compared } from '#domain/appraisal/compare-texts.ts'
import { compareVersions, readAppraisal } from '#domain/appraisal/contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { CheckboxField } from '#web/ui/CheckboxField.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { FilterBar } from '#web/ui/FilterBar.tsx'
import { useFilters } from '#web/ui/filters.ts'
import { Page } from '#web/ui/Page.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { Waiting } from '#web/ui/Waiting.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './Appraisal.module.css'

/** Two versions of a draft side by side: what went is struck out, what came is underlined. */
export function CompareVersionsPage() {
  const { t } = useWords()
  const { id = '' } = useParams()
  const { title, files } = useRead(readAppraisal, { params: { id } })
  const versions = files.filter(({ role }) => role === 'text')
  const filters = useFilters({ before: versions[1]?.id ?? '', after: versions[0]?.id ?? '', changes: '' })
  const [before, after] = [filters.valueOf('before'), filters.valueOf('after')]
  const options = versions.map(({ id: value, ordinal, file }) => ({
    value,
    label: t('appraisal.versionOf', { ordinal, name: file.name }),
  }))
  const only = filters.field('changes')
  return (
    <Page
      title={t('appraisal.compare')}
      sub={title}
      crumbs={[
        { title: t('appraisal.title'), to: paths.appraisals },
        { title, to: paths.appraisal(id) },
      ]}
    >
      {versions.length < 2 ? (
        <EmptyState title={t('appraisal.needsTwo')} />
      ) : (
        <>
          <FilterBar filters={filters}>
            <SelectField field={filters.field('before')} label={t('appraisal.before')} options={options} />
            <SelectField field={filters.field('after')} label={t('appraisal.after')} options={options} />
            <CheckboxField
              field={{ ...only, value: only.value === 'yes', set: (on) => only.set(on ? 'yes' : '') }}
              label={t('appraisal.onlyChanges')}
            />
          </FilterBar>
          <Waiting lines={10}>
            {before && after && (
              <Sides
                id={id}
                before={before}
                after={after}
                onlyChanges={filters.valueOf('changes') === 'yes'}
              />
            )}
          </Waiting>
        </>
      )}
    </Page>
  )
}

type SidesProps = { id: string; before: string; after: string; onlyChanges: boolean }

function Sides({ id, before, after, onlyChanges }: SidesProps) {
  const { t } = useWords()
  const { paragraphs } = useRead(compareVersions, { params: { id }, query: { before, after } })
  const rows = paragraphs
    .map((row, at) => ({ ...row, at }))
    .filter(({ kind }) => !onlyChanges || kind !== 'same')
  if (paragraphs.every(({ kind }) => kind === 'same'))
    return <EmptyState title={t('appraisal.noDifference')} />
  return (
    <table className={styles['sides']} aria-label={t('appraisal.compare')}>
      <thead>
        <tr>
          <th scope="col">{t('appraisal.before')}</th>
          <th scope="col">{t('appraisal.after')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.at}>
            <td>
              <Side row={row} kind="removed" />
            </td>
            <td>
              <Side row={row} kind="added" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** One side of a paragraph: what is the same, and what is this side's alone. */
function Side({ row, kind }: { row: Compared; kind: 'removed' | 'added' }) {
  const Mark = kind === 'removed' ? 'del' : 'ins'
  return row.pieces
    .filter((piece) => piece.kind === 'same' || piece.kind === kind)
    .map((piece, at) =>
      // oxlint-disable-next-line react/no-array-index-key -- pieces have their place alone
      piece.kind === 'same' ? <span key={at}>{piece.text}</span> : <Mark key={at}>{piece.text}</Mark>,
    )
}
