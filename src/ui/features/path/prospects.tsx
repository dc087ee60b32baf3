import PhoneOutgoing from 'lucide-solid/icons/phone-outgoing'
import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { readRecords } from '../../../app/meeting/read-records.ts'
import { saveProspect } from '../../../app/path/save-prospect.ts'
import type { CoopId, PersonId } from '../../../base/ids.ts'
import {
  type Prospect,
  prospectChannels,
  prospectKind,
  prospectOutcomes,
} from '../../../domain/path/prospect.schema.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { SectionTitle } from '../../design/parts/card.tsx'
import { Chip } from '../../design/parts/chip.tsx'
import { ChoiceTiles } from '../../design/parts/choice-tiles.tsx'
import { BottomSheet } from '../../design/parts/dialog.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { Actions, Form } from '../../design/parts/form.tsx'
import { ListRow } from '../../design/parts/list.tsx'
import { LongList } from '../../design/parts/long-list.tsx'
import { SelectField } from '../../design/parts/select-field.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { createDraft } from '../../draft.ts'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useList } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'

interface ProspectsProps {
  readonly coop: CoopId
  readonly person: PersonId
}

/** « Prospection »: whom one met or called, and what came of it. Three presses a line: « Noter », the answer, « Garder ». */
export function Prospects(props: ProspectsProps): JSX.Element {
  const views = useList(() => props.coop, 'prospect')
  const [adding, setAdding] = createSignal(false)
  const lines = createMemo(() =>
    readRecords(
      prospectKind,
      (views() ?? []).filter(({ person }) => person === props.person),
    ).sort((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : b.createdAt - a.createdAt)),
  )
  const text = ({ day, channel, note, nextStep }: Prospect): string =>
    [formatDate(day), channel ? t(`way.prospect.channels.${channel}`) : '', note ?? '', nextStep ?? '']
      .filter((part) => part !== '')
      .join(', ')
  return (
    <>
      <SectionTitle>{t('way.prospect.title')}</SectionTitle>
      <Actions>
        <Button icon={PhoneOutgoing} onClick={() => setAdding(true)}>
          {t('way.prospect.add')}
        </Button>
      </Actions>
      <Show when={lines().length > 0} fallback={<EmptyState picture={PhoneOutgoing} text={t('way.prospect.none')} />}>
        <LongList label={t('way.prospect.title')} items={lines()}>
          {(line) => (
            <ListRow
              title={<bdi>{line.who ?? t('way.prospect.someone')}</bdi>}
              text={text(line)}
              end={
                <Show when={line.outcome}>
                  {(outcome) => (
                    <Chip tone={outcome() === 'no' || outcome() === 'noAnswer' ? 'plain' : 'seed'}>
                      {t(`way.prospect.outcomes.${outcome()}`)}
                    </Chip>
                  )}
                </Show>
              }
            />
          )}
        </LongList>
      </Show>
      <Show when={adding()}>
        <BottomSheet
          open={true}
          onClose={() => setAdding(false)}
          title={t('way.prospect.add')}
          closeLabel={t('common.close')}
        >
          <ProspectForm {...props} onDone={() => setAdding(false)} />
        </BottomSheet>
      </Show>
    </>
  )
}

interface ProspectDraft {
  outcome: (typeof prospectOutcomes)[number] | ''
  channel: (typeof prospectChannels)[number] | ''
  who: string
  nextStep: string
}

function ProspectForm(props: ProspectsProps & { readonly onDone: () => void }): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const key = `prospect:${props.person}`
  const draft = createDraft<ProspectDraft>(key, { outcome: '', channel: '', who: '', nextStep: '' })
  const submit = onePress(async (): Promise<void> => {
    const { outcome, channel, who, nextStep } = draft.value
    if (outcome === '' || keep.busy()) return
    await draft.settle()
    const { coop, person } = props
    const values = { outcome, channel, who: who.trim(), nextStep: nextStep.trim() }
    const saved = await keep.run(
      () => saveProspect(app.device(), { coop, person, values, draft: key }),
      t(`way.prospect.outcomes.${outcome}`),
    )
    if (saved === undefined) return
    await draft.discard()
    props.onDone()
  })
  return (
    <Form onSubmit={() => void submit()}>
      <ChoiceTiles
        label={t('way.prospect.outcome')}
        value={draft.value.outcome || undefined}
        choices={prospectOutcomes.map((value) => ({ value, label: t(`way.prospect.outcomes.${value}`) }))}
        onChange={(outcome) => draft.set({ outcome })}
      />
      <Actions>
        <Button kind="main" type="submit" busy={keep.busy()} disabled={draft.value.outcome === ''}>
          {t('common.save')}
        </Button>
      </Actions>
      <TextField
        label={t('way.prospect.who')}
        hint={t('common.optional')}
        capitalize="words"
        maxLength={200}
        value={draft.value.who}
        onInput={(who) => draft.set({ who })}
      />
      <SelectField
        label={t('way.prospect.channel')}
        hint={t('common.optional')}
        emptyLabel={t('way.prospect.noChannel')}
        value={draft.value.channel}
        choices={prospectChannels.map((value) => ({ value, label: t(`way.prospect.channels.${value}`) }))}
        onChange={(channel) => draft.set({ channel })}
      />
      <TextField
        label={t('way.prospect.nextStep')}
        hint={t('common.optional')}
        maxLength={200}
        value={draft.value.nextStep}
        onInput={(nextStep) => draft.set({ nextStep })}
      />
    </Form>
  )
}
