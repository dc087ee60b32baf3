import Check from 'lucide-solid/icons/check'
import CircleCheck from 'lucide-solid/icons/circle-check'
import X from 'lucide-solid/icons/x'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { answerNoted, confirmAllNoted, notedFor } from '../../../app/notebook/confirm-noted.ts'
import type { Reads } from '../../../app/path/read-way.ts'
import type { RecordId } from '../../../base/ids.ts'
import type { Noted } from '../../../domain/notebook/noted-for.rules.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Card, SectionTitle } from '../../design/parts/card.tsx'
import { Chip } from '../../design/parts/chip.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { Actions, Form, Stack } from '../../design/parts/form.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { TextArea } from '../../design/parts/text-area.tsx'
import type { Tone } from '../../design/parts/tile.tsx'
import { createDraft } from '../../draft.ts'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { onePress } from '../../shell/one-press.ts'
import { useNames } from '../job/use-job.ts'
import { useReads } from '../path/use-reads.ts'
import { useKeep } from '../record/use-keep.ts'
import type { PartProps } from './consents.tsx'
import { notedLists, notedWords } from './noted-words.ts'
import { PutRight } from './put-right.tsx'

/** « À confirmer »: what others noted for this person, and their own word on each. Staff read it, and pass the tablet. */
export function NotedPart(props: PartProps): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const reads = useReads(() => props.coop, notedLists)
  const nameOf = useNames(() => props.coop)
  const all = createMemo(() => {
    const found = reads()
    return found && notedFor(found, props)
  })
  // Lists of ids: an answer must not rebuild the buttons under a thumb.
  const idsOf = (waiting: boolean): readonly RecordId[] =>
    (all() ?? []).filter(({ state }) => (state === 'waiting') === waiting).map(({ record }) => record)
  const waiting = createMemo(() => idsOf(true), [], { equals: sameIds })
  const answered = createMemo(() => idsOf(false), [], { equals: sameIds })
  const [unfolded, setUnfolded] = createSignal(false)
  const one = (id: RecordId): Noted | undefined => all()?.find(({ record }) => record === id)
  const together = (): readonly RecordId[] => waiting().filter((id) => one(id)?.kind !== 'prestation')
  const confirmAll = (): Promise<unknown> => {
    const { coop, person } = props
    return keep.run(
      () => confirmAllNoted(app.device(), { coop, person, records: together() }),
      t('notebook.noted.saidRight'),
    )
  }
  const card = (id: RecordId): JSX.Element => (
    <Show when={one(id)}>{(noted) => <NotedCard {...props} noted={noted()} reads={reads()} />}</Show>
  )
  return (
    <Show when={all()} fallback={<Loading label={t('common.loading')} />}>
      <Stack>
        <p>
          <Show
            when={props.mine}
            fallback={<bdi>{t('notebook.noted.leadTheirs', { name: nameOf(props.person) })}</bdi>}
          >
            {words('notebook.noted.lead')}
          </Show>
        </p>
        <Show
          when={waiting().length > 0}
          fallback={<EmptyState picture={CircleCheck} text={words('notebook.noted.none')} />}
        >
          <Show when={props.mine && together().length > 1}>
            <Actions>
              <Button icon={Check} busy={keep.busy()} onClick={() => void confirmAll()}>
                {words('notebook.noted.allRight', { n: together().length })}
              </Button>
            </Actions>
          </Show>
          <For each={unfolded() ? waiting() : waiting().slice(0, shownAtFirst)}>{card}</For>
          <Show when={!unfolded() && waiting().length > shownAtFirst}>
            <div>
              <Button onClick={() => setUnfolded(true)}>
                {t('notebook.more', { n: waiting().length - shownAtFirst })}
              </Button>
            </div>
          </Show>
        </Show>
        <Show when={answered().length > 0}>
          <SectionTitle>{words('notebook.noted.answered')}</SectionTitle>
          <For each={answered()}>{card}</For>
        </Show>
      </Stack>
    </Show>
  )
}

const shownAtFirst = 10

const sameIds = (a: readonly RecordId[], b: readonly RecordId[]): boolean =>
  a.length === b.length && a.every((id, index) => id === b[index])

