// Components fetched when first shown, and with the first of them the words that the first screen does without. Not Solid's `lazy`: that one suspends, and the router's transition then waits for
// it; when the session or what is read changes meanwhile, the wait never ends and the old page stays for ever.

import { type Component, createSignal, type JSX, Show, untrack } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { Loading } from './design/parts/loading.tsx'
import { loadWords } from './i18n/locale.ts'
import { t } from './i18n/t.ts'

export type Later<Props extends object> = Component<Props> & {
  /** Fetches it ahead. Rejects when it does not come; it is asked for again when shown. */
  preload(): Promise<void>
}

/**
 * `later(() => import('./x.screen.tsx').then((file) => file.XScreen))`. A file that does not come is thrown to the page's
 * error boundary, and asked for again when the component is next shown.
 */
// biome-ignore lint/complexity/noBannedTypes: a component without props takes an empty object.
export function later<Props extends object = {}>(load: () => Promise<Component<Props>>): Later<Props> {
  return fetched(async () => (await Promise.all([load(), loadWords()]))[0])
}

/** A screen that may be the first: it says only the first words (`i18n/first-words.ts`), and waits for no others. */
// biome-ignore lint/complexity/noBannedTypes: a component without props takes an empty object.
export function first<Props extends object = {}>(load: () => Promise<Component<Props>>): Later<Props> {
  return fetched(load)
}

function fetched<Props extends object>(load: () => Promise<Component<Props>>): Later<Props> {
  const [loaded, setLoaded] = createSignal<Component<Props>>()
  const preload = async (): Promise<void> => {
    if (untrack(loaded) !== undefined) return
    const component = await load()
    setLoaded(() => component)
  }
  const Shown = (props: Props): JSX.Element => {
    const [failed, setFailed] = createSignal<{ readonly cause: unknown }>()
    preload().catch((cause: unknown) => setFailed({ cause }))
    const orThrow = (): Component<Props> | undefined => {
      const failure = failed()
      if (failure !== undefined) throw failure.cause
      return loaded()
    }
    return (
      <Show when={orThrow()} fallback={<Loading label={t('common.loading')} />}>
        {(component) => <Dynamic component={component()} {...props} />}
      </Show>
    )
  }
  return Object.assign(Shown, { preload })
}
