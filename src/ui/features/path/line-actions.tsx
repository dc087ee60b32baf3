import { type JSX, Show } from 'solid-js'
import type { RecordId } from '../../../base/ids.ts'
import { Button } from '../../design/parts/button.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { t } from '../../i18n/t.ts'

/** « Garder », and « Retirer cette ligne » for one that is put right. */
export function LineActions(props: {
  readonly known: RecordId | undefined
  readonly busy: boolean
  readonly disabled?: boolean
  readonly onWithdraw: (line: RecordId) => void
}): JSX.Element {
  return (
    <Actions>
      <Show when={props.known}>
        {(line) => <Button onClick={() => props.onWithdraw(line())}>{t('way.line.withdraw')}</Button>}
      </Show>
      <Button kind="main" type="submit" busy={props.busy} disabled={props.disabled === true}>
        {t('common.save')}
      </Button>
    </Actions>
  )
}
