// Written by `npm run generate` from the migrations. Do not edit.
import type { Generated, GeneratedAlways } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { Decimal } from '#domain/quantity/decimal.ts'

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

export interface AccountTable {
  id: string
  person_id: string
  login: string
  password_hash: string | null
  failed_attempts: Generated<number>
  locked_until: Date | null
  disabled_at: Date | null
  language: Generated<string>
  version: Generated<number>
}

export interface ActualTable {
  id: string
  target_id: string
  month: number
  value: Decimal
  state: Generated<'draft' | 'submitted' | 'approved' | 'returned'>
  note: string | null
  submitted_by: string | null
  submitted_on: CalendarDate | null
  approved_by: string | null
  approved_on: CalendarDate | null
  returned_reason: string | null
  version: Generated<number>
  base: Decimal | null
  clause_id: string | null
  cited_cell: string | null
  submission: Generated<number>
  reopening_id: string | null
  entered_by: string | null
}

export interface ActualDecisionTable {
  id: string
  actual_id: string
  submission: number
  kind: 'approve' | 'return'
  unit_id: string
  value: Decimal
  seen_version: number
  reason: string | null
  decided_by: string
  decided_at: Date
  version: Generated<number>
}

export interface AgendaItemTable {
  id: string
  meeting_id: string
  ordinal: number
  title: string
  speaker_unit_id: string | null
  minutes: number | null
  removed_at: Date | null
  version: Generated<number>
  started_at: Date | null
  ended_at: Date | null
}

export interface AppraisalTable {
  id: string
  number: number
  year: number
  document_id: string
  type_id: string
  drafted_by_unit_id: string
  appraiser_unit_id: string
  decider_unit_id: string
  opened_by: string
  opened_on: CalendarDate
  state: Generated<'drafting' | 'opinions' | 'appraising' | 'revising' | 'deciding' | 'to_issue' | 'issued' | 'withdrawn'>
  quality: 'below' | 'meets' | 'exceeds' | null
  ended_on: CalendarDate | null
  withdrawn_reason: string | null
  version: Generated<number>
}

export interface AppraisalReturnTable {
  id: string
  step_id: string
  cause_id: string
  note: string | null
  version: Generated<number>
}

export interface AppraisalStageTable {
  id: string
  appraisal_id: string
  state: 'drafting' | 'opinions' | 'appraising' | 'revising' | 'deciding' | 'to_issue' | 'issued' | 'withdrawn'
  unit_id: string
  from_on: CalendarDate
  due_on: CalendarDate | null
  to_on: CalendarDate | null
  version: Generated<number>
}

export interface AppraisalStepTable {
  id: string
  appraisal_id: string
  kind: 'opinion' | 'round' | 'decision'
  round: number
  outcome: 'agreed' | 'agreed_with_changes' | 'disagreed' | 'passed' | 'returned' | 'approved' | null
  text: string | null
  given_by: string | null
  given_for: string | null
  given_on: CalendarDate | null
  version: Generated<number>
}

export interface AppraisalTypeTable {
  id: string
  name: string
  document_type_id: string
  needs_opinions: Generated<boolean>
  drafting_days: number
  opinion_days: number
  appraisal_days: number
  revision_days: number
  decision_days: number
  issue_days: number
  valid_from: CalendarDate
  valid_to: CalendarDate | null
  source: string | null
  version: Generated<number>
}

export interface AttendanceTable {
  id: string
  meeting_id: string
  unit_id: string
  person_id: string | null
  state: Generated<'invited' | 'present' | 'absent'>
  reason: string | null
  withdrawn_at: Date | null
  version: Generated<number>
  substitute_id: string | null
  substitute_title: string | null
}

export interface BestBeforeTable {
  target_id: string
  best_year: number | null
  best_month: number | null
  best_value: Decimal | null
  runs: string
}

export interface BulkActTable {
  id: string
  step: 'assign' | 'extend' | 'remind' | 'cancel'
  batch_id: string | null
  due_on: CalendarDate | null
  reason: string | null
  done_by: string
  done_at: Date
  undone_by: string | null
  undone_at: Date | null
  version: Generated<number>
}

export interface BulkActItemTable {
  id: string
  bulk_act_id: string
  task_id: string
  version_after: number
  due_on_before: CalendarDate | null
  extension_id: string | null
  version: Generated<number>
}

export interface CalendarDayTable {
  id: string
  on: CalendarDate
  kind: 'holiday' | 'compensatory' | 'swapped_off' | 'swapped_working'
  name: string
  source: string
  version: Generated<number>
  removed_on: CalendarDate | null
  removed_reason: string | null
}

export interface CalendarFeedTable {
  id: string
  account_id: string
  token_hash: string
  opened_at: Date
  closed_at: Date | null
  version: Generated<number>
}

export interface CapitalProjectTable {
  id: string
  name: string
  owner_unit_id: string
  programme_id: string | null
  approval: string
  approved_on: CalendarDate
  investment: number
  starts_on: CalendarDate
  ends_on: CalendarDate
  first_ends_on: CalendarDate
  entered_by: string
  entered_on: CalendarDate
  stopped_on: CalendarDate | null
  stopped_reason: string | null
  version: Generated<number>
  milestones: Generated<number>
  milestones_reached: Generated<number>
  weight_total: Generated<number>
  weight_earned: Generated<number>
  passed_on: CalendarDate | null
  kept_to: CalendarDate | null
  finished_slip: number | null
  allotted: Generated<number>
  disbursed: Generated<number>
}

export interface CatchUpPlanTable {
  id: string
  target_id: string
  ordinal: number
  state: Generated<'draft' | 'submitted' | 'returned' | 'agreed' | 'replaced'>
  cause: 'money' | 'equipment' | 'staff' | 'mechanism' | 'coordination' | 'other'
  cause_detail: string
  remedy: string
  after_month: number
  started_at: Decimal
  periods: number[]
  amounts: Decimal[]
  drafted_by: string
  drafted_on: CalendarDate
  submitted_by: string | null
  submitted_on: CalendarDate | null
  decided_by: string | null
  decided_on: CalendarDate | null
  returned_reason: string | null
  version: Generated<number>
}

