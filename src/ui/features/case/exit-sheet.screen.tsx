import { useParams } from '@solidjs/router'
import Printer from 'lucide-solid/icons/printer'
import { createMemo, createSignal, type JSX, Match, Show, Switch } from 'solid-js'
import { readRecord } from '../../../app/meeting/read-records.ts'
import { readConsents } from '../../../app/notebook/give-consent.ts'
import type { RecordId } from '../../../base/ids.ts'
import { exitKind } from '../../../domain/case/exit.schema.ts'
import type { StandingConsent } from '../../../domain/notebook/consent.rules.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { CheckField } from '../../design/parts/check-field.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { t } from '../../i18n/t.ts'
import { useReads } from '../path/use-reads.ts'
import { Absent } from '../record/absent.tsx'
import { OpenQuestions } from '../record/two-answers.tsx'
import { ExitPaper } from './exit-paper.tsx'
import { FollowUpCard } from './follow-up-card.tsx'

const consentKinds = ['consent', 'confirmation', 'privateCard'] as const

/** One exit: the sheet that the person takes with them, and the news six months later. */
export function ExitSheetScreen(): JSX.Element {
  const params = useParams()
  const app = useApp()
  const coop = useCoop()
  const id = (): RecordId => (params.record ?? '') as RecordId
  const found = useLive(() => app.reads().record(id(), coop()))
  const view = createMemo(() => {
    const read = found()
    return read === 'absent' ? undefined : read
  })
  const exit = createMemo(() => readRecord(exitKind, view()))
  const reads = useReads(coop, consentKinds)
  const consent = createMemo((): StandingConsent | undefined => {
    const [lists, person] = [reads(), view()?.person]
    if (lists === undefined || person === undefined) return undefined
    const about = { coop: coop(), person }
    return readConsents({ ...lists, clock: app.device().clock }, about).find(({ use }) => use === 'followUp6')
  })
  const [withSkills, setWithSkills] = createSignal(false)
  return (
    <Page
      title={t('welcome.exit.sheet')}
      windowTitle={t('welcome.exit.sheet')}
      back={{ href: `/c/${coop()}/personnes/${view()?.person ?? ''}`, label: t('intake.backToPerson') }}
      action={
        <Show when={exit()}>
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
        <Match when={exit() && consent() && exit()}>
          {(read) => (
            <>
              <Show when={view()}>{(record) => <OpenQuestions coop={coop()} record={record()} />}</Show>
              <FollowUpCard coop={coop()} exit={read()} person={view()?.person} consent={consent()} />
              <CheckField
                label={t('welcome.exit.withSkills')}
                help={t('welcome.exit.withSkillsHelp')}
                checked={withSkills()}
                onChange={setWithSkills}
              />
              <ExitPaper
                coop={coop()}
                person={view()?.person}
                by={view()?.createdBy}
                exit={read()}
                consent={consent()}
                withSkills={withSkills()}
              />
            </>
          )}
        </Match>
      </Switch>
    </Page>
  )
}
