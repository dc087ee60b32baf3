import { createSignal, For, type JSX, Match, Show, Switch } from 'solid-js'
import * as v from 'valibot'
import { changePrivateCard } from '../../../app/person/change-private-card.ts'
import type { RecordView } from '../../../app/record/reads.ts'
import type { CoopId, PersonId } from '../../../base/ids.ts'
import { checkAge } from '../../../domain/coop/coop.rules.ts'
import { coopSchema } from '../../../domain/coop/coop.schema.ts'
import { cardKind } from '../../../domain/person/card.schema.ts'
import { genders, guardianCapacities, type PrivateCard } from '../../../domain/person/private-card.schema.ts'
import { recordIdFor } from '../../../domain/record-kind.ts'
import { isLocalDate } from '../../../domain/time/local-date.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { SectionTitle } from '../../design/parts/card.tsx'
import { DateField } from '../../design/parts/date-field.tsx'
import { Actions, Columns, Form } from '../../design/parts/form.tsx'
import { SelectField } from '../../design/parts/select-field.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { createDraft } from '../../draft.ts'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { localDateOf } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useKeep } from '../record/use-keep.ts'
import {
  type NeighbourhoodDraft,
  NeighbourhoodFields,
  neighbourhoodChanges,
  neighbourhoodDraftOf,
} from './neighbourhood-fields.tsx'
import { groups, type PrivateField, shapes, staffFields } from './private-fields.ts'

const textOf = (view: RecordView | 'absent' | undefined, field: string): string => {
  const found = view === 'absent' ? undefined : view?.fields[field]
  return typeof found === 'string' ? found : ''
}

type Changes = Partial<Record<PrivateField, string>>

/** Only what is touched is written; what staff alone may write is shown and locked for the person. */
export function PrivateCardForm(props: {
  readonly coop: CoopId
  readonly person: PersonId
  readonly staff: boolean
  readonly record: RecordView | undefined
  readonly onDone: () => void
}): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const board = useLive(() => app.reads().board(props.coop))
  const card = useLive(() => app.reads().record(recordIdFor(cardKind, props.person), props.coop))
  const key = `private:${props.person}`
  const draft = createDraft<{ changes: Changes; neighbourhood: NeighbourhoodDraft | null }>(key, {
    changes: {},
    neighbourhood: null,
  })
  const [tried, setTried] = createSignal(false)
  const neighbourhood = (): NeighbourhoodDraft =>
    draft.value.neighbourhood ?? neighbourhoodDraftOf(props.record?.fields)
  const value = (field: PrivateField): string => {
    const kept = props.record?.fields[field]
    return draft.value.changes[field] ?? (typeof kept === 'string' ? kept : '')
  }
  // Said, not imposed: a true birth date can be noted whatever the coop's limits.
  const ageHint = (): string | undefined => {
    const coop = v.safeParse(coopSchema, board()?.record?.fields)
    const birthDate = value('birthDate')
    // The limits are those of the day someone joins.
    const day = textOf(card(), 'joined') || textOf(board()?.record, 'startDate') || localDateOf(Date.now())
    if (!coop.success || !isLocalDate(birthDate) || !isLocalDate(day)) return undefined
    const checked = checkAge({ coop: coop.output, birthDate, day })
    return checked.ok ? undefined : errorSentence(checked.error)
  }
  const submit = onePress(async (): Promise<void> => {
    if (keep.busy()) return
    const lives = draft.value.neighbourhood === null ? {} : neighbourhoodChanges(draft.value.neighbourhood)
    setTried(true)
    if (lives === undefined) return
    await draft.settle()
    const { coop, person } = props
    const changes = { ...draft.value.changes, ...lives } as { [Name in PrivateField]?: PrivateCard[Name] | '' }
    const saved = await keep.run(
      () => changePrivateCard(app.device(), { coop, person, changes, draft: key }),
      t('person.private.done'),
    )
    if (saved === undefined) return
    await draft.discard()
    props.onDone()
  })
  const cancel = async (): Promise<void> => {
    await draft.discard()
    props.onDone()
  }
  return (
    <Show when={draft.ready()}>
      <Form onSubmit={() => void submit()}>
        <For each={groups}>
          {(group) => (
            <>
              <Show when={group.id !== 'self' && group.id}>
                {(id) => <SectionTitle>{t(`person.private.${id()}`)}</SectionTitle>}
              </Show>
              <Columns>
                <For each={group.fields}>
                  {(field) => (
                    <Show
                      when={shapes[field] === 'neighbourhood'}
                      fallback={
                        <OneField
                          field={field}
                          value={value(field)}
                          locked={!props.staff && staffFields.includes(field)}
                          hint={field === 'birthDate' ? ageHint() : undefined}
                          onInput={(next) => draft.set('changes', { [field]: next })}
                        />
                      }
                    >
                      <NeighbourhoodFields
                        value={neighbourhood()}
                        locked={!props.staff && staffFields.includes(field)}
                        tried={tried()}
                        onInput={(next) => draft.set('neighbourhood', next)}
                      />
                    </Show>
                  )}
                </For>
              </Columns>
            </>
          )}
        </For>
        <Actions>
          <Button onClick={() => void cancel()}>{t('common.cancel')}</Button>
          <Button kind="main" type="submit" busy={keep.busy()}>
            {t('common.save')}
          </Button>
        </Actions>
      </Form>
    </Show>
  )
}

function OneField(props: {
  readonly field: PrivateField
  readonly value: string
  readonly locked: boolean
  readonly hint: string | undefined
  readonly onInput: (value: string) => void
}): JSX.Element {
  const shape = () => shapes[props.field]
  const label = (): string => t(`person.private.${props.field}`)
  const help = (): string | undefined => (props.locked ? t('person.private.staffOnly') : props.hint)
  return (
    <Switch
      fallback={
        <TextField
          label={label()}
          help={help()}
          value={props.value}
          type={shape() === 'phone' ? 'tel' : 'text'}
          inputMode={shape() === 'phone' ? 'tel' : 'text'}
          capitalize="words"
          maxLength={200}
          disabled={props.locked}
          onInput={props.onInput}
        />
      }
    >
      <Match when={shape() === 'date'}>
        <DateField label={label()} help={help()} value={props.value} disabled={props.locked} onInput={props.onInput} />
      </Match>
      <Match when={shape() === 'gender'}>
        <SelectField
          label={label()}
          value={genders.find((code) => code === props.value) ?? ''}
          emptyLabel={t('person.private.notNoted')}
          choices={genders.map((code) => ({ value: code, label: t(`person.private.genders.${code}`) }))}
          onChange={props.onInput}
        />
      </Match>
      <Match when={shape() === 'capacity'}>
        <SelectField
          label={label()}
          value={guardianCapacities.find((code) => code === props.value) ?? ''}
          emptyLabel={t('person.private.notNoted')}
          choices={guardianCapacities.map((code) => ({ value: code, label: t(`person.private.capacities.${code}`) }))}
          onChange={props.onInput}
        />
      </Match>
    </Switch>
  )
}