const tones: Readonly<Record<Noted['state'], Tone>> = { waiting: 'sun', confirmed: 'seed', contested: 'clay' }

function NotedCard(props: PartProps & { readonly noted: Noted; readonly reads: Reads | undefined }): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const nameOf = useNames(() => props.coop)
  const [asking, setAsking] = createSignal<'again' | 'why'>()
  const said = createMemo(() => (props.reads ? notedWords(props.noted, props.reads, nameOf) : undefined))
  const about = () => ({ coop: props.coop, person: props.person, record: props.noted.record })
  const confirm = async (): Promise<void> => {
    const kept = await keep.run(
      () => answerNoted(app.device(), { ...about(), state: 'confirmed' }),
      t('notebook.noted.saidRight'),
    )
    if (kept) setAsking(undefined)
  }
  const asks = (): boolean => props.mine && (props.noted.state === 'waiting' || asking() === 'again')
  return (
    <Card
      level={3}
      title={<bdi>{said()?.title ?? t('notebook.noted.unread')}</bdi>}
      end={<Chip tone={tones[props.noted.state]}>{t(`notebook.noted.states.${props.noted.state}`)}</Chip>}
    >
      <Show when={said()?.text}>
        {(text) => (
          <p>
            <bdi>{text()}</bdi>
          </p>
        )}
      </Show>
      <p class="held-author">
        <bdi>{t('notebook.noted.by', { by: nameOf(props.noted.by), name: nameOf(props.noted.for) })}</bdi>
      </p>
      <Show when={props.noted.state === 'contested' && props.noted.reason}>
        {(reason) => (
          <p>
            <bdi>{t('notebook.noted.reasonOf', { reason: reason() })}</bdi>
          </p>
        )}
      </Show>
      <Show when={asks() && asking() !== 'why'}>
        <Actions>
          <Button icon={Check} busy={keep.busy()} onClick={() => void confirm()}>
            {words('notebook.noted.right')}
            <span class="sr-only">, {said()?.title}</span>
          </Button>
          <Button icon={X} onClick={() => setAsking('why')}>
            {words('notebook.noted.wrong')}
            <span class="sr-only">, {said()?.title}</span>
          </Button>
        </Actions>
      </Show>
      <Show when={props.mine && asking() === 'why'}>
        <WhyForm {...about()} onDone={() => setAsking(undefined)} />
      </Show>
      <Show when={props.mine && props.noted.state !== 'waiting' && asking() === undefined}>
        <Actions>
          <Button kind="quiet" onClick={() => setAsking('again')}>
            {words('notebook.noted.change')}
            <span class="sr-only">, {said()?.title}</span>
          </Button>
        </Actions>
      </Show>
      <Show when={!props.mine && props.noted.state === 'contested'}>
        <PutRight coop={props.coop} noted={props.noted} what={said()?.title ?? ''} />
      </Show>
    </Card>
  )
}

/** What is not right, in a few words or none: the « non » alone is enough. */
function WhyForm(
  props: Pick<PartProps, 'coop' | 'person'> & { readonly record: RecordId; readonly onDone: () => void },
) {
  const app = useApp()
  const keep = useKeep()
  const draft = createDraft(`contest:${props.record}`, { reason: '' })
  const send = onePress(async (): Promise<void> => {
    if (keep.busy()) return
    await draft.settle()
    const { coop, person, record } = props
    const { reason } = draft.value
    const kept = await keep.run(
      () => answerNoted(app.device(), { coop, person, record, state: 'contested', reason }),
      t('notebook.noted.saidWrong'),
    )
    if (kept === undefined) return
    await draft.discard()
    props.onDone()
  })
  return (
    <Show when={draft.ready()}>
      <Form onSubmit={() => void send()}>
        <TextArea
          label={words('notebook.noted.why')}
          hint={t('common.optional')}
          help={t('notebook.noted.whyHelp')}
          rows={2}
          maxLength={200}
          value={draft.value.reason}
          onInput={(reason) => draft.set({ reason })}
        />
        <Actions>
          <Button type="submit" busy={keep.busy()}>
            {words('notebook.noted.tell')}
          </Button>
          <Button kind="quiet" onClick={() => props.onDone()}>
            {words('common.cancel')}
          </Button>
        </Actions>
      </Form>
    </Show>
  )
}
