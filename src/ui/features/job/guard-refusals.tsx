import { For, type JSX, Show } from 'solid-js'
import type { PersonId } from '../../../base/ids.ts'
import type { GuardReason } from '../../../domain/guard/guard.types.ts'
import { Card } from '../../design/parts/card.tsx'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { formatList } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import './job.css'
import { guardKey } from './job-words.ts'

/** Why a work cannot or should not be planned, of itself then person by person, each reason with what to do and its source. */
export function GuardRefusals(props: {
  readonly reasons?: readonly GuardReason[]
  /** What the cards of people are headed with, where nothing is refused. */
  readonly kicker?: string | undefined
  readonly refusals: readonly { readonly person: PersonId; readonly reasons: readonly GuardReason[] }[]
  readonly nameOf: (person: PersonId) => string
}): JSX.Element {
  return (
    <div class="stack">
      <Show when={(props.reasons ?? []).length > 0}>
        <Card kind="note" title={t('job.plan.refusedTitle')}>
          <Reasons reasons={props.reasons ?? []} />
        </Card>
      </Show>
      <For each={props.refusals}>
        {(refusal) => (
          <Card
            kind="note"
            kicker={props.kicker ?? t('job.plan.refusedTitle')}
            title={<bdi>{t('job.plan.refusedFor', { name: props.nameOf(refusal.person) })}</bdi>}
          >
            <Reasons reasons={refusal.reasons} />
          </Card>
        )}
      </For>
    </div>
  )
}

function Reasons(props: { readonly reasons: readonly GuardReason[] }): JSX.Element {
  return (
    <ul class="reasons">
      <For each={props.reasons}>
        {(reason) => (
          <li>
            <strong>{errorSentence(reason)}</strong>
            <Show when={reason.type === 'guard.risk' && reason.tags}>
              {(tags) => <p>{formatList(tags().map((tag) => t(`job.services.riskTags.${tag}`)))}</p>}
            </Show>
            <p class="field-help">{t('job.plan.source', { source: t(`job.sources.${guardKey(reason.type)}`) })}</p>
          </li>
        )}
      </For>
    </ul>
  )
}
