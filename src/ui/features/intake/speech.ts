// « Écouter »: reads aloud with a voice of the device itself. A voice that works through a service would send the words
// away, so without a local voice for the language there is no button.

import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js'
import { locale, region } from '../../i18n/locale.ts'

export interface Speech {
  /** True when this device can read the language in use by itself. */
  readonly available: Accessor<boolean>
  readonly speaking: Accessor<boolean>
  say(text: string): void
  stop(): void
}

export function createSpeech(): Speech {
  const [voices, setVoices] = createSignal<readonly SpeechSynthesisVoice[]>([])
  const [speaking, setSpeaking] = createSignal(false)
  const engine = 'speechSynthesis' in window ? window.speechSynthesis : undefined
  const voice = () => voices().find(({ localService, lang }) => localService && lang.toLowerCase().startsWith(locale()))
  const look = (): void => {
    setVoices(engine?.getVoices() ?? [])
  }
  const stop = (): void => {
    engine?.cancel()
    setSpeaking(false)
  }
  onMount(() => {
    look()
    engine?.addEventListener('voiceschanged', look)
    onCleanup(() => engine?.removeEventListener('voiceschanged', look))
  })
  onCleanup(stop)
  return {
    available: () => voice() !== undefined,
    speaking,
    say(text) {
      const found = voice()
      if (!engine || !found) return
      engine.cancel()
      const words = new SpeechSynthesisUtterance(text)
      words.voice = found
      words.lang = region()
      words.rate = 0.95
      words.onend = () => setSpeaking(false)
      words.onerror = () => setSpeaking(false)
      setSpeaking(true)
      engine.speak(words)
    },
    stop,
  }
}
