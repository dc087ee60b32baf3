import { type JSX, Match, Show, Switch } from 'solid-js'
import { useApp } from '../../app-context.tsx'
import { Tabs } from '../../design/parts/tabs.tsx'
import { t } from '../../i18n/t.ts'
import { AboutPart } from './about.tsx'
import { ConsentsPart, type PartProps } from './consents.tsx'
import { NotedPart } from './noted.tsx'
import { RequestsPart } from './requests.tsx'
import { StatementsPart } from './statements.tsx'
import type { Scope } from './use-held.ts'

/** The sub-pages of a person's notebook, as their addresses say them. */
export const notebookParts = ['sait', 'confirmer', 'accords', 'demandes', 'attestation'] as const
export type NotebookPart = (typeof notebookParts)[number]

export const isNotebookPart = (part: string | undefined): part is NotebookPart =>
  notebookParts.some((one) => one === part)

/** What is held, and for who has a space of their own what they agree to and ask for. It has no link: it may be handed over. */
export function NotebookTabs(
  props: PartProps & {
    readonly scope: Scope
    readonly part: NotebookPart
    readonly onPart: (part: NotebookPart) => void
  },
): JSX.Element {
  const app = useApp()
  const hasSpace = (): boolean => app.device().space('self', props.coop, props.person) !== undefined
  return (
    <Show when={hasSpace()} fallback={<AboutPart {...props} />}>
      <Tabs
        label={t('shell.nav.myNotebook')}
        tabs={notebookParts.map((part) => ({ value: part, label: t(`notebook.parts.${part}`) }))}
        value={props.part}
        onChange={props.onPart}
      >
        <Switch>
          <Match when={props.part === 'sait'}>
            <AboutPart {...props} onAsk={() => props.onPart('demandes')} />
          </Match>
          <Match when={props.part === 'confirmer'}>
            <NotedPart {...props} />
          </Match>
          <Match when={props.part === 'accords'}>
            <ConsentsPart {...props} />
          </Match>
          <Match when={props.part === 'demandes'}>
            <RequestsPart {...props} />
          </Match>
          <Match when={props.part === 'attestation'}>
            <StatementsPart {...props} />
          </Match>
        </Switch>
      </Tabs>
    </Show>
  )
}
