import { For, type JSX, Show } from 'solid-js'
import type { PersonId } from '../../../base/ids.ts'
import type { GuardReason } from '../../../domain/guard/guard.types.ts'
import { Card } from '../../design/parts/card.tsx'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { formatList } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import './job.css'
import { guardKey } from './job-words.ts'

/** Why a mission cannot be planned, person by person, each reason with what to do and where it comes from. */
export function GuardRefusals(props: {
  readonly refusals: readonly { readonly person: PersonId; readonly reasons: readonly GuardReason[] }[]
  readonly nameOf: (person: PersonId) => string
}): JSX.Element {
  return (
    <div class="stack">
      <For each={props.refusals}>
        {(refusal) => (
          <Card
            kind="note"
            kicker={t('job.plan.refusedTitle')}
            title={<bdi>{t('job.plan.refusedFor', { name: props.nameOf(refusal.person) })}</bdi>}
          >
            <ul class="reasons">
              <For each={refusal.reasons}>
                {(reason) => (
                  <li>
                    <strong>{errorSentence(reason)}</strong>
                    <Show when={reason.type === 'guard.risk' && reason.tags}>
                      {(tags) => <p>{formatList(tags().map((tag) => t(`job.services.riskTags.${tag}`)))}</p>}
                    </Show>
                    <p class="field-help">
                      {t('job.plan.source', { source: t(`job.sources.${guardKey(reason.type)}`) })}
                    </p>
                  </li>
                )}
              </For>
            </ul>
          </Card>
        )}
      </For>
    </div>
  )
}
