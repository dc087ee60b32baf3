// One line of the register: who it is, who speaks for it, how it votes, and the decision that admitted it.

import Gavel from 'lucide-solid/icons/gavel'
import { type JSX, Show } from 'solid-js'
import { meetingLists } from '../../../app/meeting/meeting-room.ts'
import type { DecisionView } from '../../../app/meeting/motion-view.ts'
import type { Read } from '../../../app/meeting/read-records.ts'
import type { CoopId } from '../../../base/ids.ts'
import { associateState } from '../../../domain/coop/associate.rules.ts'
import type { Associate } from '../../../domain/coop/associate.schema.ts'
import { Button } from '../../design/parts/button.tsx'
import { Chip } from '../../design/parts/chip.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { ListRow } from '../../design/parts/list.tsx'
import { PersonDisc } from '../../design/parts/person.tsx'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useClock, useList } from '../job/use-job.ts'
import './group.css'

export interface AssociateRowProps {
  readonly associate: Read<Associate>
  readonly coop: CoopId
  readonly staff: boolean
  readonly college: string | undefined
  readonly delegate: string | undefined
  readonly decision: DecisionView | undefined
  readonly onChange: (associate: Read<Associate>) => void
}

export function AssociateRow(props: AssociateRowProps): JSX.Element {
  const clock = useClock()
  const state = () => associateState(props.associate, clock.today())
  const who = (): string => {
    if (!props.associate.isOrganisation) return t('register.person')
    return props.delegate ? t('register.organisationBy', { name: props.delegate }) : t('register.organisationAlone')
  }
  const days = (): string[] => {
    const { joined, left } = props.associate
    if (left != null) return [t('register.until', { day: formatDate(left) })]
    return joined == null ? [] : [t('register.since', { day: formatDate(joined) })]
  }
  const facts = (): string =>
    [who(), props.college ? t('register.inCollege', { name: props.college }) : t('register.noCollege'), ...days()].join(
      ', ',
    )
  return (
    <ListRow
      start={<PersonDisc id={props.associate.person} name={props.associate.name} />}
      title={<bdi>{props.associate.name}</bdi>}
      text={
        <>
          <bdi>{facts()}</bdi>
          <Show when={state() === 'candidate'}>
            <br />
            <bdi>{props.associate.category}</bdi>
          </Show>
        </>
      }
      end={
        <span class="ends">
          <Show when={props.decision}>
            {(view) => (
              <>
                <Show when={view().state !== 'standing'}>
                  <Chip tone="sun">{t('register.droppedDecision')}</Chip>
                </Show>
                <LinkButton kind="quiet" icon={Gavel} href={`/c/${props.coop}/decisions/${view().decision.id}`}>
                  {t('register.admittedBy', { n: view().decision.number })}
                </LinkButton>
              </>
            )}
          </Show>
          <Show when={props.staff && state() === 'candidate'}>
            <Propose {...props} />
          </Show>
          <Show when={props.staff}>
            <Button kind="quiet" onClick={() => props.onChange(props.associate)}>
              {t('register.change')}
              <span class="sr-only">
                {' '}
                <bdi>{props.associate.name}</bdi>
              </span>
            </Button>
          </Show>
        </span>
      }
    />
  )
}

/** To the next general meeting, whose decision admits; where there is none, to plan it. */
function Propose(props: AssociateRowProps): JSX.Element {
  const meetings = useList(() => props.coop, 'meeting')
  const next = () => meetingLists(meetings() ?? []).next.find(({ kind }) => kind === 'general')
  const href = (): string => {
    const meeting = next()
    const base = `/c/${props.coop}/reunions`
    return meeting ? `${base}/${meeting.id}/proposition?admission=${props.associate.id}` : `${base}/prevoir`
  }
  return (
    <LinkButton kind="quiet" href={href()}>
      {t(next() ? 'register.propose' : 'register.plan')}
      <span class="sr-only">
        {' '}
        <bdi>{props.associate.name}</bdi>
      </span>
    </LinkButton>
  )
}
