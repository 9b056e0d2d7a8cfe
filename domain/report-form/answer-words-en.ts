import { formatDate } from '#domain/calendar/format-date.ts'
import type { AnswerWords } from './answer-words.ts'
import type { OutcomeDetail } from './outcome.ts'

const reasons: Readonly<Record<string, string>> = {
  report_locked: 'the round is locked; ask the office to open it again, with a reason',
  report_already_submitted: 'it was handed up already; ask the level above to return it',
  report_cancelled: 'this report is not owed any more',
  encrypted: 'it has a password; take it off and send it again',
  legacy_office: 'it is of an old kind (.xls, .doc); save it as .xlsx or .docx',
  macros: 'it has macros; save it as .xlsx or .docx without',
  damaged: 'it is damaged',
  too_large: 'it is too large',
}
const because = ({ reason = '' }: OutcomeDetail): string => reasons[reason] ?? reason

const taken = ({ report, unit, sections = 0, figures = 0 }: OutcomeDetail): string =>
  `The form “${report}” of ${unit} came: sections taken into the draft: ${sections}, figures: ${figures}.`

export const englishAnswers: AnswerWords = {
  outcome: {
    taken,
    taken_in_part: taken,
    same_again: ({ report, before }) =>
      `This form of “${report}” came at ${before} already. Nothing changed.`,
    wrong_cells: ({ report }) =>
      `Nothing of the form “${report}” was taken, because of what follows. Mend it and send the form again:`,
    no_form: () => 'No form (.xlsx or .docx) came along with the mail. Nothing was taken.',
    several_forms: () => 'Several Word or Excel files came. Send one form with each mail. Nothing was taken.',
    not_a_form: ({ name }) =>
      `“${name}” is no form of Nhịp, or its line «Mã phiếu» is gone. Download a new form on the page of the report.`,
    form_altered: ({ name }) =>
      `The code in “${name}” was changed, so nobody knows which report it is of. Download a new form on the page of the report.`,
    other_period: ({ report, asked }) =>
      `This is the form of “${report}”, which takes nothing any more. “${asked}” is asked now: download its form.`,
    old_version: ({ report, formVersion, askedVersion }) =>
      `The form “${report}” was made by version ${formVersion} of the template; version ${askedVersion} is asked now. Download a new form.`,
    unit_ceased: ({ unit, owedBy }) =>
      `${unit} has ended; its report is handed up by ${owedBy} now. Nothing was taken.`,
    not_your_report: ({ report, unit }) =>
      `Only people of ${unit ?? 'the unit that owes it'} send the form “${report ?? ''}”. Nothing was taken.`,
    report_closed: (detail) => `The form “${detail.report}” could not be taken: ${because(detail)}.`,
    unreadable: (detail) => `“${detail.name}” cannot be read: ${because(detail)}.`,
    virus_found: ({ name }) =>
      `A virus (${name}) was found in an attachment; it was not kept. Scan your computer first.`,
    stamp_found: ({ name }) =>
      `A line of “${name}” looks like a secrecy stamp. What is secret is not sent here; if it is not, take the line out and send the form again.`,
    unknown_sender: () => '',
    automatic: () => '',
  },
  fault: {
    error_in_cell: (value) => `the cell shows an error ${value}`.trim(),
    formula_without_value: () => 'a formula without a result; open the file, save it and send it again',
    text_too_long: () => 'more than 20,000 letters',
    not_a_number: (value) => `“${value}” is no number`,
    two_readings: (value) => `“${value}” can be read in two ways; write it without separators of thousands`,
    more_decimals_than_indicator: (value) =>
      `${value ? `“${value}” ` : ''}has more decimals than its indicator`,
    base_needed: () => 'this indicator needs its denominator too',
    base_not_expected: () => 'this indicator has no denominator',
    base_negative: () => 'a denominator is not negative',
    yes_or_no_expected: () => 'takes 0 (no) or 1 (yes) only',
    level_of_scale_expected: () => 'takes a level of the scale only',
    already_submitted: () => 'this figure was handed up already',
    changed_meanwhile: (value) =>
      `the figure was changed on the page since the form was made; it is ${value} now`,
    month_closed: () => 'the figures of this month are frozen',
    not_yours_to_enter: () => 'you do not enter figures of this unit',
    target_unknown: () => 'the unit does not hold this target any more',
    value_needed: () => 'a denominator without its figure',
    section_missing: () => 'this section is gone from the form; download a new one',
  },
  place: (place) =>
    'cell' in place ? `Sheet “${place.sheet}”, cell ${place.cell}` : `Section “${place.section}”`,
  more: (count) => `… and ${count} more`,
  kept: (sections) =>
    `Changed on the page since the form was made, and left as they are: ${sections}. The words of the form stand beside them, on the page.`,
  figuresNext:
    'The figures are drafts: hand them up on the page of entry first, so that the report has them.',
  confirm: 'The report is not handed up yet. Open its page, read it and hand it up.',
  late: ({ stands, days, graceUntil, lockedFrom }) => {
    if (stands === 'in_grace')
      return `It is ${days} days past its date and in grace: handed up by ${formatDate(graceUntil)} it still counts as in time.`
    const lock = lockedFrom ? ` It is locked from ${formatDate(lockedFrom)} on.` : ''
    return `It is ${days} days past its date: handed up now it counts as late.${stands === 'late' ? lock : ''}`
  },
  keptForm:
    'The form is kept beside the report as it came; nothing is lost. Once the report is open again, press “Take this form” on its page; it need not be sent again.',
  foot: 'This mail was written by a machine.',
}
