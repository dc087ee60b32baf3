// Runs a use case from a press: says what was noted, with « Annuler » where it can be undone, or the error's sentence.

import { type Accessor, createSignal } from 'solid-js'
import type { Result } from '../../../base/result.ts'
import { TriangleAlert } from '../../design/parts/lucide.ts'
import { errorSentence, typeOf } from '../../i18n/error-sentence.ts'
import { t } from '../../i18n/t.ts'
import { useToasts } from '../../shell/toast-context.tsx'

type Work<T> = () => Promise<Result<T, { readonly type: string }>>

export interface Keep {
  readonly busy: Accessor<boolean>
  /** The value, or undefined when it was not kept and the person was told why. Without `said`, success is silent. */
  run<T>(work: Work<T>, said?: string, undo?: Work<unknown>): Promise<T | undefined>
}

export function useKeep(): Keep {
  const toasts = useToasts()
  const [running, setRunning] = createSignal(0)

  async function run<T>(work: Work<T>, said?: string, undo?: Work<unknown>): Promise<T | undefined> {
    setRunning((before) => before + 1)
    try {
      const result = await work()
      if (!result.ok) {
        toasts.show({ text: errorSentence(result.error), icon: TriangleAlert })
        return undefined
      }
      if (said !== undefined) {
        const text = t('states.saved', { what: said })
        toasts.show(undo ? { text, action: { label: t('common.cancel'), onClick: () => void run(undo) } } : { text })
      }
      return result.value
    } catch (cause) {
      // Storage that fails under the work: what is typed is still there, and the person must know.
      toasts.show({ text: errorSentence(typeOf(cause)), icon: TriangleAlert })
      return undefined
    } finally {
      setRunning((before) => before - 1)
    }
  }
  return { busy: () => running() > 0, run }
}
