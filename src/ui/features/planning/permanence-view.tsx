import { useNavigate } from '@solidjs/router'
import Ban from 'lucide-solid/icons/ban'
import Clock from 'lucide-solid/icons/clock'
import Plus from 'lucide-solid/icons/plus'
import Users from 'lucide-solid/icons/users'
import { type JSX, Show } from 'solid-js'
import type { Read } from '../../../app/meeting/read-records.ts'
import { cancelPermanence } from '../../../app/planning/plan-permanence.ts'
import type { Permanence } from '../../../domain/planning/permanence.schema.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { Card, CardLine } from '../../design/parts/card.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { Icon } from '../../design/parts/icon.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { Page } from '../../design/parts/page.tsx'
import { formatList, marginDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useClock, useMe, useNames } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'
import { PermanenceForm } from './permanence-form.tsx'
import { itemHours } from './use-planning.ts'

export function PermanenceView(props: { readonly permanence: Read<Permanence> }): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const me = useMe()
  const clock = useClock()
  const keep = useKeep()
  const navigate = useNavigate()
  const nameOf = useNames(coop)
  const one = () => props.permanence
  const toPlanning = (): void => navigate(`/c/${coop()}/planning?semaine=${one().day}`, { replace: true })
  const setCancelled = (cancelled: boolean) =>
    cancelPermanence(app.device(), { coop: coop(), permanence: one().id, cancelled })
  const cancel = async (): Promise<void> => {
    const done = await keep.run(
      () => setCancelled(true),
      t('planning.permanence.cancelled'),
      () => setCancelled(false),
    )
    if (done) toPlanning()
  }
  const cancelButton = (): JSX.Element => (
    <Button kind="quiet" icon={Ban} busy={keep.busy()} onClick={() => void cancel()}>
      {t('planning.permanence.cancel')}
    </Button>
  )
  // The form starts from what is known when it opens; what others write meanwhile does not move it.
  const { id, place, day, start, end, team, note } = one()
  return (
    <Show
      when={me.staff && one().day >= clock.today()}
      fallback={
        <Page
          title={t(`planning.places.${one().place}`)}
          windowTitle={t('planning.title')}
          date={marginDate(one().day)}
          back={{ href: `/c/${coop()}/planning`, label: t('planning.permanence.back') }}
        >
          <Card>
            <CardLine icon={<Icon of={Clock} />}>{itemHours(one())}</CardLine>
            <CardLine icon={<Icon of={Users} />}>
              <bdi>{formatList(one().team.map(nameOf)) || t('job.noTeam')}</bdi>
            </CardLine>
            <Show when={one().note}>{(written) => <p dir="auto">{written()}</p>}</Show>
          </Card>
          <Actions>
            <Show when={one().team.includes(me.person)}>
              <LinkButton
                icon={Plus}
                href={`/c/${coop()}/heures/noter?activite=permanence&jour=${one().day}&de=${one().start.slice(11)}&a=${one().end.slice(11)}`}
              >
                {t('planning.permanence.logHours')}
              </LinkButton>
            </Show>
            <Show when={me.staff}>{cancelButton()}</Show>
          </Actions>
        </Page>
      }
    >
      <PermanenceForm
        title={t('planning.permanence.changeTitle')}
        draftKey={`permanence:${id}`}
        permanence={id}
        initial={{ place, day, start: start.slice(11), end: end.slice(11), team: [...team], note: note ?? '' }}
        onKept={toPlanning}
        more={cancelButton()}
      />
    </Show>
  )
}
