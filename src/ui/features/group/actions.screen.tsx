import ListTodo from 'lucide-solid/icons/list-todo'
import { createMemo, For, type JSX, Show } from 'solid-js'
import { isLate, listActions } from '../../../app/group/list-actions.ts'
import type { Read } from '../../../app/meeting/read-records.ts'
import { markAction, saveAction } from '../../../app/meeting/save-action.ts'
import type { PersonId } from '../../../base/ids.ts'
import type { Action } from '../../../domain/meeting/action.schema.ts'
import { isLocalDate } from '../../../domain/time/local-date.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { SectionTitle } from '../../design/parts/card.tsx'
import { Chip } from '../../design/parts/chip.tsx'
import { DateField } from '../../design/parts/date-field.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { Actions, Columns, Form } from '../../design/parts/form.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Plus } from '../../design/parts/lucide.ts'
import { Page } from '../../design/parts/page.tsx'
import { SelectField } from '../../design/parts/select-field.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { createDraft } from '../../draft.ts'
import { formatDay } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { onePress } from '../../shell/one-press.ts'
import { useClock, useList, useMembers, useNames } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'
import './group.css'

interface ActionDraft {
  wording: string
  owner: PersonId | ''
  due: string
}

/** « À faire ensemble »: what meetings asked, who takes care of it, by when. */
export function ActionsScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const keep = useKeep()
  const members = useMembers(coop)
  const views = useList(coop, 'action')
  const key = `action:${coop()}`
  const draft = createDraft<ActionDraft>(key, { wording: '', owner: '', due: '' })
  const actions = createMemo(() => listActions(views() ?? []))
  const add = onePress(async (): Promise<void> => {
    const { wording, owner, due } = draft.value
    await draft.settle()
    const values = { wording: wording.trim(), owner: owner || null, ...(isLocalDate(due) ? { due } : {}) }
    const of = coop()
    const kept = await keep.run(
      () => saveAction(app.device(), { coop: of, values, draft: key }),
      t('group.actions.kept', { wording: wording.trim() }),
    )
    if (kept) await draft.restart()
  })
  return (
    <Page
      title={words('group.actions.title')}
      windowTitle={t('group.actions.title')}
      back={{ href: `/c/${coop()}/vie`, label: words('group.title') }}
    >
      <Show when={draft.ready() && views() && members()} fallback={<Loading label={t('common.loading')} />}>
        <Form onSubmit={() => void add()}>
          <TextField
            label={t('group.actions.wording')}
            value={draft.value.wording}
            maxLength={200}
            onInput={(wording) => draft.set({ wording })}
          />
          <Columns>
            <SelectField<PersonId>
              label={t('group.actions.owner')}
              value={draft.value.owner}
              emptyLabel={t('group.actions.nobody')}
              choices={(members() ?? []).map(({ person, name }) => ({ value: person, label: name }))}
              onChange={(owner) => draft.set({ owner })}
            />
            <DateField
              label={t('group.actions.due')}
              hint={t('common.optional')}
              value={draft.value.due}
              onInput={(due) => draft.set({ due })}
            />
          </Columns>
          <Actions>
            <Button type="submit" icon={Plus} busy={keep.busy()}>
              {words('group.actions.add')}
            </Button>
          </Actions>
        </Form>
        <Show
          when={actions().open.length > 0}
          fallback={<EmptyState picture={ListTodo} text={words('group.actions.none')} />}
        >
          <List label={t('group.actions.title')}>
            <For each={actions().open}>{(action) => <ActionRow action={action} />}</For>
          </List>
        </Show>
        <Show when={actions().done.length > 0}>
          <SectionTitle>{words('group.actions.doneList')}</SectionTitle>
          <List label={t('group.actions.doneList')}>
            <For each={actions().done}>{(action) => <ActionRow action={action} />}</For>
          </List>
        </Show>
      </Show>
    </Page>
  )
}

function ActionRow(props: { readonly action: Read<Action> }): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const keep = useKeep()
  const clock = useClock()
  const nameOf = useNames(coop)
  const when = (): string => {
    const { owner, due, doneOn } = props.action
    if (doneOn != null) return t('group.actions.doneOn', { day: formatDay(doneOn) })
    if (due == null) return owner == null ? t('group.actions.nobody') : nameOf(owner)
    const day = formatDay(due)
    return owner == null ? t('group.actions.byNobody', { day }) : t('group.actions.by', { name: nameOf(owner), day })
  }
  const mark = (): void => {
    const { id, wording } = props.action
    const of = coop()
    void keep.run(
      () => markAction(app.device(), { coop: of, id, done: true }),
      t('group.actions.doneKept', { wording }),
      () => markAction(app.device(), { coop: of, id, done: false }),
    )
  }
  return (
    <ListRow
      title={<bdi>{props.action.wording}</bdi>}
      text={<bdi>{when()}</bdi>}
      end={
        <span class="ends">
          <Show when={isLate(props.action, clock.today())}>
            <Chip tone="clay">{words('group.actions.late')}</Chip>
          </Show>
          <Show when={props.action.doneOn == null}>
            <Button busy={keep.busy()} onClick={mark}>
              {words('group.actions.done')}
              <span class="sr-only">
                {' '}
                <bdi>{props.action.wording}</bdi>
              </span>
            </Button>
          </Show>
        </span>
      }
    />
  )
}