export interface CatchUpStepTable {
  id: string
  plan_id: string
  ordinal: number
  title: string
  lead_unit_id: string
  person_id: string | null
  due_on: CalendarDate
  acceptance: string
  task_id: string | null
  is_dropped: Generated<boolean>
  version: Generated<number>
}

export interface ChargeTable {
  id: string
  work_field_id: string
  unit_id: string
  person_id: string | null
  deputy_id: string | null
  cover_unit_id: string | null
  begins_on: CalendarDate
  ends_on: CalendarDate | null
  assigned_by: string
  version: Generated<number>
}

export interface ClarificationTable {
  id: string
  recommendation_id: string
  text: string
  given_by: string
  given_on: CalendarDate
  version: Generated<number>
}

export interface ClauseTable {
  id: string
  document_id: string
  address: string
  text: string
  starts_at: number | null
  ends_at: number | null
  version: Generated<number>
  ordinal: number | null
}

export interface CommandReceiptTable {
  account_id: string
  id: string
  route: string
  body_hash: string
  status: number | null
  response: Json | null
  created_at: Generated<Date>
}

export interface CommunicationAgreementTable {
  id: string
  session_id: string
  ordinal: number
  text: string
  task_id: string | null
  version: Generated<number>
}

export interface CommunicationItemTable {
  id: string
  programme_id: string
  unit_id: string
  topic: string
  channel: 'print' | 'online' | 'television' | 'radio' | 'social' | 'loudspeaker' | 'meeting' | 'other'
  planned_on: CalendarDate | null
  agreement_id: string | null
  appeared_on: CalendarDate | null
  link: string | null
  note: string | null
  cancelled_on: CalendarDate | null
  cancel_reason: string | null
  planned_by: string
  version: Generated<number>
}

export interface CommunicationSessionTable {
  id: string
  programme_id: string
  unit_id: string
  held_on: CalendarDate
  subject: string
  recorded_by: string
  recorded_on: CalendarDate
  version: Generated<number>
}

export interface CommunicationSessionUnitTable {
  id: string
  session_id: string
  unit_id: string
  version: Generated<number>
}

export interface ConclusionTable {
  id: string
  meeting_id: string
  ordinal: number
  text: string
  lead_unit_id: string | null
  due_on: CalendarDate | null
  required_quality: string | null
  cooperating_unit_ids: Generated<string[]>
  recommendation_id: string | null
  decision: 'accept' | 'refuse' | 'ask' | 'forward' | null
  forwarded_to_unit_id: string | null
  clause_id: string | null
  removed_at: Date | null
  version: Generated<number>
  due_in_days: number | null
  due_in_kind: 'calendar' | 'working' | null
  written_by: string | null
  rhythm: 'weekly' | 'monthly' | 'quarterly' | 'yearly' | null
}

export interface ConsolidationTable {
  id: string
  year: number
  month: number | null
  state: Generated<'open' | 'imported' | 'called_off'>
  created_by: string
  created_on: CalendarDate
  ended_on: CalendarDate | null
  outcome: Json | null
  version: Generated<number>
}

export interface ConsolidationFileTable {
  id: string
  consolidation_id: string
  name: string
  hash: string
  size: number
  unit_id: string | null
  is_left_out: Generated<boolean>
  unreadable: Json | null
  reading: Json | null
  version: Generated<number>
  stamp_reviewed_by: string | null
  stamp_reason: string | null
}

export interface ContestTable {
  id: string
  obligation_id: string
  unit_id: string
  proposed_unit_id: string
  reason: string
  contested_by: string
  contested_on: CalendarDate
  decision: 'agreed' | 'insisted' | null
  decision_reason: string | null
  decided_by: string | null
  decided_on: CalendarDate | null
  version: Generated<number>
}

export interface ContributionTable {
  id: string
  task_id: string
  part: string
  version: Generated<number>
}

export interface CutOffRuleTable {
  id: string
  year: number
  due_day: number | null
  frozen_day: number | null
  source: string
  version: Generated<number>
}

export interface DelegationTable {
  id: string
  unit_id: string
  from_person_id: string
  to_person_id: string
  begins_on: CalendarDate
  ends_on: CalendarDate
  basis: string
  made_by: string
  made_on: CalendarDate
  ended_on: CalendarDate | null
  ended_by: string | null
  version: Generated<number>
}

export interface DifficultyTable {
  id: string
  kind: 'weakness' | 'difficulty'
  cause: 'money' | 'equipment' | 'staff' | 'mechanism' | 'coordination' | 'other'
  text: string
  meeting_id: string | null
  clause_id: string | null
  raised_on: CalendarDate
  closed_on: CalendarDate | null
  closed_by: string | null
  version: Generated<number>
  closed_reason: string | null
  reopened_on: CalendarDate | null
  shared_on: CalendarDate | null
  shared_by: string | null
}

export interface DifficultyProjectTable {
  id: string
  difficulty_id: string
  project_id: string
  linked_by: string
  linked_on: CalendarDate
  removed_on: CalendarDate | null
  version: Generated<number>
}

export interface DifficultyRaiserTable {
  id: string
  difficulty_id: string
  unit_id: string
  raised_on: CalendarDate
  version: Generated<number>
  gone_on: CalendarDate | null
  gone_by: string | null
}

export interface DifficultyReopeningTable {
  id: string
  difficulty_id: string
  unit_id: string
  reason: string
  closed_on: CalendarDate
  reopened_by: string
  reopened_on: CalendarDate
  version: Generated<number>
}

export interface DifficultyTargetTable {
  id: string
  difficulty_id: string
  target_id: string
  linked_by: string
  linked_on: CalendarDate
  removed_on: CalendarDate | null
  version: Generated<number>
}

export interface DigestTable {
  id: string
  person_id: string
  sent_on: CalendarDate
  sent_at: Date
  version: Generated<number>
}

