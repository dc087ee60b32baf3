import { createSignal, type JSX, Show } from 'solid-js'
import { changedFields } from '../../../app/job/changed-fields.ts'
import { type ApplicationWords, correctApplication } from '../../../app/recruitment/correct-application.ts'
import type { ApplicationRow } from '../../../app/recruitment/read-applications.ts'
import type { CoopId } from '../../../base/ids.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Actions, Form } from '../../design/parts/form.tsx'
import { createDraft } from '../../draft.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useKeep } from '../record/use-keep.ts'
import { type ApplicationDraft, ApplicationFields, isNameless } from './application-fields.tsx'

/** The same form as for a new one, filled: only what was changed is written. */
export function CorrectApplication(props: {
  readonly coop: CoopId
  readonly application: ApplicationRow['application']
  readonly onDone: () => void
}): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const { id, name, contact, referrer, note } = props.application
  const known: ApplicationDraft = { name, contact: contact ?? '', referrer: referrer ?? '', note: note ?? '' }
  const key = `application:${id}`
  const draft = createDraft(key, known)
  const [tried, setTried] = createSignal(false)
  const submit = onePress(async (): Promise<void> => {
    setTried(true)
    if (isNameless(draft.value) || keep.busy()) return
    await draft.settle()
    const where = { coop: props.coop, application: id }
    const words: ApplicationWords = changedFields(known, { ...draft.value })
    const saved = await keep.run(
      () => correctApplication(app.device(), { ...where, words, draft: key }),
      t('recruitment.corrected'),
      ({ before }) => correctApplication(app.device(), { ...where, words: before }),
    )
    if (!saved) return
    await draft.discard()
    props.onDone()
  })
  return (
    <Show when={draft.ready()}>
      <Form onSubmit={() => void submit()}>
        <ApplicationFields draft={draft} tried={tried()} />
        <Actions>
          <Button kind="main" type="submit" busy={keep.busy()}>
            {t('common.save')}
          </Button>
          <Button
            onClick={() => {
              void draft.discard()
              props.onDone()
            }}
          >
            {t('common.cancel')}
          </Button>
        </Actions>
      </Form>
    </Show>
  )
}
