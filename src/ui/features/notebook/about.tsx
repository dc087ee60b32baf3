import BookOpen from 'lucide-solid/icons/book-open'
import Download from 'lucide-solid/icons/download'
import Printer from 'lucide-solid/icons/printer'
import Square from 'lucide-solid/icons/square'
import Volume2 from 'lucide-solid/icons/volume-2'
import { createMemo, createSignal, Index, type JSX, onCleanup, onMount, Show } from 'solid-js'
import { exportNotebook } from '../../../app/notebook/held-about-me.ts'
import { ok } from '../../../base/result.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Card, SectionTitle } from '../../design/parts/card.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { Actions, Stack } from '../../design/parts/form.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { PrintSheet } from '../../design/parts/print-sheet.tsx'
import { formatDate, localDateOf } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { textsOf } from '../../shell/page-text.ts'
import { saveFile } from '../../shell/save-file.ts'
import { createSpeech } from '../../shell/speech.ts'
import { coopName, textOf } from '../organisation/coop-words.ts'
import { useKeep } from '../record/use-keep.ts'
import type { PartProps } from './consents.tsx'
import { HeldGroup, type HeldProps, nameIn } from './held-group.tsx'
import { type Family, familiesOf } from './held-words.ts'
import { type Scope, useHeld } from './use-held.ts'

/** Everything that is held here about someone, to read, to hear, to print and to take away. */
export function AboutPart(
  props: PartProps & {
    readonly scope: Scope
    /** Leads to the requests, where there are any. */
    readonly onAsk?: (() => void) | undefined
  },
): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const speech = createSpeech()
  const board = useLive(() => app.reads().board(props.coop))
  const held = useHeld(() => props)
  const [paper, setPaper] = createSignal(false)
  const families = createMemo(() => familiesOf(held() ?? []))
  const coopWord = (field: string): string => textOf(board()?.record?.fields[field])
  let read: HTMLDivElement | undefined
  onMount(() => {
    // The sheet holds every record: it is made when something is printed, and only then.
    const [begin, end] = [() => setPaper(true), () => setPaper(false)]
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    onCleanup(() => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    })
  })
  const takeAway = (): Promise<unknown> =>
    keep.run(async () => {
      const text = await exportNotebook(app.device(), props)
      saveFile({ name: `carnet-${localDateOf(Date.now())}.json`, type: 'application/json', text })
      return ok(undefined)
    }, t('notebook.file'))
  const listen = (): void => {
    if (speech.speaking()) speech.stop()
    else if (read !== undefined) speech.say(...textsOf(read))
  }

  return (
    <Show when={held()} fallback={<Loading label={t('common.loading')} />}>
      <Stack>
        <Actions>
          <Show when={speech.available()}>
            <Button icon={speech.speaking() ? Square : Volume2} onClick={listen}>
              {speech.speaking() ? t('display.stop') : t('display.listen')}
            </Button>
          </Show>
          <Button icon={Printer} onClick={() => window.print()}>
            {t('notebook.print')}
          </Button>
          <Show when={props.handed !== true}>
            <Button icon={Download} busy={keep.busy()} onClick={() => void takeAway()}>
              {t('notebook.takeAway')}
            </Button>
          </Show>
        </Actions>
        <div class="stack" ref={read}>
          <Card kind="note" title={t('notebook.rightsTitle')} level={3}>
            <p>{t('notebook.controller', { organisation: coopWord('controllerOrg') || coopName(board()) })}</p>
            <Show when={coopWord('dpoContact')}>{(contact) => <p>{t('notebook.ask', { contact: contact() })}</p>}</Show>
            <p>{t('notebook.rights')}</p>
          </Card>
          <Show when={props.mine && props.scope === 'own' && !families().some(({ id }) => id === 'team')}>
            <Card level={3} title={t('notebook.families.team')}>
              <p>{t('notebook.teamNothing')}</p>
              <Show when={props.onAsk}>
                {(ask) => (
                  <Actions>
                    <Button onClick={() => ask()()}>{t('notebook.requests.ask')}</Button>
                  </Actions>
                )}
              </Show>
            </Card>
          </Show>
          <Show when={families().length > 0} fallback={<EmptyState picture={BookOpen} text={t('notebook.nothing')} />}>
            <Families {...props} board={board()} families={families()} />
          </Show>
        </div>
      </Stack>
      <Show when={paper()}>
        <PrintSheet
          paperOnly
          title={t('notebook.sheetTitle', { name: nameIn(board(), props.person) })}
          from={[coopWord('controllerOrg'), coopName(board())].filter((word) => word !== '').join(', ')}
          facts={formatDate(localDateOf(Date.now()))}
          demoMark={coopWord('provenance') === 'demo' ? t('shell.demoBanner') : undefined}
          footer={t('notebook.rights')}
        >
          <Families {...props} board={board()} families={families()} paper />
        </PrintSheet>
      </Show>
    </Show>
  )
}

/** By place, not by record: what was unfolded stays so when something new arrives. */
function Families(props: HeldProps & { readonly families: readonly Family[]; readonly paper?: boolean }): JSX.Element {
  return (
    <Index each={props.families}>
      {(family) => (
        <>
          <SectionTitle>{t(`notebook.families.${family().id}`)}</SectionTitle>
          <Index each={family().groups}>
            {(group) => (
              <HeldGroup
                coop={props.coop}
                person={props.person}
                mine={props.mine}
                board={props.board}
                group={group()}
                paper={props.paper === true}
              />
            )}
          </Index>
        </>
      )}
    </Index>
  )
}
