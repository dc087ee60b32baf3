import { type JSX, Show } from 'solid-js'
import type { MissionView } from '../../../app/job/mission-view.ts'
import type { CoopId, PersonId } from '../../../base/ids.ts'
import type { PrestationStatus } from '../../../domain/job/prestation.schema.ts'
import { servicePictogram } from '../../design/icons/service-pictograms.ts'
import { statusPictograms } from '../../design/icons/status-pictograms.ts'
import { Chip } from '../../design/parts/chip.tsx'
import { Icon, type IconPart } from '../../design/parts/icon.tsx'
import { ListRow } from '../../design/parts/list.tsx'
import type { Tone } from '../../design/parts/tile.tsx'
import { formatDayShort, formatList, formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import './job.css'
import { hoursOf, serviceName } from './job-words.ts'

const tones: Record<PrestationStatus, Tone> = {
  planned: 'sky',
  done: 'seed',
  checked: 'seed',
  invoiced: 'sun',
  paid: 'seed',
  cancelled: 'plain',
}

const pictures: Partial<Record<PrestationStatus, IconPart>> = {
  planned: statusPictograms.planned,
  done: statusPictograms.done,
  checked: statusPictograms.checked,
}

/** A mission's state in a word; what asks for attention comes before it. */
export function MissionChip(props: { readonly view: MissionView; readonly today: string }): JSX.Element {
  const isLate = (): boolean => props.view.mission.status === 'planned' && props.view.mission.day < props.today
  return (
    <Show
      when={props.view.toCheck}
      fallback={
        <Show
          when={isLate()}
          fallback={
            <Chip tone={tones[props.view.mission.status]} icon={pictures[props.view.mission.status]}>
              {t(`job.statuses.${props.view.mission.status}`)}
            </Chip>
          }
        >
          <Chip tone="sun" icon={statusPictograms.planned}>
            {t('job.lateToNote')}
          </Chip>
        </Show>
      }
    >
      <Chip tone="clay" icon={statusPictograms.toReview}>
        {t('job.toCheck')}
      </Chip>
    </Show>
  )
}

export function MissionRow(props: {
  readonly view: MissionView
  readonly coop: CoopId
  readonly nameOf: (person: PersonId) => string
  readonly today: string
}): JSX.Element {
  const mission = () => props.view.mission
  // The list itself says « à venir » or « faites ».
  const isWorthSaying = (): boolean => {
    const { status, day } = mission()
    return props.view.toCheck || !(status === 'done' || (status === 'planned' && day >= props.today))
  }
  return (
    <ListRow
      href={`/c/${props.coop}/missions/${mission().id}`}
      start={
        <span class="pic">
          <Icon of={servicePictogram(props.view.service?.pictogram ?? 'other')} />
        </span>
      }
      title={serviceName(props.view.service)}
      text={
        <>
          {formatDayShort(mission().day)}, {hoursOf(mission())}
          <br />
          <bdi>{formatList(mission().team.map(props.nameOf)) || t('job.noTeam')}</bdi>
          <Show when={mission().amountCents}>
            {(cents) => <span class="row-amount-narrow">{formatMoney(cents())}</span>}
          </Show>
          <Show when={isWorthSaying()}>
            <span class="row-chip">
              <MissionChip view={props.view} today={props.today} />
            </span>
          </Show>
        </>
      }
      end={
        <Show when={mission().amountCents}>
          {(cents) => <span class="row-amount-wide">{formatMoney(cents())}</span>}
        </Show>
      }
    />
  )
}
