import Send from 'lucide-solid/icons/send'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { type Read, readRecords } from '../../../app/meeting/read-records.ts'
import { answerRequest, askAboutData } from '../../../app/notebook/ask-about-data.ts'
import { answerBy, requestState } from '../../../domain/notebook/data-request.rules.ts'
import {
  type DataRequest,
  dataRequestKind,
  requestOutcomes,
  requestTypes,
} from '../../../domain/notebook/data-request.schema.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Card, SectionTitle } from '../../design/parts/card.tsx'
import { Chip } from '../../design/parts/chip.tsx'
import { Form, Stack } from '../../design/parts/form.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { TextArea } from '../../design/parts/text-area.tsx'
import { createDraft } from '../../draft.ts'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { later } from '../../later.tsx'
import { onePress } from '../../shell/one-press.ts'
import { useClock, useList, useMe } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'
import type { PartProps } from './consents.tsx'

const GiveCopyButton = later(async () => (await import('../case/give-copy-sheet.tsx')).GiveCopyButton)

type Request = Read<DataRequest>

/** To see the rest, to correct, to object, to erase: asked here, answered by staff within a month. */
export function RequestsPart(props: PartProps): JSX.Element {
  const list = useList(() => props.coop, 'dataRequest')
  const requests = createMemo(() => {
    const views = list()?.filter((view) => view.person === props.person)
    return views && readRecords(dataRequestKind, views).sort((a, b) => b.createdAt - a.createdAt)
  })
  return (
    <Show when={requests()} fallback={<Loading label={t('common.loading')} />}>
      {(all) => (
        <Stack>
          <AskForm {...props} />
          <Show when={all().length > 0}>
            <SectionTitle>{t('notebook.requests.made')}</SectionTitle>
            <For each={all()}>{(request) => <RequestCard {...props} request={request} />}</For>
          </Show>
        </Stack>
      )}
    </Show>
  )
}

function AskForm(props: PartProps): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const key = `request:${props.person}`
  const draft = createDraft<{ type: DataRequest['type']; wording: string }>(key, { type: 'correction', wording: '' })
  const ask = onePress(async (): Promise<void> => {
    const { coop, person } = props
    await draft.settle()
    const saved = await keep.run(
      () => askAboutData(app.device(), { coop, person, ...draft.value, draft: key }),
      t('notebook.requests.sent'),
    )
    if (saved) await draft.restart()
  })
  return (
    <Show when={draft.ready()}>
      <Form onSubmit={() => void ask()}>
        <SegmentedChoice
          label={words('notebook.requests.what')}
          value={draft.value.type}
          choices={requestTypes.map((type) => ({ value: type, label: t(`record.codes.type.${type}`) }))}
          onChange={(type) => draft.set('type', type)}
        />
        <p>{t(`notebook.requests.means.${draft.value.type}`)}</p>
        <TextArea
          label={words('notebook.requests.wording')}
          value={draft.value.wording}
          maxLength={2000}
          onInput={(wording) => draft.set('wording', wording)}
        />
        <div>
          <Button type="submit" icon={Send} busy={keep.busy()}>
            {words('notebook.requests.ask')}
          </Button>
        </div>
      </Form>
    </Show>
  )
}

function RequestCard(props: PartProps & { readonly request: Request }): JSX.Element {
  const { staff } = useMe()
  const clock = useClock()
  const state = () => requestState({ request: props.request, day: clock.today() })
  const stateWords = (): string => {
    const { outcome } = props.request
    if (state() === 'answered') return outcome ? t(`record.codes.outcome.${outcome}`) : t('notebook.requests.answered')
    return state() === 'late' ? t('notebook.requests.late') : t('notebook.requests.waiting')
  }
  return (
    <Card
      level={3}
      kicker={formatDate(props.request.day)}
      title={t(`record.codes.type.${props.request.type}`)}
      end={<Chip tone={state() === 'answered' ? 'seed' : 'sun'}>{stateWords()}</Chip>}
    >
      <Show when={props.request.wording}>
        {(wording) => (
          <p class="request-words">
            <bdi>{wording()}</bdi>
          </p>
        )}
      </Show>
      <Show when={state() !== 'answered'}>
        <p class="held-readers">{t('notebook.requests.before', { day: formatDate(answerBy(props.request)) })}</p>
      </Show>
      <Show when={props.request.answeredOn}>
        {(day) => <p class="held-readers">{t('notebook.requests.answeredOn', { day: formatDate(day()) })}</p>}
      </Show>
      <Show when={props.request.answer}>
        {(answer) => (
          <p class="request-words">
            <bdi>{answer()}</bdi>
          </p>
        )}
      </Show>
      <Show when={staff && !props.mine && state() !== 'answered'}>
        <AnswerForm {...props} />
      </Show>
    </Card>
  )
}

function AnswerForm(props: PartProps & { readonly request: Request }): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const [outcome, setOutcome] = createSignal<(typeof requestOutcomes)[number]>('done')
  const [answer, setAnswer] = createSignal('')
  const reply = (): Promise<unknown> =>
    keep.run(
      () =>
        answerRequest(app.device(), {
          coop: props.coop,
          request: props.request.id,
          outcome: outcome(),
          answer: answer(),
        }),
      t('notebook.requests.replied'),
    )
  return (
    <>
      {/* Beside the form: its sheet holds a form of its own, whose sending must not answer the request. */}
      <Show when={props.request.type === 'access'}>
        <div>
          <GiveCopyButton coop={props.coop} person={props.person} />
        </div>
      </Show>
      <Form onSubmit={() => void reply()}>
        <SegmentedChoice
          label={t('notebook.requests.outcome')}
          value={outcome()}
          choices={requestOutcomes.map((one) => ({ value: one, label: t(`record.codes.outcome.${one}`) }))}
          onChange={setOutcome}
        />
        <TextArea label={t('record.fields.answer')} value={answer()} maxLength={2000} onInput={setAnswer} />
        <div>
          <Button type="submit" icon={Send} busy={keep.busy()}>
            {t('notebook.requests.reply')}
          </Button>
        </div>
      </Form>
    </>
  )
}
