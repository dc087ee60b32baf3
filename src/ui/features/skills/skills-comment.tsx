import { type JSX, Show } from 'solid-js'
import type { RecordView } from '../../../app/record/reads.ts'
import { commentSkills, type SkillsSide } from '../../../app/skills/skills-check.ts'
import type { CoopId } from '../../../base/ids.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Stack } from '../../design/parts/form.tsx'
import { createDraft } from '../../draft.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useToasts } from '../../shell/toast-context.tsx'
import { FreeText } from '../intake/free-text.tsx'
import { useKeep } from '../record/use-keep.ts'

/** A few words of one side. The draft keeps what is typed; only words that changed are saved. */
export function SkillsComment(props: {
  readonly coop: CoopId
  readonly view: RecordView
  readonly side: SkillsSide
  readonly label: string
}): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const toasts = useToasts()
  const key = `skills:${props.view.id}:${props.side}`
  const draft = createDraft<{ comment: string | null }>(key, { comment: null })
  const kept = (): string => {
    const comment = props.view.fields[props.side === 'self' ? 'selfComment' : 'observedComment']
    return typeof comment === 'string' ? comment : ''
  }
  const text = (): string => draft.value.comment ?? kept()
  const save = onePress(async (): Promise<void> => {
    await draft.settle()
    const { coop, view, side } = props
    const saved = await keep.run(
      () => commentSkills(app.device(), { coop, check: view.id, side, comment: text(), draft: key }),
      t('skills.commentKept'),
    )
    if (saved) await draft.discard()
  })
  return (
    <Stack>
      <FreeText
        label={props.label}
        field="comment"
        maxLength={4000}
        value={text()}
        onInput={(comment) => draft.set({ comment })}
        onMasked={(n) => toasts.show({ text: t('intake.masked', { n }) })}
      />
      <Show when={text().trim() !== kept()}>
        <div>
          <Button busy={keep.busy()} onClick={() => void save()}>
            {t('skills.keepComment')}
          </Button>
        </div>
      </Show>
    </Stack>
  )
}
