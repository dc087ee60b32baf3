import { useParams } from '@solidjs/router'
import Printer from 'lucide-solid/icons/printer'
import { type Accessor, createMemo, type JSX, Match, Show, Switch } from 'solid-js'
import type { RecordView } from '../../../app/record/reads.ts'
import type { RecordId } from '../../../base/ids.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { t } from '../../i18n/t.ts'
import { Absent } from '../record/absent.tsx'
import { OpenQuestions } from '../record/two-answers.tsx'

/** The page of one record of someone's case that prints as a sheet: still coming, not here, or shown. */
export function CaseRecordPage<Value extends object>(props: {
  readonly title: string
  /** Undefined until all that the page shows is there. */
  readonly read: (view: RecordView | undefined) => Value | undefined
  readonly children: (value: Accessor<Value>, view: Accessor<RecordView | undefined>) => JSX.Element
}): JSX.Element {
  const params = useParams()
  const app = useApp()
  const coop = useCoop()
  const found = useLive(() => app.reads().record((params.record ?? '') as RecordId, coop()))
  const view = createMemo(() => {
    const read = found()
    return read === 'absent' ? undefined : read
  })
  const value = createMemo(() => props.read(view()))
  return (
    <Page
      title={props.title}
      windowTitle={props.title}
      back={{ href: `/c/${coop()}/personnes/${view()?.person ?? ''}`, label: t('intake.backToPerson') }}
      action={
        <Show when={value()}>
          <Button kind="main" icon={Printer} onClick={() => window.print()}>
            {t('common.print')}
          </Button>
        </Show>
      }
    >
      <Switch fallback={<Loading label={t('common.loading')} />}>
        <Match when={found() === 'absent'}>
          <Absent
            text={t('errors.record.unknown')}
            back={{ href: `/c/${coop()}/personnes`, label: t('intake.back') }}
          />
        </Match>
        <Match when={value()}>
          {(read) => (
            <>
              <Show when={view()}>{(record) => <OpenQuestions coop={coop()} record={record()} />}</Show>
              {props.children(read, view)}
            </>
          )}
        </Match>
      </Switch>
    </Page>
  )
}