export interface DirectionTable {
  id: string
  recommendation_id: string
  decision: 'accept' | 'refuse' | 'ask' | 'forward'
  text: string
  forwarded_to_unit_id: string | null
  given_by: string
  recorded_by: string
  given_on: CalendarDate
  meeting_id: string | null
  conclusion_id: string | null
  version: Generated<number>
  answer_due_on: CalendarDate | null
}

export interface DirectionTaskTable {
  id: string
  direction_id: string
  task_id: string
  version: Generated<number>
}

export interface DocumentTable {
  id: string
  kind: 'plan' | 'notice' | 'report' | 'news' | 'minutes' | 'decision' | 'other'
  symbol: string | null
  title: string
  issuer: string | null
  issued_on: CalendarDate | null
  text: string | null
  file_id: string | null
  version: Generated<number>
  side: 'incoming' | 'outgoing' | null
  type_id: string | null
  body_id: string | null
  numbering_id: string | null
  number: number | null
  mark: string | null
  registered_on: CalendarDate | null
  registered_by: string | null
  kept_by_unit_id: string | null
  drafted_by_unit_id: string | null
  place: string | null
  signer_id: string | null
  signer_name: string | null
  signer_title: string | null
  power: 'own' | 'on_behalf' | 'for_head' | 'by_order' | 'by_authority' | null
  urgency: Generated<'ordinary' | 'urgent' | 'very_urgent' | 'immediate'>
  arrival_number: number | null
  arrival_year: number | null
  arrived_on: CalendarDate | null
  handled_by_unit_id: string | null
  handled_by_person_id: string | null
  voided_on: CalendarDate | null
  voided_by: string | null
  voided_reason: string | null
}

export interface DocumentFileTable {
  id: string
  document_id: string
  file_id: string
  role: 'text' | 'annex'
  ordinal: number
  note: string | null
  added_by: string
  added_on: CalendarDate
  version: Generated<number>
}

export interface DocumentRecipientTable {
  id: string
  document_id: string
  ordinal: number
  unit_id: string | null
  name: string
  removed_on: CalendarDate | null
  version: Generated<number>
}

export interface DocumentRelationTable {
  id: string
  from_document_id: string
  kind: 'replaces' | 'amends' | 'carries_out' | 'answers'
  to_document_id: string
  added_by: string
  added_on: CalendarDate
  removed_on: CalendarDate | null
  version: Generated<number>
}

export interface DocumentTypeTable {
  id: string
  family: 'party' | 'state'
  name: string
  symbol: string | null
  kind: 'plan' | 'notice' | 'report' | 'news' | 'minutes' | 'decision' | 'other'
  with_year: Generated<boolean>
  valid_from: CalendarDate
  valid_to: CalendarDate | null
  source: string | null
  version: Generated<number>
}

export interface EventTable {
  seq: GeneratedAlways<number>
  act_id: string
  at: Date
  recorded_at: Generated<Date>
  actor_id: string | null
  verb: string
  noun: string
  noun_id: string
  before: Json | null
  after: Json | null
  basis: string | null
  request_id: string | null
  database_role: Generated<string>
  transaction_id: Generated<string>
}

export interface EventSealTable {
  position: number
  seq: number
  hash: string
  sealed_at: Generated<Date>
}

export interface EvidenceTable {
  id: string
  submission_id: string
  file_id: string
  version: Generated<number>
}

export interface ExchangeFormTable {
  id: string
  name: string
  about: 'task' | 'target'
  sheet: string
  columns: Json
  is_retired: Generated<boolean>
  kept_by: string
  version: Generated<number>
}

export interface ExtensionTable {
  id: string
  obligation_id: string
  due_on_before: CalendarDate
  proposed_due_on: CalendarDate
  reason: string
  asked_by: string | null
  asked_on: CalendarDate
  decision: 'granted' | 'refused' | null
  granted_due_on: CalendarDate | null
  decision_reason: string | null
  decided_by: string | null
  decided_on: CalendarDate | null
  version: Generated<number>
  undone_on: CalendarDate | null
}

export interface ExternalCodeTable {
  id: string
  form_id: string
  of: 'task' | 'target' | 'unit'
  subject_id: string
  code: string
  is_taken_out: Generated<boolean>
  version: Generated<number>
}

export interface FileTable {
  id: string
  hash: string
  name: string
  size: number
  media_type: string
  uploaded_by: string
  uploaded_at: Date
  stamp_reviewed_by: string | null
  version: Generated<number>
  stamp_reason: string | null
  derived_from_id: string | null
}

export interface FundingTable {
  id: string
  number: number
  year: number
  unit_id: string
  difficulty_id: string
  recommendation_id: string | null
  purpose: string
  asked_amount: number
  asked_on: CalendarDate
  asked_by: string
  file_id: string | null
  refused_on: CalendarDate | null
  refused_by: string | null
  refused_reason: string | null
  version: Generated<number>
  programme_id: string | null
}

export interface FundingStepTable {
  id: string
  funding_id: string
  kind: 'approved' | 'allotted' | 'spent'
  amount: number
  happened_on: CalendarDate
  document: string | null
  file_id: string | null
  over_reason: string | null
  recorded_by: string
  recorded_on: CalendarDate
  withdrawn_on: CalendarDate | null
  withdrawn_by: string | null
  withdrawn_reason: string | null
  version: Generated<number>
}

export interface GuidanceTable {
  id: string
  task_id: string
  text: string
  given_by: string
  given_on: CalendarDate
  version: Generated<number>
}

export interface GuidanceFileTable {
  id: string
  guidance_id: string
  file_id: string
  version: Generated<number>
}

export interface GuidanceReadingTable {
  id: string
  guidance_id: string
  person_id: string
  unit_id: string
  read_on: CalendarDate
  version: Generated<number>
}

export interface ImportAliasTable {
  id: string
  kind: string
  key: string
  written: string
  unit_id: string | null
  indicator_id: string | null
  saved_by: string
  saved_on: CalendarDate
  is_forgotten: Generated<boolean>
  version: Generated<number>
}

