import { useState } from 'react'
import { Link } from 'react-router'
import { type MeetingSeries, listSeries } from '#domain/meeting/series-contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { EntryList } from '#web/ui/EntryList.tsx'
import { Page } from '#web/ui/Page.tsx'
import { useWords } from '#web/words/language.tsx'
import { ScheduleMeetingForm } from './ScheduleMeetingForm.tsx'
import { SeriesForm } from './SeriesForm.tsx'

type Shown = { kind: 'found' } | { kind: 'change' | 'schedule'; series: MeetingSeries } | null

/** The series with their rhythm, and the next meeting that each proposes. */
export function SeriesPage() {
  const { t, format, why } = useWords()
  const { series, can } = useRead(listSeries)
  const [shown, setShown] = useState<Shown>(null)
  const close = () => setShown(null)
  const found = (
    <Button kind="primary" why={why(can.found)} onClick={() => setShown({ kind: 'found' })}>
      {t('series.found')}
    </Button>
  )
  return (
    <Page
      title={t('series.title')}
      crumbs={[{ title: t('meeting.title'), to: paths.meetings }]}
      sub={t('series.sub')}
      actions={found}
    >
      {series.length === 0 && <EmptyState title={t('series.none')}>{t('series.noneHint')}</EmptyState>}
      <EntryList
        label={t('series.title')}
        entries={series.map((each) => ({
          key: each.id,
          title: each.name,
          below: (
            <>
              <span>{t(`series.rhythm.${each.rhythm}`)}</span>
              <span>{each.host.name}</span>
              {each.chair?.name && <span>{t('meeting.chairedBy', { name: each.chair.name })}</span>}
              <span>{t('meeting.invitedCount', { count: each.invited.length })}</span>
              {each.last && (
                <Link to={paths.meeting(each.last.id)}>
                  {t('series.last', { date: format.date(each.last.heldOn) })}
                </Link>
              )}
              <span>{t('series.open', { count: each.openConclusions })}</span>
            </>
          ),
          aside: (
            <span className="row">
              <span className="small">
                {each.isScheduled
                  ? t('series.isScheduled')
                  : t('series.proposed', { date: format.date(each.proposal.heldOn) })}
              </span>
              <Button
                small
                why={why(each.can.keep)}
                onClick={() => setShown({ kind: 'schedule', series: each })}
              >
                {t('series.schedule')}
              </Button>
              <Button
                small
                kind="quiet"
                why={why(each.can.keep)}
                onClick={() => setShown({ kind: 'change', series: each })}
              >
                {t('meeting.edit')}
              </Button>
            </span>
          ),
        }))}
      />
      <Dialog
        open={shown !== null}
        onClose={close}
        title={t(
          shown?.kind === 'schedule'
            ? 'meeting.schedule'
            : shown?.kind === 'change'
              ? 'series.change'
              : 'series.found',
        )}
      >
        {shown?.kind === 'found' && <SeriesForm series={null} onDone={close} />}
        {shown?.kind === 'change' && <SeriesForm series={shown.series} onDone={close} />}
        {shown?.kind === 'schedule' && (
          <ScheduleMeetingForm last={null} series={shown.series} onDone={close} />
        )}
      </Dialog>
    </Page>
  )
}
