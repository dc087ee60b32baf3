import { type Accessor, type JSX, Show } from 'solid-js'
import { Loading } from '../../design/parts/loading.tsx'
import { t } from '../../i18n/t.ts'
import { Absent } from './absent.tsx'

/** A record once it is found; until the list that it is in was read, that it is looked for; then that it is not here. */
export function Known<Of>(props: {
  readonly of: Of | undefined
  readonly read: boolean
  readonly absent: string
  readonly back: { readonly href: string; readonly label: string }
  readonly children: (of: Accessor<NonNullable<Of>>) => JSX.Element
}): JSX.Element {
  return (
    <Show
      when={props.of}
      fallback={
        <Show when={props.read} fallback={<Loading label={t('common.loading')} />}>
          <Absent text={props.absent} back={props.back} />
        </Show>
      }
    >
      {(of) => props.children(of)}
    </Show>
  )
}
