// Runs a use case from a press: says « Gardé » with « Annuler » where it can be undone, or the error's sentence.

import { type Accessor, createSignal } from 'solid-js'
import type { Result } from '../../../base/result.ts'
import { TriangleAlert } from '../../design/parts/lucide.ts'
import { errorSentence, typeOf } from '../../i18n/error-sentence.ts'
import { t } from '../../i18n/t.ts'
import { useToasts } from '../../shell/toast-context.tsx'

type Work<T> = () => Promise<Result<T, { readonly type: string }>>

export interface Write {
  readonly busy: Accessor<boolean>
  /** The value, or undefined when it was not kept: the person was told why. */
  run<T>(work: Work<T>, said: string, undo?: Work<unknown>): Promise<T | undefined>
}

export function useWrite(): Write {
  const toasts = useToasts()
  const [busy, setBusy] = createSignal(false)

  async function run<T>(work: Work<T>, said: string, undo?: Work<unknown>): Promise<T | undefined> {
    setBusy(true)
    try {
      const result = await work()
      if (!result.ok) {
        toasts.show({ text: errorSentence(result.error), icon: TriangleAlert })
        return undefined
      }
      const text = t('meeting.kept', { what: said })
      const action = undo && { label: t('common.cancel'), onClick: () => void run(undo, t('meeting.undone')) }
      toasts.show(action ? { text, action } : { text })
      return result.value
    } catch (cause) {
      // Storage that fails under the work: what is typed is still there, and the person must know.
      toasts.show({ text: errorSentence(typeOf(cause)), icon: TriangleAlert })
      return undefined
    } finally {
      setBusy(false)
    }
  }
  return { busy, run }
}
