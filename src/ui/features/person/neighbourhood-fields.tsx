import { type JSX, Show } from 'solid-js'
import { listYearOf, neighbourhoodOf, qpvListYears, readQpvCode } from '../../../domain/person/neighbourhood.rules.ts'
import type { PrivateCard } from '../../../domain/person/private-card.schema.ts'
import { SelectField } from '../../design/parts/select-field.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { t } from '../../i18n/t.ts'

export interface NeighbourhoodDraft {
  readonly where: 'inside' | 'outside' | ''
  readonly code: string
  readonly year: string
}

export function neighbourhoodDraftOf(fields: Readonly<Record<string, unknown>> = {}): NeighbourhoodDraft {
  const code = typeof fields.qpvCode === 'string' ? fields.qpvCode : ''
  const year = typeof fields.qpvListYear === 'number' ? fields.qpvListYear : undefined
  const where = neighbourhoodOf({ qpvCode: code, qpvListYear: year })
  return { where: where === 'unknown' ? '' : where, code, year: String(year ?? qpvListYears[0]) }
}

/** Undefined while the code is missing or has not the shape of one: without it, nobody would be in a neighbourhood. */
export function neighbourhoodChanges({
  where,
  code,
  year,
}: NeighbourhoodDraft): Pick<PrivateCard, 'qpvCode' | 'qpvListYear'> | undefined {
  if (where === '') return { qpvCode: null, qpvListYear: null }
  const listYear = Number(year) || qpvListYears[0]
  if (where === 'outside') return { qpvCode: null, qpvListYear: listYear }
  const read = readQpvCode(code)
  return read.ok ? { qpvCode: read.value, qpvListYear: listYear } : undefined
}

/** « Quartier prioritaire »: yes with its code, no, or not looked up; and which list was read. */
export function NeighbourhoodFields(props: {
  readonly value: NeighbourhoodDraft
  readonly locked: boolean
  /** Someone tried to keep it. */
  readonly tried: boolean
  readonly onInput: (value: NeighbourhoodDraft) => void
}): JSX.Element {
  const set = (changed: Partial<NeighbourhoodDraft>): void => props.onInput({ ...props.value, ...changed })
  const error = (): string | undefined => {
    if (props.value.code.trim() === '' && !props.tried) return undefined
    const read = readQpvCode(props.value.code)
    return read.ok ? undefined : errorSentence(read.error)
  }
  /** Proposed once the code is whole; it may be changed. */
  const yearFor = (code: string): { readonly year?: string } => {
    const read = readQpvCode(code)
    return read.ok ? { year: String(listYearOf(read.value)) } : {}
  }
  const years = (): string[] => [...new Set([...qpvListYears.map(String), props.value.year])]
  return (
    <>
      <SelectField
        label={t('person.private.qpvCode')}
        help={props.locked ? t('person.private.staffOnly') : t('person.private.quarter.help')}
        value={props.value.where}
        disabled={props.locked}
        emptyLabel={t('person.private.quarter.unknown')}
        choices={(['inside', 'outside'] as const).map((value) => ({
          value,
          label: t(`person.private.quarter.${value}`),
        }))}
        onChange={(where) => set({ where })}
      />
      <Show when={props.value.where === 'inside'}>
        <TextField
          label={t('person.private.quarter.code')}
          help={t('person.private.quarter.codeHelp')}
          error={error()}
          maxLength={20}
          value={props.value.code}
          disabled={props.locked}
          onInput={(code) => set({ code, ...yearFor(code) })}
        />
      </Show>
      <Show when={props.value.where !== ''}>
        <SelectField
          label={t('person.private.quarter.list')}
          help={t('person.private.quarter.listHelp')}
          value={props.value.year}
          disabled={props.locked}
          choices={years().map((value) => ({ value, label: value }))}
          onChange={(year) => set({ year })}
        />
      </Show>
    </>
  )
}
