import type { MailLanguage, MailText } from '#domain/mail/digest-mail.ts'
import { normalizeLine } from '#domain/text/normalize.ts'
import { answerWords } from './answer-words.ts'
import type { FormProblem } from './filled-form.ts'
import { type MailOutcome, type OutcomeDetail, stateAfter } from './outcome.ts'

interface Answered {
  readonly outcome: MailOutcome
  readonly detail: OutcomeDetail
  /** The subject of the mail that is answered. */
  readonly subject: string
  /** Where the report is opened; null where no report is known. */
  readonly link: string | null
}

const mostShown = 40
const longestSubject = 150

/** What the sender of a mail is told of it, in plain text; null where nobody is told. */
export function answerMail(
  language: MailLanguage,
  { outcome, detail, subject, link }: Answered,
): MailText | null {
  if (stateAfter(outcome) === 'set_aside') return null
  const say = answerWords[language]
  const problems = detail.problems ?? []
  const parts = [
    say.outcome[outcome](detail),
    ...(problems.length > 0 ? [linesOf(language, problems)] : []),
    ...(outcome === 'taken_in_part' ? [say.kept((detail.keptSections ?? []).join(', '))] : []),
    ...(stateAfter(outcome) === 'taken' ? [say.confirm] : []),
    ...(link ? [link] : []),
    `-- \n${say.foot}`,
  ]
  const line = normalizeLine(`Re: ${subject.replace(/^(re:\s*)+/i, '')}`)
  return { subject: line.slice(0, longestSubject), body: parts.filter((part) => part !== '').join('\n\n') }
}

function linesOf(language: MailLanguage, problems: readonly FormProblem[]): string {
  const say = answerWords[language]
  const shown = problems.slice(0, mostShown)
  const more = problems.length - shown.length
  return [
    ...shown.map(({ place, code, value }) => `- ${say.place(place)}: ${say.fault[code](value ?? '')}`),
    ...(more > 0 ? [say.more(more)] : []),
  ].join('\n')
}