export interface IndicatorTable {
  id: string
  code: string
  name: string
  short_name: string
  unit_of_measure: string
  direction: Generated<'higher' | 'lower' | 'by_date' | 'band' | 'yes_no' | 'scale'>
  aggregation: Generated<'sum' | 'mean' | 'weighted_mean' | 'ratio' | 'last' | 'maximum'>
  decimals: Generated<number>
  ordinal: Generated<number>
  retired_on: CalendarDate | null
  version: Generated<number>
  over_units: Generated<'sum' | 'mean' | 'weighted_mean' | 'ratio' | 'maximum' | 'share_of_units' | 'none'>
  frequency: Generated<'month' | 'quarter' | 'half_year' | 'nine_months' | 'year'>
  entry: Generated<'in_period' | 'cumulative'>
  per: Generated<number>
  base_name: string | null
  scale_levels: string[] | null
}

export interface IntakeTable {
  id: string
  name: string
  document_id: string
  head: Json
  missed: Generated<Json>
  state: Generated<'proposed' | 'confirmed' | 'dismissed'>
  meeting_id: string | null
  stamp_reviewed_by: string | null
  created_by: string
  created_on: CalendarDate
  confirmed_on: CalendarDate | null
  version: Generated<number>
  stamp_reason: string | null
  converted_from: string | null
  follows_id: string | null
}

export interface IntakeItemTable {
  id: string
  intake_id: string
  ordinal: number
  kind: 'difficulty' | 'recommendation' | 'task' | 'target' | 'practice' | 'remark'
  state: Generated<'proposed' | 'confirmed' | 'dismissed'>
  starts_at: number
  ends_at: number
  address: string
  confidence: string
  reasons: Generated<string[]>
  proposal: Json
  correction: Json | null
  dismissed_reason: string | null
  result_id: string | null
  version: Generated<number>
  twin: Json | null
  named: Generated<Json>
  merged_into_id: string | null
}

export interface IssuingBodyTable {
  id: string
  unit_id: string
  family: 'party' | 'state'
  name: string
  symbol: string
  place: string
  valid_from: CalendarDate
  valid_to: CalendarDate | null
  version: Generated<number>
}

export interface JobTable {
  id: string
  kind: string
  state: Generated<'queued' | 'running' | 'done' | 'failed' | 'cancelled'>
  input: Json
  asked_by: string
  account_id: string
  asked_at: Date
  started_at: Date | null
  finished_at: Date | null
  attempts: Generated<number>
  handed_back: Generated<number>
  cancel_requested_by: string | null
  cancel_requested_at: Date | null
  result: Json | null
  problem: Json | null
  version: Generated<number>
}

export interface JobProgressTable {
  id: string
  done: Generated<number>
  of: number | null
  phase: string | null
  told_at: Generated<Date>
}

export interface MailTable {
  id: string
  kind: 'digest' | 'urging' | 'trial' | 'answer' | 'form'
  to_person_id: string
  subject: string
  body: string
  state: Generated<'waiting' | 'handed' | 'sent' | 'refused' | 'unclear'>
  attempts: Generated<number>
  created_at: Date
  handed_at: Date | null
  sent_at: Date | null
  problem: string | null
  version: Generated<number>
  report_id: string | null
}

export interface MatterTable {
  id: string
  title: string
  text: string
  submitted_by_unit_id: string
  addressed_to_unit_id: string
  submitted_by: string
  submitted_on: CalendarDate
  first_submitted_on: CalendarDate
  resubmits_id: string | null
  decision: 'directed' | 'returned' | null
  decision_text: string | null
  given_by: string | null
  recorded_by: string | null
  decided_on: CalendarDate | null
  version: Generated<number>
}

export interface MatterFileTable {
  id: string
  matter_id: string
  file_id: string
  version: Generated<number>
}

export interface MatterTaskTable {
  id: string
  matter_id: string
  task_id: string
  version: Generated<number>
}

export interface MeetingTable {
  id: string
  series: string
  title: string
  held_on: CalendarDate
  starts_at: string | null
  place: string | null
  reviewed_from: CalendarDate
  reviewed_to: CalendarDate
  ahead_from: CalendarDate
  ahead_to: CalendarDate
  chair_id: string | null
  host_unit_id: string
  previous_id: string | null
  state: Generated<'planned' | 'open' | 'closed'>
  briefing: Json | null
  opened_at: Date | null
  closed_at: Date | null
  notice_file_id: string | null
  notice_document_id: string | null
  version: Generated<number>
}

export interface MeetingNoteTable {
  id: string
  meeting_id: string
  ordinal: number
  text: string
  written_by: string
  written_at: Date
  removed_at: Date | null
  version: Generated<number>
}

export interface MeetingPaperTable {
  id: string
  meeting_id: string
  agenda_item_id: string
  title: string
  removed_at: Date | null
  version: Generated<number>
}

export interface MeetingPaperVersionTable {
  id: string
  paper_id: string
  ordinal: number
  file_id: string
  added_by: string
  added_at: Date
  version: Generated<number>
}

export interface MeetingPictureTable {
  id: string
  meeting_id: string
  file_id: string
  ordinal: number
  caption: string
  alternative: string
  credit: string | null
  added_by: string
  added_at: Date
  removed_at: Date | null
  version: Generated<number>
}

export interface MeetingQuestionTable {
  id: string
  meeting_id: string
  agenda_item_id: string
  asked_by_unit_id: string
  addressed_to_unit_id: string
  text: string
  asked_by: string
  asked_at: Date
  answer: string | null
  answered_by: string | null
  withdrawn_at: Date | null
  version: Generated<number>
}

export interface NewsAudioTable {
  id: string
  edition_id: string
  hash: string
  size: number
  seconds: number
  voice: string
  version: Generated<number>
}

export interface NewsEditionTable {
  id: string
  news_item_id: string
  ordinal: number
  content: Json
  approved_by: string
  published_by: string
  published_at: Date
  version: Generated<number>
}

