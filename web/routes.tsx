import type { ComponentType } from 'react'
import { paths } from './paths.ts'
import type { PlainWordKey } from './words/words.ts'

/** A page: its address and its code, loaded when it is entered. With `room` it stands in the menu, in this order. */
export type PageRoute = {
  path: string
  load: () => Promise<{ Component: ComponentType }>
  room?: PlainWordKey
  /** Rooms of one group stand together: 1 the work, 2 the house. */
  group?: 1 | 2
  /** What one goes there to do: the command bar offers it from everywhere. */
  command?: PlainWordKey
  /** A page without the frame: the big screen. */
  bare?: boolean
}

export const pages: readonly PageRoute[] = [
  {
    path: paths.mine,
    room: 'mine.title',
    load: async () => ({ Component: (await import('./obligation/MyWorkPage.tsx')).MyWorkPage }),
  },
  {
    path: paths.overview,
    room: 'overview.title',
    load: async () => ({ Component: (await import('./overview/OverviewPage.tsx')).OverviewPage }),
  },
  {
    path: paths.targets,
    room: 'shell.targets',
    load: async () => ({ Component: (await import('./target/BoardPage.tsx')).BoardPage }),
  },
  {
    path: paths.targetOf,
    load: async () => ({ Component: (await import('./target/TargetOfPage.tsx')).TargetOfPage }),
  },
  {
    path: paths.targetEntry,
    load: async () => ({ Component: (await import('./target/EntryPage.tsx')).EntryPage }),
  },
  {
    path: paths.targetImport(),
    load: async () => ({ Component: (await import('./consolidation/ImportPage.tsx')).ImportPage }),
  },
  {
    path: paths.month,
    command: 'month.open',
    load: async () => ({ Component: (await import('./target/MonthPage.tsx')).MonthPage }),
  },
  {
    path: paths.cutOffs,
    command: 'cutOff.short',
    load: async () => ({ Component: (await import('./cut-off/CutOffPage.tsx')).CutOffPage }),
  },
  {
    path: paths.publications,
    command: 'publication.title',
    load: async () => ({ Component: (await import('./publication/PublicationsPage.tsx')).PublicationsPage }),
  },
  {
    path: paths.publication(':id'),
    load: async () => ({ Component: (await import('./publication/PublicationPage.tsx')).PublicationPage }),
  },
  {
    path: paths.targetCatalogue,
    command: 'plan.catalogue',
    load: async () => ({ Component: (await import('./target/CataloguePage.tsx')).CataloguePage }),
  },
  {
    path: paths.targetCascade(':id'),
    load: async () => ({ Component: (await import('./target/CascadePage.tsx')).CascadePage }),
  },
  {
    path: paths.compareTargets,
    command: 'compare.open',
    load: async () => ({ Component: (await import('./target/ComparePage.tsx')).ComparePage }),
  },
  {
    path: paths.target(':id'),
    load: async () => ({ Component: (await import('./target/TargetPage.tsx')).TargetPage }),
  },
  {
    path: paths.catchUp(':id'),
    load: async () => ({ Component: (await import('./target/DraftCatchUpPage.tsx')).DraftCatchUpPage }),
  },
  {
    path: paths.tasks,
    room: 'task.title',
    load: async () => ({ Component: (await import('./task/TasksPage.tsx')).TasksPage }),
  },
  {
    path: paths.newTask,
    load: async () => ({ Component: (await import('./task/AssignTaskPage.tsx')).AssignTaskPage }),
  },
  {
    path: paths.waits,
    command: 'view.waitOpen',
    load: async () => ({ Component: (await import('./obligation/WaitsPage.tsx')).WaitsPage }),
  },
  {
    path: paths.taskToMany,
    load: async () => ({ Component: (await import('./task/AssignToManyPage.tsx')).AssignToManyPage }),
  },
  {
    path: paths.taskBatch(':id'),
    load: async () => ({ Component: (await import('./task/BatchPage.tsx')).BatchPage }),
  },
  {
    path: paths.task(':id'),
    load: async () => ({ Component: (await import('./task/TaskPage.tsx')).TaskPage }),
  },
  {
    path: paths.meetings,
    room: 'shell.meetings',
    load: async () => ({ Component: (await import('./meeting/MeetingsPage.tsx')).MeetingsPage }),
  },
  {
    path: paths.meeting(':id'),
    load: async () => ({ Component: (await import('./meeting/MeetingPage.tsx')).MeetingPage }),
  },
  {
    path: paths.series,
    command: 'series.title',
    load: async () => ({ Component: (await import('./meeting/SeriesPage.tsx')).SeriesPage }),
  },
  {
    path: paths.notice(':id'),
    load: async () => ({ Component: (await import('./notice/NoticePage.tsx')).NoticePage }),
  },
  {
    path: paths.conclusions,
    command: 'conclusion.title',
    load: async () => ({ Component: (await import('./conclusion/ConclusionsPage.tsx')).ConclusionsPage }),
  },
  {
    path: paths.implementation(':id'),
    load: async () => ({
      Component: (await import('./conclusion/ImplementationPage.tsx')).ImplementationPage,
    }),
  },
  {
    path: paths.presenter(':id'),
    bare: true,
    load: async () => ({ Component: (await import('./presentation/PresenterPage.tsx')).PresenterPage }),
  },
  {
    path: paths.minutes(':id'),
    load: async () => ({ Component: (await import('./minutes/MinutesPage.tsx')).MinutesPage }),
  },
  {
    path: paths.presentation(':id'),
    bare: true,
    load: async () => ({ Component: (await import('./presentation/PresentationPage.tsx')).PresentationPage }),
  },
  {
    path: paths.reports,
    room: 'report.title',
    load: async () => ({ Component: (await import('./report/MyReportsPage.tsx')).MyReportsPage }),
  },
  {
    path: paths.reportRounds,
    command: 'report.rounds',
    load: async () => ({ Component: (await import('./report/RoundsPage.tsx')).RoundsPage }),
  },
  {
    path: paths.reportRound(':id'),
    load: async () => ({ Component: (await import('./report/RoundPage.tsx')).RoundPage }),
  },
  {
    path: paths.charges,
    command: 'charge.title',
    load: async () => ({ Component: (await import('./charge/ChargesPage.tsx')).ChargesPage }),
  },
  {
    path: paths.reportTemplates,
    command: 'report.templates',
    load: async () => ({ Component: (await import('./report/TemplatesPage.tsx')).TemplatesPage }),
  },
  {
    path: paths.newReportTemplate,
    load: async () => ({ Component: (await import('./report/TemplatePage.tsx')).TemplatePage }),
  },
  {
    path: paths.reportTemplate(':id'),
    load: async () => ({ Component: (await import('./report/TemplatePage.tsx')).TemplatePage }),
  },
  {
    path: paths.reportFigure(':id', ':targetId'),
    load: async () => ({ Component: (await import('./report/ReportFigurePage.tsx')).ReportFigurePage }),
  },
  {
    path: paths.report(':id'),
    load: async () => ({ Component: (await import('./report/ReportPage.tsx')).ReportPage }),
  },
  {
    path: paths.recommendations,
    room: 'shell.recommendations',
    load: async () => ({
      Component: (await import('./recommendation/RecommendationsPage.tsx')).RecommendationsPage,
    }),
  },
  {
    path: paths.recommendation(':id'),
    load: async () => ({
      Component: (await import('./recommendation/RecommendationPage.tsx')).RecommendationPage,
    }),
  },
  {
    path: paths.difficulties,
    load: async () => ({
      Component: (await import('./difficulty/DifficultiesPage.tsx')).DifficultiesPage,
    }),
  },
  {
    path: paths.difficulty(':id'),
    load: async () => ({ Component: (await import('./difficulty/DifficultyPage.tsx')).DifficultyPage }),
  },
  {
    path: paths.funding,
    command: 'funding.title',
    load: async () => ({ Component: (await import('./funding/FundingListPage.tsx')).FundingListPage }),
  },
  {
    path: paths.fundingOf(':id'),
    load: async () => ({ Component: (await import('./funding/FundingPage.tsx')).FundingPage }),
  },
  {
    path: paths.matters,
    command: 'matter.title',
    load: async () => ({ Component: (await import('./matter/MattersPage.tsx')).MattersPage }),
  },
  {
    path: paths.matter(':id'),
    load: async () => ({ Component: (await import('./matter/MatterPage.tsx')).MatterPage }),
  },
  {
    path: paths.practices,
    command: 'practice.title',
    load: async () => ({ Component: (await import('./practice/PracticesPage.tsx')).PracticesPage }),
  },
  {
    path: paths.practice(':id'),
    load: async () => ({ Component: (await import('./practice/PracticePage.tsx')).PracticePage }),
  },
  {
    path: paths.programmes,
    room: 'programme.title',
    load: async () => ({ Component: (await import('./programme/ProgrammesPage.tsx')).ProgrammesPage }),
  },
  {
    path: paths.projects,
    command: 'project.title',
    load: async () => ({ Component: (await import('./project/ProjectsPage.tsx')).ProjectsPage }),
  },
  {
    path: paths.project(':id'),
    load: async () => ({ Component: (await import('./project/ProjectPage.tsx')).ProjectPage }),
  },
  {
    path: paths.programme(':id'),
    load: async () => ({ Component: (await import('./programme/ProgrammePage.tsx')).ProgrammePage }),
  },
  {
    path: paths.news,
    room: 'bulletin.title',
    load: async () => ({ Component: (await import('./bulletin/NewsListPage.tsx')).NewsListPage }),
  },
  {
    path: paths.communication,
    command: 'communication.title',
    load: async () => ({
      Component: (await import('./communication/CommunicationPage.tsx')).CommunicationPage,
    }),
  },
  {
    path: paths.communicationSessions,
    command: 'communication.sessions',
    load: async () => ({ Component: (await import('./communication/SessionsPage.tsx')).SessionsPage }),
  },
  {
    path: paths.newsItem(':id'),
    load: async () => ({ Component: (await import('./bulletin/NewsItemPage.tsx')).NewsItemPage }),
  },
  {
    path: paths.documents,
    room: 'document.title',
    load: async () => ({ Component: (await import('./document/RegisterPage.tsx')).RegisterPage }),
  },
  {
    path: paths.appraisals,
    command: 'appraisal.title',
    load: async () => ({ Component: (await import('./appraisal/AppraisalsPage.tsx')).AppraisalsPage }),
  },
  {
    path: paths.appraisalMeasures,
    load: async () => ({ Component: (await import('./appraisal/MeasuresPage.tsx')).MeasuresPage }),
  },
  {
    path: paths.appraisalCatalogue,
    load: async () => ({
      Component: (await import('./appraisal/AppraisalCataloguePage.tsx')).AppraisalCataloguePage,
    }),
  },
  {
    path: paths.appraisal(':id'),
    load: async () => ({ Component: (await import('./appraisal/AppraisalPage.tsx')).AppraisalPage }),
  },
  {
    path: paths.appraisalVersions(':id'),
    load: async () => ({
      Component: (await import('./appraisal/CompareVersionsPage.tsx')).CompareVersionsPage,
    }),
  },
  {
    path: paths.documentCatalogue,
    command: 'document.catalogue',
    load: async () => ({
      Component: (await import('./document/DocumentCataloguePage.tsx')).DocumentCataloguePage,
    }),
  },
  {
    path: paths.document(':id'),
    load: async () => ({ Component: (await import('./document/DocumentPage.tsx')).DocumentPage }),
  },
  {
    path: paths.intake,
    room: 'intake.title',
    group: 2,
    load: async () => ({ Component: (await import('./intake/IntakesPage.tsx')).IntakesPage }),
  },
  {
    path: paths.readIn,
    command: 'intake.readIn',
    load: async () => ({ Component: (await import('./intake/ReadInPage.tsx')).ReadInPage }),
  },
  {
    path: paths.intakeOf(':id'),
    load: async () => ({ Component: (await import('./intake/IntakePage.tsx')).IntakePage }),
  },
  {
    path: paths.administration,
    room: 'administration.title',
    group: 2,
    load: async () => ({ Component: (await import('./unit/UnitsPage.tsx')).UnitsPage }),
  },
  {
    path: paths.units,
    load: async () => ({ Component: (await import('./unit/UnitsPage.tsx')).UnitsPage }),
  },
  {
    path: paths.unit(':id'),
    load: async () => ({ Component: (await import('./unit/UnitPage.tsx')).UnitPage }),
  },
  {
    path: paths.calendar,
    load: async () => ({ Component: (await import('./calendar/CalendarPage.tsx')).CalendarPage }),
  },
  {
    path: paths.workFields,
    command: 'workField.title',
    load: async () => ({ Component: (await import('./work-field/WorkFieldsPage.tsx')).WorkFieldsPage }),
  },
  {
    path: paths.exchange,
    command: 'exchange.title',
    load: async () => ({ Component: (await import('./exchange/ExchangeFormsPage.tsx')).ExchangeFormsPage }),
  },
  {
    path: paths.newExchangeForm,
    load: async () => ({
      Component: (await import('./exchange/NewExchangeFormPage.tsx')).NewExchangeFormPage,
    }),
  },
  {
    path: paths.exchangeForm(':id'),
    load: async () => ({ Component: (await import('./exchange/ExchangeFormPage.tsx')).ExchangeFormPage }),
  },
  {
    path: paths.telephones,
    load: async () => ({ Component: (await import('./reminder/TelephonesPage.tsx')).TelephonesPage }),
  },
  {
    path: paths.reminderRules,
    command: 'reminder.rules',
    load: async () => ({ Component: (await import('./reminder/RulesPage.tsx')).RulesPage }),
  },
  {
    path: paths.outgoing,
    load: async () => ({ Component: (await import('./outgoing/OutgoingPage.tsx')).OutgoingPage }),
  },
  {
    path: paths.receivedMails,
    command: 'receivedMail.title',
    load: async () => ({
      Component: (await import('./received-mail/ReceivedMailsPage.tsx')).ReceivedMailsPage,
    }),
  },
  {
    path: paths.reminders,
    command: 'reminder.title',
    load: async () => ({ Component: (await import('./reminder/RemindersPage.tsx')).RemindersPage }),
  },
  {
    path: paths.reminderSettings,
    command: 'reminder.settings',
    load: async () => ({ Component: (await import('./reminder/SettingsPage.tsx')).SettingsPage }),
  },
  {
    path: paths.events,
    load: async () => ({ Component: (await import('./event/EventsPage.tsx')).EventsPage }),
  },
  {
    path: paths.jobs,
    command: 'job.title',
    load: async () => ({ Component: (await import('./job/JobsPage.tsx')).JobsPage }),
  },
  {
    path: paths.parts,
    load: async () => ({ Component: (await import('./parts/PartsPage.tsx')).PartsPage }),
  },
]

type Command = PageRoute & { command: PlainWordKey }

export const commands: readonly Command[] = pages.filter(
  (page): page is Command => page.command !== undefined,
)

export type Room = PageRoute & { room: PlainWordKey }

export const rooms: readonly Room[] = pages.filter((page): page is Room => page.room !== undefined)
