// « Code oublié »: which closed notebook the coming invitation is to take the place of. In the memory of this window only.

import { createSignal } from 'solid-js'

const [forgotten, setForgotten] = createSignal<string>()

/** The profile whose code was forgotten (reactive). */
export const forgottenNotebook = forgotten
export const rememberForgotten = (profile: string | undefined): void => {
  setForgotten(profile)
}