export interface NewsItemTable {
  id: string
  number: number
  year: number
  slug: string
  meeting_id: string | null
  headline: string
  summary: string
  body: Json
  state: Generated<'draft' | 'submitted' | 'approved' | 'published' | 'withdrawn'>
  written_by: string
  written_on: CalendarDate
  submitted_by: string | null
  cover_picture_id: string | null
  version: Generated<number>
}

export interface NewsPictureTable {
  id: string
  news_item_id: string
  file_id: string
  ordinal: number
  caption: string
  alternative: string
  credit: string | null
  removed_at: Date | null
  version: Generated<number>
}

export interface NewsRelationTable {
  id: string
  news_item_id: string
  related_id: string
  ordinal: number
  removed_at: Date | null
  version: Generated<number>
}

export interface NewsStepTable {
  id: string
  news_item_id: string
  kind: 'submit' | 'return' | 'approve' | 'publish' | 'revise' | 'withdraw'
  note: string | null
  taken_by: string
  taken_at: Date
  version: Generated<number>
}

export interface NoticeVersionTable {
  id: string
  meeting_id: string
  ordinal: number
  origin: 'generated' | 'edited' | 'issued'
  state: 'waiting' | 'accepted' | 'declined'
  file_id: string
  content: Json | null
  base_id: string | null
  differences: Generated<Json>
  brought_by: string
  brought_on: CalendarDate
  decided_by: string | null
  decided_on: CalendarDate | null
  reason: string | null
  version: Generated<number>
}

export interface NumberSeriesTable {
  name: string
  year: number
  last_number: number
}

export interface NumberingTable {
  id: string
  body_id: string
  type_id: string
  rule_id: string
  year: number
  start_number: Generated<number>
  version: Generated<number>
}

export interface NumberingRuleTable {
  id: string
  family: 'party' | 'state'
  basis: 'term' | 'year'
  name: string
  begins_on: CalendarDate
  source: string | null
  version: Generated<number>
}

export interface ObligationTable {
  id: string
  kind: 'task' | 'contribution' | 'report' | 'appraisal' | 'opinion' | 'answer' | 'milestone'
  number: number
  year: number
  title: string
  folded_title: Generated<string>
  required_quality: string
  owed_by_unit_id: string
  owed_by_person_id: string | null
  owed_to_unit_id: string
  owed_to_person_id: string | null
  parent_id: string | null
  clause_id: string | null
  conclusion_id: string | null
  recommendation_id: string | null
  target_id: string | null
  starred: Generated<boolean>
  assigned_on: CalendarDate
  first_due_on: CalendarDate | null
  due_on: CalendarDate | null
  acknowledged_on: CalendarDate | null
  claimed_on: CalendarDate | null
  verified_on: CalendarDate | null
  cancelled_on: CalendarDate | null
  quality: 'below' | 'meets' | 'exceeds' | null
  progress_percent: Generated<number>
  returns: Generated<number>
  cancelled_reason: string | null
  last_updated_on: CalendarDate
  state: Generated<'assigned' | 'in_progress' | 'submitted' | 'returned' | 'accepted' | 'cancelled'>
  version: Generated<number>
  extensions: Generated<number>
  confidentiality: Generated<'ordinary' | 'limited'>
  due_in_days: number | null
  due_in_kind: 'calendar' | 'working' | null
  work_field_id: string | null
  programme_id: string | null
}

export interface PeriodCutOffTable {
  id: string
  year: number
  month: number
  due_on: CalendarDate | null
  frozen_from: CalendarDate | null
  source: string
  version: Generated<number>
}

export interface PeriodReopeningTable {
  id: string
  unit_id: string
  year: number
  month: number
  reason: string
  until_on: CalendarDate
  reopened_by: string
  reopened_on: CalendarDate
  version: Generated<number>
}

export interface PersonTable {
  id: string
  active: Generated<boolean>
  version: Generated<number>
}

export interface PersonDetailTable {
  id: string
  full_name: string
  given_name: string
  email: string | null
  telephone: string | null
  version: Generated<number>
}

export interface PositionTable {
  id: string
  person_id: string
  unit_id: string
  title: string
  role: 'leader' | 'office' | 'unit_head' | 'unit_clerk' | 'staff' | 'inspector' | 'administrator'
  jurisdiction: 'own' | 'unit' | 'subtree' | 'all'
  valid_from: CalendarDate
  valid_to: CalendarDate | null
  version: Generated<number>
}

export interface PracticeTable {
  id: string
  unit_id: string
  title: string
  text: string
  result: string
  recorded_by: string
  recorded_on: CalendarDate
  recommended_on: CalendarDate | null
  recommended_by: string | null
  recommended_why: string | null
  version: Generated<number>
}

export interface PracticeAdoptionTable {
  id: string
  practice_id: string
  unit_id: string
  adopted_by: string
  adopted_on: CalendarDate
  outcome: string | null
  outcome_on: CalendarDate | null
  version: Generated<number>
}

export interface PracticeFileTable {
  id: string
  practice_id: string
  file_id: string
  version: Generated<number>
}

export interface ProgrammeTable {
  id: string
  name: string
  short_name: string
  begins_on: CalendarDate
  ends_on: CalendarDate | null
  successor_id: string | null
  version: Generated<number>
}

export interface ProgrammeIndicatorTable {
  id: string
  programme_id: string
  indicator_id: string
  added_on: CalendarDate
  removed_on: CalendarDate | null
  version: Generated<number>
}

export interface ProgrammeUnitTable {
  id: string
  programme_id: string
  unit_id: string
  begins_on: CalendarDate
  ends_on: CalendarDate | null
  version: Generated<number>
}

export interface ProgressReportTable {
  id: string
  obligation_id: string
  percent: number
  note: string
  reported_by: string
  reported_on: CalendarDate
  version: Generated<number>
}

export interface ProjectMilestoneTable {
  id: string
  project_id: string
  ordinal: number
  name: string
  weight: number
  planned_on: CalendarDate
  first_planned_on: CalendarDate
  reached_on: CalendarDate | null
  evidence: string | null
  file_id: string | null
  reached_by: string | null
  moved_reason: string | null
  removed_on: CalendarDate | null
  version: Generated<number>
}

