import Phone from 'lucide-solid/icons/phone'
import { For, type JSX, Show } from 'solid-js'
import type { CoopId } from '../../../base/ids.ts'
import { helplines } from '../../../domain/safety/helplines.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { SectionTitle } from '../../design/parts/card.tsx'
import { Icon } from '../../design/parts/icon.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'

/** The team's number and the public ones: telephone calls, which need no network of ours. */
export function CallCard(props: { readonly coop: CoopId }): JSX.Element {
  const app = useApp()
  const board = useLive(() => app.reads().board(props.coop))
  const team = (): string | undefined => {
    const written = board()?.record?.fields.teamPhone
    return typeof written === 'string' && /\d/.test(written) ? written : undefined
  }
  const row = (number: string, label: JSX.Element): JSX.Element => (
    <ListRow
      href={`tel:${number.replace(/[^\d+]/g, '')}`}
      start={
        <span class="pic" data-tone="plain">
          <Icon of={Phone} />
        </span>
      }
      title={<bdi dir="ltr">{number}</bdi>}
      text={label}
    />
  )
  return (
    <section>
      <SectionTitle>{words('safety.call.title')}</SectionTitle>
      <p class="field-help">{words('safety.call.free')}</p>
      <List label={t('safety.call.title')}>
        <Show when={team()}>{(number) => row(number(), words('safety.call.team'))}</Show>
        <For each={helplines}>{({ id, number }) => row(number, words(`safety.call.lines.${id}`))}</For>
      </List>
    </section>
  )
}
