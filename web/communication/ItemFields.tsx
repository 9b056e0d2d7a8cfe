import { channels } from '#domain/communication/channel.ts'
import { listCommunication } from '#domain/communication/contract.ts'
import { lastsOn } from '#domain/programme/period.ts'
import { listProgrammes } from '#domain/programme/contract.ts'
import { useRead } from '#web/api.ts'
import { useRaiserOptions } from '#web/recommendation/use-raiser-options.ts'
import { useSession } from '#web/session/use-session.ts'
import type { FieldBinding } from '#web/ui/form/field-binding.ts'
import { PickField } from '#web/ui/PickField.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'

/** The programmes that last today, for a field. */
export function useProgrammeOptions() {
  const { today } = useSession()
  const { programmes } = useRead(listProgrammes)
  return programmes
    .filter((programme) => lastsOn(programme, today))
    .map(({ id, name }) => ({ value: id, label: name }))
}

/** The units for which the reader plans, and which of them where there is one only. */
export function usePlanningUnits() {
  const { plansFor } = useRead(listCommunication, { query: { limit: 1 } })
  const units = useRaiserOptions(plansFor)
  return { units, only: units.length === 1 ? (units[0]?.value ?? '') : '' }
}

type Name = 'programmeId' | 'topic' | 'channel' | 'unitId'

/** Which programme, topic and channel, and who does it. */
export function ItemFields({ field }: { field: (name: Name) => FieldBinding }) {
  const { t } = useWords()
  const programmes = useProgrammeOptions()
  const { units } = usePlanningUnits()
  return (
    <>
      <SelectField field={field('programmeId')} label={t('communication.programme')} options={programmes} />
      <TextField
        field={field('topic')}
        label={t('communication.topic')}
        hint={t('communication.topicHint')}
      />
      <SelectField
        field={field('channel')}
        label={t('communication.channel')}
        options={channels.map((channel) => ({
          value: channel,
          label: t(`communication.channel.${channel}`),
        }))}
      />
      <PickField field={field('unitId')} label={t('communication.unit')} options={units} />
    </>
  )
}