export interface ProjectMoneyTable {
  id: string
  project_id: string
  kind: 'allotted' | 'disbursed'
  amount: number
  happened_on: CalendarDate
  document: string | null
  over_reason: string | null
  recorded_by: string
  recorded_on: CalendarDate
  withdrawn_on: CalendarDate | null
  withdrawn_reason: string | null
  version: Generated<number>
}

export interface ProjectPictureTable {
  id: string
  project_id: string
  file_id: string
  taken_on: CalendarDate
  caption: string
  alternative: string
  added_by: string
  added_at: Date
  removed_at: Date | null
  version: Generated<number>
}

export interface PublicationTable {
  id: string
  year: number
  through: number
  note: string | null
  supersedes_id: string | null
  published_by: string
  published_on: CalendarDate
  version: Generated<number>
}

export interface PublishedFigureTable {
  id: string
  publication_id: string
  target_id: string
  unit_id: string
  indicator_name: string
  unit_of_measure: string
  planned: Decimal
  planned_high: Decimal | null
  as_of_month: number
  actual_to_date: Decimal | null
  expected_to_date: Decimal | null
  percent_of_expected: Decimal | null
  verdict: 'exceeded' | 'on_pace' | 'behind' | 'hard' | 'unknown'
  basis: 'own' | 'sum_of_units'
  missing_unit_ids: Generated<string[]>
  missing_months: Generated<number[]>
  unapproved_months: Generated<number[]>
  version: Generated<number>
}

export interface ReceivedMailTable {
  id: string
  received_at: Date
  sender: string
  subject: string
  message_id: string | null
  size: number
  state: Generated<'waiting' | 'taken' | 'answered' | 'set_aside'>
  outcome: string | null
  detail: Generated<Json>
  person_id: string | null
  report_id: string | null
  file_id: string | null
  form_hash: string | null
  words: Generated<Json>
  answer: string | null
  answer_id: string | null
  read_at: Date | null
  version: Generated<number>
}

export interface ReceivedMailTextTable {
  id: string
  bytes: Uint8Array | null
}

export interface RecommendationTable {
  id: string
  number: number
  year: number
  text: string
  raised_by_unit_id: string
  addressed_to_unit_id: string
  raised_on: CalendarDate
  difficulty_id: string | null
  meeting_id: string | null
  clause_id: string | null
  state: Generated<'waiting' | 'asked' | 'forwarded' | 'accepted' | 'refused'>
  version: Generated<number>
}

export interface RemarkTable {
  id: string
  unit_id: string
  tone: 'praise' | 'criticism'
  text: string
  clause_id: string
  said_on: CalendarDate
  recorded_by: string
  version: Generated<number>
}

export interface ReminderTable {
  id: string
  obligation_id: string
  to_person_id: string
  rung: 'person' | 'head' | 'office' | 'leader'
  trigger: 'before_due' | 'on_due' | 'after_due' | 'unacknowledged' | 'stale' | null
  rule_id: string | null
  occasions: Generated<string[]>
  digest_id: string | null
  urged_by: string | null
  note: string | null
  sent_on: CalendarDate
  sent_at: Date
  read_at: Date | null
  version: Generated<number>
}

export interface ReminderPreferenceTable {
  id: string
  by_mail: boolean
  digest_at: number
  version: Generated<number>
}

export interface ReminderRuleTable {
  id: string
  trigger: 'before_due' | 'on_due' | 'after_due' | 'unacknowledged' | 'stale'
  days: number
  repeat_days: number | null
  starred_only: Generated<boolean>
  rung: 'person' | 'head' | 'office' | 'leader'
  active: Generated<boolean>
  source: string | null
  version: Generated<number>
}

export interface ReminderSnoozeTable {
  id: string
  obligation_id: string
  person_id: string
  until_on: CalendarDate
  reason: string
  snoozed_on: CalendarDate
  version: Generated<number>
}

export interface ReportTable {
  id: string
  round_id: string
  about_unit_id: string
  into_id: string | null
  state: Generated<'draft' | 'submitted' | 'returned' | 'approved' | 'accepted'>
  returned_reason: string | null
  spent_seconds: Generated<number>
  first_submitted_on: CalendarDate | null
  last_saved_at: Date | null
  version: Generated<number>
}

export interface ReportDecisionTable {
  id: string
  report_id: string
  submission_id: string
  kind: 'return' | 'approve' | 'accept'
  reason: string | null
  due_on: CalendarDate | null
  decided_by: string
  acting_for: string | null
  decided_on: CalendarDate
  decided_at: Date
  version: Generated<number>
}

export interface ReportFormSealTable {
  id: Generated<boolean>
  secret: string
}

export interface ReportParagraphTable {
  id: string
  report_id: string
  key: string
  ordinal: number
  text: string
  made: string | null
  unit_ids: Generated<string[]>
  wordings: Generated<Json>
  is_edited: Generated<boolean>
  is_removed: Generated<boolean>
  is_withdrawn: Generated<boolean>
  change: 'new' | 'same' | 'changed' | 'source_changed' | 'source_gone'
  run_id: string
  changed_by: string
  version: Generated<number>
}

export interface ReportReopeningTable {
  id: string
  report_id: string
  reason: string
  until_on: CalendarDate
  reopened_by: string
  reopened_on: CalendarDate
  version: Generated<number>
}

export interface ReportRoundTable {
  id: string
  template_version_id: string
  title: string
  year: number
  through: number
  window_from: CalendarDate
  window_to: CalendarDate
  cut_off_on: CalendarDate
  due_on: CalendarDate
  grace_until: CalendarDate
  locked_from: CalendarDate | null
  opened_by: string
  opened_on: CalendarDate
  version: Generated<number>
}

export interface ReportRunTable {
  id: string
  report_id: string
  ordinal: number
  submission_ids: string[]
  missing_unit_ids: Generated<string[]>
  remarks: Generated<Json>
  run_by: string
  run_at: Date
  version: Generated<number>
}

