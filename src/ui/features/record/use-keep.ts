// Runs a use case from a press: says what was noted, with « Annuler » where it can be undone, or the error's sentence.

import { type Accessor, createSignal } from 'solid-js'
import { attempt } from '../../../app/attempt.ts'
import type { Result } from '../../../base/result.ts'
import { useApp } from '../../app-context.tsx'
import { TriangleAlert } from '../../design/parts/lucide.ts'
import type { Toasts } from '../../design/parts/toasts.tsx'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { t } from '../../i18n/t.ts'
import { handsOf } from '../../shell/hands.ts'
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
  const { session } = useApp()
  const toasts = useToasts()
  const [running, setRunning] = createSignal(0)

  /** `show` says nothing when the notebook closed, or passed to other hands, while it was kept. */
  async function tell<T>(
    work: Work<T>,
  ): Promise<{ readonly result: Result<T, unknown>; readonly show: Toasts['show'] }> {
    const hands = handsOf(session.get())
    setRunning((before) => before + 1)
    const result = await attempt(work)
    setRunning((before) => before - 1)
    const show: Toasts['show'] = (toast) => {
      if (handsOf(session.get()) === hands) toasts.show(toast)
    }
    if (!result.ok) show({ text: errorSentence(result.error), icon: TriangleAlert })
    return { result, show }
  }

  return {
    busy: () => running() > 0,
    async run(work, said, undo) {
      const { result, show } = await tell(work)
      if (!result.ok) return undefined
      const { value } = result
      const goBack = async (): Promise<void> => {
        if (!undo) return
        const undone = await tell(() => undo(value))
        if (undone.result.ok) undone.show({ text: t('states.undone') })
      }
      if (said !== undefined) {
        noteSaved()
        const text = t('states.saved', { what: said })
        show(undo ? { text, action: { label: t('common.cancel'), onClick: () => void goBack() } } : { text })
      }
      return value
    },
  }
}
