// « Montrer mon vote à la tablette »: the code of one's own kept ballot.

import QrCode from 'lucide-solid/icons/qr-code'
import { createSignal, type JSX, Show } from 'solid-js'
import type { Bytes } from '../../../base/bytes.ts'
import type { CoopId, RecordId } from '../../../base/ids.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Dialog } from '../../design/parts/dialog.tsx'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { useKeep } from '../record/use-keep.ts'
import { CodePicture } from './code-picture.tsx'

export function MyCode(props: {
  readonly coop: CoopId
  readonly ballot: RecordId
  readonly frozen: () => Bytes
}): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const [code, setCode] = createSignal<string>()
  const show = async (): Promise<void> => {
    const { coop, ballot } = props
    setCode(await keep.run(() => app.voteCodes.showBallot({ coop, ballot, frozen: props.frozen() })))
  }
  return (
    <>
      <Button icon={QrCode} busy={keep.busy()} onClick={() => void show()}>
        {words('room.codes.show')}
      </Button>
      <Dialog
        open={code() !== undefined}
        onClose={() => setCode(undefined)}
        title={t('room.codes.showTitle')}
        closeLabel={t('common.close')}
      >
        <Show when={code()}>{(text) => <CodePicture text={text()} label={t('room.codes.ballotQr')} />}</Show>
        <p>{words('room.codes.showHelp')}</p>
        <p class="soft">{words('room.codes.counted')}</p>
      </Dialog>
    </>
  )
}