export interface ReportSectionTable {
  id: string
  report_id: string
  key: string
  text: string
  is_unchanged: Generated<boolean>
  saved_by: string
  saved_at: Date
  version: Generated<number>
}

export interface ReportSubmissionTable {
  id: string
  report_id: string
  ordinal: number
  content: Json
  submitted_by: string
  acting_for: string | null
  submitted_on: CalendarDate
  submitted_at: Date
  version: Generated<number>
}

export interface ReportTemplateTable {
  id: string
  name: string
  made_by: string
  made_on: CalendarDate
  version: Generated<number>
  work_field_id: string | null
}

export interface ReportTemplateVersionTable {
  id: string
  template_id: string
  ordinal: number
  sections: Json
  schedule: Json
  made_by: string
  made_on: CalendarDate
  version: Generated<number>
}

export interface ReturnCauseTable {
  id: string
  name: string
  ordinal: number
  retired_on: CalendarDate | null
  version: Generated<number>
}

export interface SavedViewTable {
  id: string
  name: string
  choices: Json
  is_shared: Generated<boolean>
  kept_by: string
  kept_on: CalendarDate
  removed_on: CalendarDate | null
  version: Generated<number>
}

export interface SeriesTable {
  id: string
  host_unit_id: string
  name: string
  rhythm: 'weekly' | 'monthly' | 'quarterly' | 'nine_months' | 'yearly' | 'as_needed'
  chair_id: string | null
  starts_at: string | null
  place: string | null
  invited_unit_ids: Generated<string[]>
  agenda: Generated<Json>
  version: Generated<number>
}

export interface SessionTable {
  token_hash: string
  account_id: string
  created_at: Date
  last_seen_at: Date
  expires_at: Date
  user_agent: string | null
}

export interface SettingTable {
  id: string
  name: string
  value: Json
  source: string | null
  version: Generated<number>
}

export interface SubmissionTable {
  id: string
  obligation_id: string
  note: string
  evidence_omitted_reason: string | null
  open_contributions_reason: string | null
  submitted_by: string
  submitted_on: CalendarDate
  decision: 'accepted' | 'returned' | null
  quality: 'below' | 'meets' | 'exceeds' | null
  reason: string | null
  decided_by: string | null
  decided_on: CalendarDate | null
  version: Generated<number>
}

export interface TargetTable {
  id: string
  indicator_id: string
  unit_id: string
  year: number
  planned: Decimal
  first_planned: Decimal
  profile: Generated<'even' | 'typed' | 'last_year' | 'working_days'>
  profile_amounts: Decimal[] | null
  weight: Generated<Decimal>
  clause_id: string | null
  adjustment_reason: string | null
  version: Generated<number>
  planned_high: Decimal | null
  due_on: CalendarDate | null
  parts_reason: string | null
}

export interface TaskTable {
  id: string
  description: string | null
  source_sentence: string | null
  version: Generated<number>
  product: string | null
  rhythm: 'weekly' | 'monthly' | 'quarterly' | 'yearly' | null
  rhythm_day: number | null
  recurs_from_id: string | null
  batch_id: string | null
}

export interface TaskBatchTable {
  id: string
  title: string
  owed_to_unit_id: string
  assigned_by: string
  assigned_on: CalendarDate
  version: Generated<number>
}

export interface TaskBlockTable {
  id: string
  task_id: string
  difficulty_id: string
  blocked_by: string
  blocked_on: CalendarDate
  removed_on: CalendarDate | null
  version: Generated<number>
}

export interface TaskSuccessionTable {
  id: string
  from_task_id: string
  to_task_id: string
  kind: 'split' | 'merge'
  reason: string
  decided_by: string
  decided_on: CalendarDate
  version: Generated<number>
}

export interface TransferTable {
  id: string
  obligation_id: string
  from_unit_id: string
  to_unit_id: string
  contest_id: string | null
  reason: string
  decided_by: string
  decided_on: CalendarDate
  version: Generated<number>
}

export interface UnitTable {
  id: string
  kind: string
  external_code: string | null
  version: Generated<number>
}

export interface UnitClosureTable {
  ancestor_id: string
  descendant_id: string
  depth: number
  valid_from: CalendarDate
  valid_to: CalendarDate | null
}

export interface UnitSuccessionTable {
  id: string
  from_unit_id: string
  to_unit_id: string | null
  kind: 'merge' | 'split' | 'rename' | 'dissolve' | 'transfer'
  share: Decimal | null
  effective_on: CalendarDate
  decision_symbol: string | null
  decision_on: CalendarDate | null
  version: Generated<number>
}

export interface UnitVersionTable {
  id: string
  unit_id: string
  name: string
  short_name: string
  parent_id: string | null
  ordinal: Generated<number>
  valid_from: CalendarDate
  valid_to: CalendarDate | null
  version: Generated<number>
}

export interface UploadTable {
  id: string
  name: string
  size: number
  chunk_size: number
  begun_by: string
  begun_at: Date
  file_id: string | null
  abandoned_at: Date | null
  version: Generated<number>
}

export interface UploadChunkTable {
  upload_id: string
  ordinal: number
  hash: string
  size: number
  kept_at: Generated<Date>
}

export interface WebhookTable {
  id: string
  name: string
  kind: 'events' | 'text_messages'
  url: string
  secret: string
  topics: Generated<string[]>
  template: string | null
  active: boolean
  failing_since: Date | null
  switched_off_at: Date | null
  version: Generated<number>
}

export interface WebhookCursorTable {
  id: Generated<boolean>
  transaction_id: string
  seq: number
}

export interface WebhookDeliveryTable {
  id: string
  webhook_id: string
  topic: string
  body: Json
  to_person_id: string | null
  state: Generated<'waiting' | 'sent' | 'refused'>
  attempts: Generated<number>
  created_at: Date
  sent_at: Date | null
  status: number | null
  problem: string | null
  version: Generated<number>
}

export interface WorkFieldTable {
  id: string
  name: string
  ended_on: CalendarDate | null
  version: Generated<number>
}

