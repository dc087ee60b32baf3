// Reads aloud with a voice of the device itself. A voice that works through a service would send the words away, so
// without a local voice for the language there is nothing to press.

import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js'
import { locale, region } from '../i18n/locale.ts'

export interface Speech {
  /** True when this device can read the language in use by itself. */
  readonly available: Accessor<boolean>
  readonly speaking: Accessor<boolean>
  /** Reads the texts one after the other, after stopping what was read. */
  say(...texts: readonly string[]): void
  stop(): void
}

/** The voice of this device for a language ('fr', 'ar'), its own region first; none when all work through a service. */
export function localVoice<Voice extends Pick<SpeechSynthesisVoice, 'localService' | 'lang'>>(
  voices: readonly Voice[],
  language: string,
): Voice | undefined {
  const own = voices.filter(
    ({ localService, lang }) => localService && lang.toLowerCase().split(/[-_]/)[0] === language,
  )
  return own.find(({ lang }) => lang.replace('_', '-') === `${language}-${language.toUpperCase()}`) ?? own[0]
}

export function createSpeech(): Speech {
  const [voices, setVoices] = createSignal<readonly SpeechSynthesisVoice[]>([])
  const [speaking, setSpeaking] = createSignal(false)
  const engine = 'speechSynthesis' in window ? window.speechSynthesis : undefined
  const voice = () => localVoice(voices(), locale())
  const look = (): void => {
    setVoices(engine?.getVoices() ?? [])
  }
  /** What is being read: an end of what was stopped before says nothing. */
  let reading = 0
  const stop = (): void => {
    reading++
    if (speaking()) engine?.cancel()
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
    say(...texts) {
      const found = voice()
      if (!engine || !found || texts.length === 0) return
      stop()
      const mine = reading
      setSpeaking(true)
      texts.forEach((text, index) => {
        const words = new SpeechSynthesisUtterance(text)
        words.voice = found
        words.lang = region()
        words.rate = 0.95
        const over = (): void => {
          if (mine === reading) setSpeaking(false)
        }
        if (index === texts.length - 1) words.onend = over
        words.onerror = over
        engine.speak(words)
      })
    },
    stop,
  }
}
