import Archive from 'lucide-solid/icons/archive'
import ArchiveRestore from 'lucide-solid/icons/archive-restore'
import { type JSX, Show } from 'solid-js'
import { closeCoop, reopenCoop, takeBackCoop } from '../../../app/organisation/change-coop.ts'
import type { Coop } from '../../../domain/coop/coop.schema.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { Actions, Stack } from '../../design/parts/form.tsx'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useClock } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'
import { closedWords, isClosed } from './coop-words.ts'
import { toDoOf } from './to-do.ts'
import { ToDoChips } from './to-do-chips.tsx'

/** « Fermer la coop », what it means and what is left to do before; « Rouvrir » once it is closed. */
export function CoopLifeCard(props: { readonly coop: Coop }): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const clock = useClock()
  const keep = useKeep()
  const board = useLive(() => app.reads().board(coop()))
  const claims = useLive(() => app.claims)
  const left = () => {
    const found = board()
    const mine = claims().filter((claim) => claim.coop === coop()).length
    return found === undefined ? [] : toDoOf(found, mine)
  }
  const closed = (): boolean => isClosed({ fields: props.coop })
  const turn = onePress(async (): Promise<void> => {
    const [id, day] = [coop(), clock.today()]
    const isClosing = !closed()
    await keep.run(
      () => (isClosing ? closeCoop(app.device(), { coop: id, day }) : reopenCoop(app.device(), { coop: id })),
      t(isClosing ? 'settings.life.closed' : 'settings.life.reopened'),
      (changed) => takeBackCoop(app.device(), { coop: id, changed }),
    )
  })
  return (
    <Card title={t('settings.life.title')}>
      <Stack>
        <Show when={closed()}>
          <p>{closedWords({ fields: props.coop })}</p>
        </Show>
        <p class="field-help">{t('settings.life.means')}</p>
        <Show when={!closed() && left().length > 0}>
          <p>{t('settings.life.left')}</p>
          <ToDoChips coop={coop()} toDo={left()} />
        </Show>
        <Actions>
          <Button icon={closed() ? ArchiveRestore : Archive} busy={keep.busy()} onClick={() => void turn()}>
            {t(closed() ? 'settings.life.reopen' : 'settings.life.close')}
          </Button>
        </Actions>
      </Stack>
    </Card>
  )
}