export interface WorkbookLayoutTable {
  id: string
  fingerprint: string
  columns: Json
  file_name: string
  saved_by: string
  saved_on: CalendarDate
  is_forgotten: Generated<boolean>
  version: Generated<number>
}

export interface OrganizationTable {
  id: string
  schema_name: string
  name: string
  is_demonstration: Generated<boolean>
  clock_on: CalendarDate | null
  created_at: Generated<Date>
  calendar_version: Generated<number>
}

export interface Tables {
  account: AccountTable
  actual: ActualTable
  actual_decision: ActualDecisionTable
  agenda_item: AgendaItemTable
  appraisal: AppraisalTable
  appraisal_return: AppraisalReturnTable
  appraisal_stage: AppraisalStageTable
  appraisal_step: AppraisalStepTable
  appraisal_type: AppraisalTypeTable
  attendance: AttendanceTable
  best_before: BestBeforeTable
  bulk_act: BulkActTable
  bulk_act_item: BulkActItemTable
  calendar_day: CalendarDayTable
  calendar_feed: CalendarFeedTable
  capital_project: CapitalProjectTable
  catch_up_plan: CatchUpPlanTable
  catch_up_step: CatchUpStepTable
  charge: ChargeTable
  clarification: ClarificationTable
  clause: ClauseTable
  command_receipt: CommandReceiptTable
  communication_agreement: CommunicationAgreementTable
  communication_item: CommunicationItemTable
  communication_session: CommunicationSessionTable
  communication_session_unit: CommunicationSessionUnitTable
  conclusion: ConclusionTable
  consolidation: ConsolidationTable
  consolidation_file: ConsolidationFileTable
  contest: ContestTable
  contribution: ContributionTable
  cut_off_rule: CutOffRuleTable
  delegation: DelegationTable
  difficulty: DifficultyTable
  difficulty_project: DifficultyProjectTable
  difficulty_raiser: DifficultyRaiserTable
  difficulty_reopening: DifficultyReopeningTable
  difficulty_target: DifficultyTargetTable
  digest: DigestTable
  direction: DirectionTable
  direction_task: DirectionTaskTable
  document: DocumentTable
  document_file: DocumentFileTable
  document_recipient: DocumentRecipientTable
  document_relation: DocumentRelationTable
  document_type: DocumentTypeTable
  event: EventTable
  event_seal: EventSealTable
  evidence: EvidenceTable
  exchange_form: ExchangeFormTable
  extension: ExtensionTable
  external_code: ExternalCodeTable
  file: FileTable
  funding: FundingTable
  funding_step: FundingStepTable
  guidance: GuidanceTable
  guidance_file: GuidanceFileTable
  guidance_reading: GuidanceReadingTable
  import_alias: ImportAliasTable
  indicator: IndicatorTable
  intake: IntakeTable
  intake_item: IntakeItemTable
  issuing_body: IssuingBodyTable
  job: JobTable
  job_progress: JobProgressTable
  mail: MailTable
  matter: MatterTable
  matter_file: MatterFileTable
  matter_task: MatterTaskTable
  meeting: MeetingTable
  meeting_note: MeetingNoteTable
  meeting_paper: MeetingPaperTable
  meeting_paper_version: MeetingPaperVersionTable
  meeting_picture: MeetingPictureTable
  meeting_question: MeetingQuestionTable
  news_audio: NewsAudioTable
  news_edition: NewsEditionTable
  news_item: NewsItemTable
  news_picture: NewsPictureTable
  news_relation: NewsRelationTable
  news_step: NewsStepTable
  notice_version: NoticeVersionTable
  number_series: NumberSeriesTable
  numbering: NumberingTable
  numbering_rule: NumberingRuleTable
  obligation: ObligationTable
  period_cut_off: PeriodCutOffTable
  period_reopening: PeriodReopeningTable
  person: PersonTable
  person_detail: PersonDetailTable
  position: PositionTable
  practice: PracticeTable
  practice_adoption: PracticeAdoptionTable
  practice_file: PracticeFileTable
  programme: ProgrammeTable
  programme_indicator: ProgrammeIndicatorTable
  programme_unit: ProgrammeUnitTable
  progress_report: ProgressReportTable
  project_milestone: ProjectMilestoneTable
  project_money: ProjectMoneyTable
  project_picture: ProjectPictureTable
  publication: PublicationTable
  published_figure: PublishedFigureTable
  received_mail: ReceivedMailTable
  received_mail_text: ReceivedMailTextTable
  recommendation: RecommendationTable
  remark: RemarkTable
  reminder: ReminderTable
  reminder_preference: ReminderPreferenceTable
  reminder_rule: ReminderRuleTable
  reminder_snooze: ReminderSnoozeTable
  report: ReportTable
  report_decision: ReportDecisionTable
  report_form_seal: ReportFormSealTable
  report_paragraph: ReportParagraphTable
  report_reopening: ReportReopeningTable
  report_round: ReportRoundTable
  report_run: ReportRunTable
  report_section: ReportSectionTable
  report_submission: ReportSubmissionTable
  report_template: ReportTemplateTable
  report_template_version: ReportTemplateVersionTable
  return_cause: ReturnCauseTable
  saved_view: SavedViewTable
  series: SeriesTable
  session: SessionTable
  setting: SettingTable
  submission: SubmissionTable
  target: TargetTable
  task: TaskTable
  task_batch: TaskBatchTable
  task_block: TaskBlockTable
  task_succession: TaskSuccessionTable
  transfer: TransferTable
  unit: UnitTable
  unit_closure: UnitClosureTable
  unit_succession: UnitSuccessionTable
  unit_version: UnitVersionTable
  upload: UploadTable
  upload_chunk: UploadChunkTable
  webhook: WebhookTable
  webhook_cursor: WebhookCursorTable
  webhook_delivery: WebhookDeliveryTable
  work_field: WorkFieldTable
  workbook_layout: WorkbookLayoutTable
  'shared.organization': OrganizationTable
}
