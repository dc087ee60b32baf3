import { type JSX, Show } from 'solid-js'
import type { CoopId, PersonId } from '../../../base/ids.ts'
import { type WorkshopPurpose, workshopPurposes } from '../../../domain/workshop/workshop.schema.ts'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { SelectField } from '../../design/parts/select-field.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { t } from '../../i18n/t.ts'
import { useMembers } from '../job/use-job.ts'

interface SaidDraft {
  readonly title: string
  readonly purpose: WorkshopPurpose
}

/** What kind of session, and what it is about. */
export function WhatFields(props: {
  readonly value: SaidDraft
  readonly tried: boolean
  /** People are noted as having come to this information session. */
  readonly guests?: boolean | undefined
  readonly onChange: (changes: Partial<SaidDraft>) => void
}): JSX.Element {
  /** The title follows until someone writes their own; people come to an information session once. */
  const choosePurpose = (purpose: WorkshopPurpose): void => {
    const own = ![t('workshop.plan.firstName'), t('workshop.purposes.collectiveInfo')].includes(props.value.title)
    const title = t(purpose === 'workshop' ? 'workshop.plan.firstName' : 'workshop.purposes.collectiveInfo')
    props.onChange({ purpose, ...(own ? {} : { title }) })
  }
  return (
    <>
      <Show when={!props.guests} fallback={<p class="field-help">{t('errors.workshop.guests_noted')}</p>}>
        <SegmentedChoice
          label={t('workshop.plan.purpose')}
          value={props.value.purpose}
          choices={workshopPurposes.map((value) => ({ value, label: t(`workshop.purposes.${value}`) }))}
          onChange={choosePurpose}
        />
      </Show>
      <TextField
        label={t('workshop.plan.name')}
        help={t('workshop.plan.nameHelp')}
        value={props.value.title}
        maxLength={200}
        required
        error={props.tried && props.value.title.trim() === '' ? t('errors.workshop.title_missing') : undefined}
        onInput={(title) => props.onChange({ title })}
      />
    </>
  )
}

interface LedDraft {
  readonly trainer: PersonId
  readonly place: string
}

/** With whom, and where. */
export function LedFields(props: {
  readonly coop: CoopId
  readonly value: LedDraft
  readonly onChange: (changes: Partial<LedDraft>) => void
}): JSX.Element {
  const members = useMembers(() => props.coop)
  const staff = () =>
    (members() ?? [])
      .filter(({ person, role }) => role !== 'cooperant' || person === props.value.trainer)
      .map(({ person, name }) => ({ value: person, label: name }))
  return (
    <>
      <SelectField<PersonId>
        label={t('workshop.plan.trainer')}
        value={props.value.trainer}
        choices={staff()}
        onChange={(trainer) => trainer !== '' && props.onChange({ trainer })}
      />
      <TextField
        label={t('workshop.plan.place')}
        hint={t('common.optional')}
        value={props.value.place}
        maxLength={200}
        onInput={(place) => props.onChange({ place })}
      />
    </>
  )
}
