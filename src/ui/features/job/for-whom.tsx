import { createMemo, type JSX, Show } from 'solid-js'
import type { CoopId, PersonId } from '../../../base/ids.ts'
import { useApp } from '../../app-context.tsx'
import { SelectField } from '../../design/parts/select-field.tsx'
import { t } from '../../i18n/t.ts'
import { useMe, useMembers } from './use-job.ts'

/** Staff note for someone without a phone: « noté par Amel pour Fatou ». Others note for themselves, and see nothing. */
export function ForWhom(props: {
  readonly coop: CoopId
  readonly value: PersonId
  readonly onChange: (person: PersonId) => void
}): JSX.Element {
  const app = useApp()
  const me = useMe()
  const members = useMembers(() => props.coop)
  const others = createMemo(() =>
    (members() ?? []).filter(
      ({ person }) => person !== me.person && app.device().space('self', props.coop, person) !== undefined,
    ),
  )
  return (
    <Show when={me.staff && others().length > 0}>
      <SelectField
        label={t('notebook.noted.forWhom')}
        help={t('notebook.noted.forWhomHelp')}
        value={props.value}
        choices={[
          { value: me.person, label: t('notebook.noted.me') },
          ...others().map(({ person, name }) => ({ value: person, label: name })),
        ]}
        onChange={(person) => person !== '' && props.onChange(person)}
      />
    </Show>
  )
}
