import { type Accessor, createMemo, type JSX, Show } from 'solid-js'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { t } from '../../i18n/t.ts'
import { Absent } from './absent.tsx'

interface Way {
  readonly href: string
  readonly label: string
}

interface KnownProps<Of> {
  readonly of: Of | undefined
  /** The list that it is in was read. */
  readonly read: boolean
  readonly absent: string
  /** The list. */
  readonly back: Way
}

/** A record once it is found; until its list was read, that it is looked for; then that it is not here. */
export function Known<Of>(
  props: KnownProps<Of> & { readonly children: (of: Accessor<NonNullable<Of>>) => JSX.Element },
): JSX.Element {
  return (
    <Show when={props.of} fallback={<NotFound {...props} />}>
      {(of) => props.children(of)}
    </Show>
  )
}

/** The form that changes a record, made once from what is known when it opens: what others write meanwhile does not move it. */
export function ChangeKnown<Of extends { readonly id: string }>(
  props: KnownProps<Of> & {
    readonly title: string
    readonly windowTitle: string
    readonly children: (of: Of) => JSX.Element
  },
): JSX.Element {
  const known = createMemo(() => props.of, undefined, { equals: (before, after) => before?.id === after?.id })
  return (
    <Show
      when={known()}
      keyed
      fallback={
        <Page title={props.title} windowTitle={props.windowTitle} back={props.back}>
          <NotFound {...props} />
        </Page>
      }
    >
      {(of) => props.children(of)}
    </Show>
  )
}

function NotFound(props: Omit<KnownProps<unknown>, 'of'>): JSX.Element {
  return (
    <Show when={props.read} fallback={<Loading label={t('common.loading')} />}>
      <Absent text={props.absent} back={props.back} />
    </Show>
  )
}
