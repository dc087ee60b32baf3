import { type JSX, Show } from 'solid-js'
import { finishSkills, type SkillsSide } from '../../../app/skills/skills-check.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Chip } from '../../design/parts/chip.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { Check } from '../../design/parts/lucide.ts'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useKeep } from '../record/use-keep.ts'
import type { CheckProps } from './skill-row.ts'

/** « J'ai fini », or the day it was said with a way back. */
export function FinishLine(
  props: Pick<CheckProps, 'coop' | 'view'> & { readonly side: SkillsSide; readonly label: JSX.Element },
): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const doneAt = (): string => {
    const at = props.view.fields[props.side === 'self' ? 'selfDoneAt' : 'observedDoneAt']
    return typeof at === 'string' ? at : ''
  }
  const finish = (done: boolean): void => {
    const { coop, view, side } = props
    void keep.run(() => finishSkills(app.device(), { coop, check: view.id, side, done }))
  }
  return (
    <Actions>
      <Show
        when={doneAt() !== ''}
        fallback={
          <Button icon={Check} busy={keep.busy()} onClick={() => finish(true)}>
            {props.label}
          </Button>
        }
      >
        <Chip icon={Check}>{t('skills.done', { day: formatDate(doneAt().slice(0, 10)) })}</Chip>
        <Button kind="quiet" busy={keep.busy()} onClick={() => finish(false)}>
          {t('skills.reopen')}
        </Button>
      </Show>
    </Actions>
  )
}
