import HandHelping from 'lucide-solid/icons/hand-helping'
import Pencil from 'lucide-solid/icons/pencil'
import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { clientsOfMissions, setMissionClient, setSatisfaction } from '../../../app/job/satisfaction.ts'
import type { Read } from '../../../app/meeting/read-records.ts'
import type { CoopId, RecordId } from '../../../base/ids.ts'
import type { Prestation } from '../../../domain/job/prestation.schema.ts'
import { isSatisfaction, type Satisfaction } from '../../../domain/job/satisfaction.rules.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Card, CardLine } from '../../design/parts/card.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { Icon } from '../../design/parts/icon.tsx'
import { SelectField } from '../../design/parts/select-field.tsx'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { useClients } from '../desk/use-desk.ts'
import { useHandOver } from '../handing/use-hand-over.ts'
import { useList, useMe, useReady } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'
import { FaceChoice } from './face-choice.tsx'
import { drawingOf, faceOf } from './faces.ts'

interface MissionPart {
  readonly coop: CoopId
  readonly mission: Read<Prestation>
}

/** What the client said of a mission that happened: asked on the tablet, or told and noted. Nobody has to. */
export function SatisfactionCard(props: MissionPart): JSX.Element {
  const app = useApp()
  const me = useMe()
  const keep = useKeep()
  const handOver = useHandOver()
  const ready = useReady(() => props.coop)
  const [noting, setNoting] = createSignal(false)
  const mayNote = (): boolean => me.staff || props.mission.team.includes(me.person)
  const atTheDesk = (): boolean => ready() && app.device().canWrite('missionClient', props.coop)
  const answer = (): Satisfaction | undefined => {
    const { satisfaction } = props.mission
    return isSatisfaction(satisfaction) ? satisfaction : undefined
  }
  const set = (satisfaction: Satisfaction | null) =>
    setSatisfaction(app.device(), { coop: props.coop, prestation: props.mission.id, satisfaction })
  const say = async (chosen: Satisfaction): Promise<void> => {
    const before = answer() ?? null
    setNoting(false)
    await keep.run(
      () => set(chosen),
      t('satisfaction.kept', { answer: t(`satisfaction.answers.${faceOf(chosen)}`) }),
      () => set(before),
    )
  }
  const ask = (): void => handOver({ page: { name: 'satisfaction', coop: props.coop, mission: props.mission.id } })
  return (
    <Show when={mayNote() || answer() !== undefined}>
      <Card title={words('satisfaction.titleOne')}>
        <Show when={answer()} fallback={<p class="soft">{words('satisfaction.none')}</p>}>
          {(said) => (
            <CardLine icon={<Icon of={drawingOf(said())} />}>
              <strong>{words(`satisfaction.answers.${faceOf(said())}`)}</strong>
            </CardLine>
          )}
        </Show>
        <Show when={noting()}>
          <FaceChoice label={t('satisfaction.told')} value={answer()} onChange={(chosen) => void say(chosen)} />
        </Show>
        <Show when={mayNote() && !noting()}>
          <Actions>
            <Show when={answer() === undefined}>
              <Button icon={HandHelping} onClick={ask}>
                {words('satisfaction.ask')}
              </Button>
            </Show>
            <Button kind="quiet" icon={Pencil} busy={keep.busy()} onClick={() => setNoting(true)}>
              {answer() === undefined ? words('satisfaction.note') : words('satisfaction.change')}
            </Button>
          </Actions>
        </Show>
        <Show when={atTheDesk()}>
          <ForClient {...props} />
        </Show>
      </Card>
    </Show>
  )
}

/** At the desk: for whom the mission was, so that the client's page tells it. */
function ForClient(props: MissionPart): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const clients = useClients(() => props.coop)
  const [links, notes] = [useList(() => props.coop, 'missionClient'), useList(() => props.coop, 'note')]
  const client = createMemo(() =>
    clientsOfMissions({ links: links() ?? [], notes: notes() ?? [] }).get(props.mission.id),
  )
  const choose = (chosen: RecordId | ''): void => {
    if (chosen === '' || keep.busy()) return
    const input = { coop: props.coop, prestation: props.mission.id, client: chosen }
    void keep.run(() => setMissionClient(app.device(), input), t('satisfaction.clientKept'))
  }
  return (
    <Show when={links() && notes() && (clients() ?? []).length > 0}>
      <SelectField<RecordId>
        label={t('satisfaction.forClient')}
        help={t('satisfaction.forClientHelp')}
        value={client() ?? ''}
        emptyLabel={t('satisfaction.clientUnknown')}
        choices={(clients() ?? []).map((one) => ({ value: one.client.id, label: one.client.name }))}
        onChange={choose}
      />
    </Show>
  )
}
