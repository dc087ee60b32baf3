import CalendarCheck from 'lucide-solid/icons/calendar-check'
import { type JSX, Show } from 'solid-js'
import { Banner } from '../../design/parts/banner.tsx'
import { TriangleAlert } from '../../design/parts/lucide.ts'

/** What is typed leads to this, or may not be and why: told before one keeps it. */
export function Verdict(props: { readonly why: string | undefined; readonly leadsTo: string }): JSX.Element {
  return (
    <Show
      when={props.why}
      fallback={
        <Show when={props.leadsTo !== ''}>
          <Banner kind="news" icon={CalendarCheck}>
            {props.leadsTo}
          </Banner>
        </Show>
      }
    >
      {(why) => (
        <Banner kind="attention" icon={TriangleAlert}>
          {why()}
        </Banner>
      )}
    </Show>
  )
}
