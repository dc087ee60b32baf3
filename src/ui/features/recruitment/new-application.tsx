import { createSignal, type JSX, Show } from 'solid-js'
import { saveApplication } from '../../../app/recruitment/save-application.ts'
import type { CoopId } from '../../../base/ids.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { BottomSheet } from '../../design/parts/dialog.tsx'
import { Actions, Form } from '../../design/parts/form.tsx'
import { createDraft } from '../../draft.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useKeep } from '../record/use-keep.ts'
import { ApplicationFields, isNameless } from './application-fields.tsx'

interface Props {
  readonly coop: CoopId
  readonly open: boolean
  readonly onClose: () => void
}

const empty = { name: '', contact: '', referrer: '', note: '' }

/** A name is enough; nothing but what choosing needs is asked. */
export function NewApplication(props: Props): JSX.Element {
  return (
    <BottomSheet open={props.open} onClose={props.onClose} title={t('recruitment.add')} closeLabel={t('common.close')}>
      <Show when={props.open}>
        <NewForm {...props} />
      </Show>
    </BottomSheet>
  )
}

function NewForm(props: Props): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const key = `application:new:${props.coop}`
  const draft = createDraft(key, { ...empty })
  const [tried, setTried] = createSignal(false)
  const submit = onePress(async (): Promise<void> => {
    setTried(true)
    if (isNameless(draft.value) || keep.busy()) return
    await draft.settle()
    const { name, contact, referrer, note } = draft.value
    const values = { name: name.trim(), contact: contact.trim(), referrer: referrer.trim(), note: note.trim() }
    const saved = await keep.run(
      () => saveApplication(app.device(), { coop: props.coop, values, draft: key }),
      t('recruitment.kept'),
    )
    if (!saved) return
    await draft.discard()
    props.onClose()
  })
  return (
    <Show when={draft.ready()}>
      <Form onSubmit={() => void submit()}>
        <ApplicationFields draft={draft} tried={tried()} />
        <Actions>
          <Button kind="main" type="submit" busy={keep.busy()}>
            {t('common.save')}
          </Button>
        </Actions>
      </Form>
    </Show>
  )
}
