/** How far a proposal may be trusted before a person has looked. */
export type Confidence = 'sure' | 'check' | 'guess'

/** Why a proposal is trusted as it is. The sentences for people live in the words of the page. */
export type Reason =
  | 'directive_verb'
  | 'lead_named_first'
  | 'lead_from_heading'
  | 'lead_from_introduction'
  | 'lead_inferred_from_previous'
  | 'no_lead'
  | 'lead_is_general'
  | 'deadline_stated'
  | 'deadline_from_period'
  | 'deadline_without_year'
  | 'deadline_not_a_day'
  | 'deadline_counted'
  | 'deadline_from_event'
  | 'general_exhortation'
  | 'follows_direction'
  | 'under_heading'
  | 'after_cue'
  | 'cue_word'
  | 'no_cue_word'
  | 'asker_unknown'
  | 'named_in_role'
  | 'mentioned_only'
  | 'percent_of_plan'
  | 'share_of_bodies'
  | 'aim_word'
  | 'aim_from_heading'
  | 'in_head'
  | 'in_text'
  | 'year_from_elsewhere'
  | 'several_possible'
  | 'praise_word'
  | 'criticism_word'
  | 'practice_word'
  | 'unit_not_named'

const weights: Readonly<Record<Reason, Confidence>> = {
  directive_verb: 'sure',
  lead_named_first: 'sure',
  lead_from_heading: 'sure',
  lead_from_introduction: 'check',
  lead_inferred_from_previous: 'check',
  no_lead: 'check',
  lead_is_general: 'check',
  deadline_stated: 'sure',
  deadline_from_period: 'sure',
  deadline_without_year: 'check',
  deadline_not_a_day: 'check',
  deadline_counted: 'check',
  deadline_from_event: 'check',
  general_exhortation: 'guess',
  follows_direction: 'check',
  under_heading: 'sure',
  after_cue: 'sure',
  cue_word: 'sure',
  no_cue_word: 'check',
  asker_unknown: 'check',
  named_in_role: 'sure',
  mentioned_only: 'check',
  percent_of_plan: 'sure',
  share_of_bodies: 'check',
  aim_word: 'sure',
  aim_from_heading: 'check',
  in_head: 'sure',
  in_text: 'check',
  year_from_elsewhere: 'check',
  several_possible: 'guess',
  praise_word: 'sure',
  criticism_word: 'sure',
  practice_word: 'check',
  unit_not_named: 'check',
}

/** The least trust among the reasons; two or more that ask for a look make a guess. */
export function confidenceOf(reasons: readonly Reason[]): Confidence {
  const found = reasons.map((reason) => weights[reason])
  if (found.includes('guess')) return 'guess'
  const doubts = found.filter((weight) => weight === 'check').length
  return doubts === 0 ? 'sure' : doubts < 2 ? 'check' : 'guess'
}
