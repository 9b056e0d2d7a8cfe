import { useState } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'
import type { ResponseOf } from '#domain/contract/route.ts'
import { difficultyCauses } from '#domain/difficulty/difficulty.ts'
import { draftCatchUp, readCatchUp } from '#domain/target/catch-up-contract.ts'
import { getTarget } from '#domain/target/contract.ts'
import { useRead } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { paths } from '#web/paths.ts'
import { ButtonLink } from '#web/ui/Button.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { Page } from '#web/ui/Page.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { TextArea } from '#web/ui/TextArea.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'
import { readBegun } from './catch-up-begun.ts'
import { agreedPlanOf, beginDraft, goingOnOf, openPlanOf } from './catch-up-draft.ts'
import { AmountFields } from './AmountFields.tsx'
import { GoingOnFields } from './GoingOnFields.tsx'
import { StepFields } from './StepFields.tsx'
import type { Target } from './TargetPage.tsx'

/** Drafts a plan to catch up: why it lags, what is done, what each period brings, and steps with who and when. */
export function DraftCatchUpPage() {
  const { t } = useWords()
  const { id = '' } = useParams()
  const target = useRead(getTarget, { params: { id } })
  const catchUp = useRead(readCatchUp, { params: { id } })
  return (
    <Page
      title={t('catchUp.draftTitle', { indicator: target.indicator.name })}
      sub={target.standing.unit.name}
      crumbs={[
        { title: t('target.title'), to: paths.targets },
        { title: target.indicator.shortName, to: paths.target(id) },
      ]}
      width="narrow"
    >
      <DraftOrWhyNot target={target} catchUp={catchUp} />
    </Page>
  )
}

type Props = { target: Target; catchUp: ResponseOf<typeof readCatchUp> }

function DraftOrWhyNot({ target, catchUp }: Props) {
  const { why } = useWords()
  if (catchUp.can.draft.allowed) return <DraftForm target={target} catchUp={catchUp} />
  return (
    <EmptyState
      title={why(catchUp.can.draft) ?? ''}
      action={<ButtonLink to={paths.target(target.id)}>{target.indicator.shortName}</ButtonLink>}
    />
  )
}

function DraftForm({ target, catchUp }: Props) {
  const { t } = useWords()
  const navigate = useNavigate()
  const begun = readBegun(useLocation().state)
  const open = openPlanOf(catchUp)
  const [id] = useState(() => open?.id ?? newRequestId())
  const form = useForm(draftCatchUp, {
    initial: beginDraft(target, catchUp, begun),
    along: { id, version: open?.version ?? null },
    params: { id: target.id },
    draft: `catch-up-${target.id}`,
    onDone: () => void navigate(paths.target(target.id)),
  })
  const { units } = catchUp.fresh
  return (
    <Form
      form={form}
      submit={t('catchUp.save')}
      actions={<ButtonLink to={paths.target(target.id)}>{t('ui.cancel')}</ButtonLink>}
    >
      <SelectField
        field={form.field('cause')}
        label={t('catchUp.cause')}
        options={difficultyCauses.map((cause) => ({ value: cause, label: t(`difficulty.cause.${cause}`) }))}
      />
      <TextField
        field={form.field('causeDetail')}
        label={t('catchUp.causeDetail')}
        hint={t('catchUp.causeDetailHint')}
      />
      <TextArea
        field={form.field('remedy')}
        label={t('catchUp.remedy')}
        hint={t('catchUp.remedyHint')}
        rows={3}
      />
      <AmountFields form={form} target={target} fresh={catchUp.fresh} />
      <GoingOnFields form={form} steps={goingOnOf(agreedPlanOf(catchUp))} />
      <StepFields form={form} units={units.map((unit) => ({ value: unit.id, label: unit.name }))} />
    </Form>
  )
}
