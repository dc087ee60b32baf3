// « Décision 3 »: to the decision that something comes from.

import Gavel from 'lucide-solid/icons/gavel'
import { type JSX, Show } from 'solid-js'
import { readRecord } from '../../../app/meeting/read-records.ts'
import type { CoopId, RecordId } from '../../../base/ids.ts'
import { decisionKind } from '../../../domain/vote/decision.schema.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { t } from '../../i18n/t.ts'

/** Nothing while the decision is not on this device. */
export function DecisionLink(props: {
  readonly coop: CoopId
  readonly decision: RecordId | null | undefined
}): JSX.Element {
  return (
    <Show when={props.decision} keyed>
      {(id) => <Found coop={props.coop} id={id} />}
    </Show>
  )
}

function Found(props: { readonly coop: CoopId; readonly id: RecordId }): JSX.Element {
  const app = useApp()
  const record = useLive(() => app.reads().record(props.id, props.coop))
  const decision = () => {
    const found = record()
    return found === undefined || found === 'absent' ? undefined : readRecord(decisionKind, found)
  }
  return (
    <Show when={decision()}>
      {(found) => (
        <LinkButton kind="quiet" icon={Gavel} href={`/c/${props.coop}/decisions/${props.id}`}>
          {t('meeting.decisions.card', { n: found().number })}
        </LinkButton>
      )}
    </Show>
  )
}
