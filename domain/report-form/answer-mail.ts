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

/** An answer: `said` is what the pages show of it too. */
type Answer = MailText & { readonly said: string }

/** What the sender of a mail is told of it, in plain text; null where nobody is told. */
export function answerMail(
  language: MailLanguage,
  { outcome, detail, subject, link }: Answered,
): Answer | null {
  if (stateAfter(outcome) === 'set_aside') return null
  const say = answerWords[language]
  const problems = detail.problems ?? []
  const isTaken = stateAfter(outcome) === 'taken'
  const said = [
    say.outcome[outcome](detail),
    problems.length > 0 ? linesOf(language, problems) : '',
    outcome === 'taken_in_part' ? say.kept((detail.keptSections ?? []).join(', ')) : '',
    isTaken && detail.figures ? say.figuresNext : '',
    isTaken ? say.confirm : '',
    isTaken && detail.lateness ? say.late(detail.lateness) : '',
    detail.isKept ? say.keptForm : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n')
  const line = normalizeLine(`Re: ${subject.replace(/^(re:\s*)+/i, '')}`)
  const body = [said, ...(link ? [link] : []), `-- \n${say.foot}`].join('\n\n')
  return { subject: line.slice(0, longestSubject), body, said }
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
