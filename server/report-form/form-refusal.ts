import type { MailOutcome, OutcomeDetail } from '#domain/report-form/outcome.ts'

/** Why nothing of a form is taken; thrown so that nothing of it stays written. */
export class FormRefusal extends Error {
  readonly outcome: MailOutcome
  readonly detail: OutcomeDetail

  constructor(outcome: MailOutcome, detail: OutcomeDetail) {
    super(outcome)
    this.name = 'FormRefusal'
    this.outcome = outcome
    this.detail = detail
  }
}
