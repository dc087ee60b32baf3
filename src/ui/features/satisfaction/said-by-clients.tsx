import { createMemo, type JSX, Show } from 'solid-js'
import { readRecords } from '../../../app/meeting/read-records.ts'
import type { CoopId } from '../../../base/ids.ts'
import { prestationKind } from '../../../domain/job/prestation.schema.ts'
import { satisfactionsOf } from '../../../domain/job/satisfaction.rules.ts'
import { Card } from '../../design/parts/card.tsx'
import { words } from '../../i18n/words.tsx'
import { useList } from '../job/use-job.ts'
import { AnswerCounts } from './answer-counts.tsx'

/** What the coop's clients said, all missions together; nothing while nobody answered. */
export function SaidByClients(props: { readonly coop: CoopId }): JSX.Element {
  const missions = useList(() => props.coop, 'prestation')
  const said = createMemo(() => satisfactionsOf(readRecords(prestationKind, missions() ?? [])))
  return (
    <Show when={said().answered > 0}>
      <Card title={words('satisfaction.title')}>
        <AnswerCounts said={said()} />
      </Card>
    </Show>
  )
}
