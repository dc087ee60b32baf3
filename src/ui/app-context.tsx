// How screens reach the application, and how its live values become signals.

import {
  type Accessor,
  createContext,
  createEffect,
  createMemo,
  createSignal,
  onCleanup,
  type ParentProps,
  useContext,
} from 'solid-js'
import type { CarnetApp } from '../app/carnet-app.ts'
import { assert } from '../base/assert.ts'
import type { Live } from '../base/live.ts'

const Context = createContext<CarnetApp>()

export function AppProvider(props: ParentProps<{ app: CarnetApp }>) {
  return <Context.Provider value={props.app}>{props.children}</Context.Provider>
}

export function useApp(): CarnetApp {
  const app = useContext(Context)
  assert(app, 'expected an AppProvider above')
  return app
}

/** The value of a `Live`, as a signal. The live itself may depend on signals: it is subscribed to again when they change. */
export function useLive<T>(live: () => Live<T>): Accessor<T> {
  const [version, setVersion] = createSignal(0)
  // One and the same live is subscribed to and read: a live without listeners reads nothing.
  const current = createMemo(live)
  createEffect(() => {
    const stop = current().subscribe(() => setVersion((before) => before + 1))
    onCleanup(stop)
    setVersion((before) => before + 1)
  })
  return () => {
    version()
    return current().get()
  }
}
