// Runs a use case from a press: says what was noted, with « Annuler » where it can be undone, or the error's sentence.

import { type Accessor, createSignal } from 'solid-js'
import { attempt } from '../../../app/attempt.ts'
import type { Result } from '../../../base/result.ts'
import { TriangleAlert } from '../../design/parts/lucide.ts'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { t } from '../../i18n/t.ts'
import { noteSaved } from '../../shell/persist.ts'
import { useToasts } from '../../shell/toast-context.tsx'

type Work<T> = () => Promise<Result<T, { readonly type: string }>>

export interface Keep {
  readonly busy: Accessor<boolean>
  /**
   * The value, or undefined when it was not kept: the person was told why, and what they typed is still there. Without
   * `said`, success is silent.
   */
  run<T>(
    work: Work<T>,
    said?: string,
    undo?: (kept: T) => Promise<Result<unknown, { readonly type: string }>>,
  ): Promise<T | undefined>
}

export function useKeep(): Keep {
  const toasts = useToasts()
  const [running, setRunning] = createSignal(0)

  async function tell<T>(work: Work<T>): Promise<Result<T, unknown>> {
    setRunning((before) => before + 1)
    const result = await attempt(work)
    setRunning((before) => before - 1)
    if (!result.ok) toasts.show({ text: errorSentence(result.error), icon: TriangleAlert })
    return result
  }

  return {
    busy: () => running() > 0,
    async run(work, said, undo) {
      const result = await tell(work)
      if (!result.ok) return undefined
      const { value } = result
      const goBack = async (): Promise<void> => {
        if (undo && (await tell(() => undo(value))).ok) toasts.show({ text: t('states.undone') })
      }
      if (said !== undefined) {
        noteSaved()
        const text = t('states.saved', { what: said })
        toasts.show(undo ? { text, action: { label: t('common.cancel'), onClick: () => void goBack() } } : { text })
      }
      return value
    },
  }
}
