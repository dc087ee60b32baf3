import { createSignal, type JSX, Show } from 'solid-js'
import { followIncident } from '../../../app/safety/follow-incident.ts'
import type { ListedIncident } from '../../../app/safety/tell-incident.ts'
import type { CoopId } from '../../../base/ids.ts'
import { declarationOf } from '../../../domain/safety/safety.rules.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { Banner } from '../../design/parts/banner.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { Chip } from '../../design/parts/chip.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { formatDay } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { useClock, useMe, useNames } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'

export function IncidentCard(props: { readonly coop: CoopId; readonly incident: ListedIncident }): JSX.Element {
  const me = useMe()
  const nameOf = useNames(() => props.coop)
  const one = () => props.incident
  return (
    <Card
      kicker={<bdi>{t('safety.list.by', { name: nameOf(one().person), day: formatDay(one().day) })}</bdi>}
      title={words(`safety.form.sorts.${one().sort}`)}
      end={
        <Chip tone={one().closedOn == null ? 'sun' : 'plain'}>
          {words(one().closedOn == null ? 'safety.list.open' : 'safety.list.closed')}
        </Chip>
      }
    >
      <Show when={one().wording} fallback={<Letter coop={props.coop} incident={one()} />}>
        {(wording) => <p dir="auto">{wording()}</p>}
      </Show>
      <Show when={me.staff}>
        <Declaration coop={props.coop} incident={one()} />
      </Show>
      <Show when={one().answer}>
        {(answer) => (
          <p>
            <bdi>{t('safety.list.answered', { answer: answer() })}</bdi>
          </p>
        )}
      </Show>
      <Show when={me.staff && one().closedOn == null}>
        <FollowUp coop={props.coop} incident={one()} />
      </Show>
      <Show when={one().prestation}>
        {(mission) => (
          <LinkButton kind="quiet" href={`/c/${props.coop}/missions/${mission()}`}>
            {t('safety.list.mission')}
          </LinkButton>
        )}
      </Show>
    </Card>
  )
}

/** Written to the coordination alone: opened on their devices, at a press. */
function Letter(props: { readonly coop: CoopId; readonly incident: ListedIncident }): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const { me } = app.device()
  const [text, setText] = createSignal<string>()
  const read = async (): Promise<void> => {
    const { coop, incident } = props
    setText(await keep.run(() => app.readIncidentLetter({ coop, incident: incident.id })))
  }
  return (
    <Show
      when={text()}
      fallback={
        <Show when={me.rank === 'coordinator'} fallback={<p class="field-help">{t('safety.list.forCoordination')}</p>}>
          <Button busy={keep.busy()} onClick={() => void read()}>
            {t('safety.list.read')}
          </Button>
        </Show>
      }
    >
      {(words) => <p dir="auto">{words()}</p>}
    </Show>
  )
}

function Declaration(props: { readonly coop: CoopId; readonly incident: ListedIncident }): JSX.Element {
  const app = useApp()
  const clock = useClock()
  const keep = useKeep()
  const board = useLive(() => app.reads().board(props.coop))
  const due = () =>
    declarationOf({
      incident: props.incident,
      today: clock.today(),
      alsaceMoselle: board()?.record?.fields.alsaceMoselle === true,
    })
  const note = (declaredOn: string | null) =>
    followIncident(app.device(), {
      coop: props.coop,
      incident: props.incident.id,
      values: { declaredOn: declaredOn === null ? null : clock.today() },
    })
  return (
    <>
      <Show when={due()}>
        {(declaration) => (
          <Banner kind="attention">
            <p>
              {t(declaration().late ? 'safety.list.declareLate' : 'safety.list.declare', {
                day: formatDay(declaration().due),
              })}
            </p>
            <p class="field-help">{t('safety.list.declareHelp')}</p>
            <Button
              busy={keep.busy()}
              onClick={() =>
                void keep.run(
                  () => note(clock.today()),
                  t('safety.list.declaredKept'),
                  () => note(null),
                )
              }
            >
              {t('safety.list.declared')}
            </Button>
          </Banner>
        )}
      </Show>
      <Show when={props.incident.declaredOn}>
        {(day) => <p class="field-help">{t('safety.list.declaredOn', { day: formatDay(day()) })}</p>}
      </Show>
    </>
  )
}

function FollowUp(props: { readonly coop: CoopId; readonly incident: ListedIncident }): JSX.Element {
  const app = useApp()
  const clock = useClock()
  const keep = useKeep()
  const [answer, setAnswer] = createSignal('')
  const follow = (values: Parameters<typeof followIncident>[1]['values']) =>
    followIncident(app.device(), { coop: props.coop, incident: props.incident.id, values })
  const close = (): void => {
    const said = answer().trim()
    const values = { closedOn: clock.today(), ...(said === '' ? {} : { answer: said }) }
    void keep.run(
      () => follow(values),
      t('safety.list.closedKept'),
      () => follow({ closedOn: null }),
    )
  }
  return (
    <>
      <TextField
        label={t('safety.list.answer')}
        hint={t('common.optional')}
        help={t('safety.list.answerHelp')}
        value={answer()}
        maxLength={200}
        onInput={setAnswer}
      />
      <Actions>
        <Button busy={keep.busy()} onClick={close}>
          {t('safety.list.close')}
        </Button>
      </Actions>
    </>
  )
}
