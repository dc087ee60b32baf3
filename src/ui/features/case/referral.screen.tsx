import { useParams } from '@solidjs/router'
import Printer from 'lucide-solid/icons/printer'
import { createMemo, For, type JSX, Match, Show, Switch } from 'solid-js'
import { noteReferralOutcome } from '../../../app/case/write-referral.ts'
import { readRecord } from '../../../app/meeting/read-records.ts'
import type { CoopId, PersonId, RecordId } from '../../../base/ids.ts'
import { type Referral, referralKind, referralOutcomes } from '../../../domain/case/referral.schema.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { PrintSheet } from '../../design/parts/print-sheet.tsx'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { coopWord } from '../intake/coop-word.ts'
import { useNames } from '../job/use-job.ts'
import { coopName } from '../organisation/coop-words.ts'
import { Absent } from '../record/absent.tsx'
import { OpenQuestions } from '../record/two-answers.tsx'
import { useKeep } from '../record/use-keep.ts'
import '../person/person.css'

/** One orientation: its sheet for the partner, and what came of it. */
export function ReferralScreen(): JSX.Element {
  const params = useParams()
  const app = useApp()
  const coop = useCoop()
  const keep = useKeep()
  const id = (): RecordId => (params.record ?? '') as RecordId
  const found = useLive(() => app.reads().record(id(), coop()))
  const view = createMemo(() => {
    const read = found()
    return read === 'absent' ? undefined : read
  })
  const referral = createMemo(() => readRecord(referralKind, view()))
  const note = (outcome: NonNullable<Referral['outcome']>): void =>
    void keep.run(
      () => noteReferralOutcome(app.device(), { coop: coop(), referral: id(), outcome }),
      t('welcome.referral.outcomeKept'),
    )
  return (
    <Page
      title={t('welcome.referral.sheet')}
      windowTitle={t('welcome.referral.sheet')}
      back={{ href: `/c/${coop()}/personnes/${view()?.person ?? ''}`, label: t('intake.backToPerson') }}
      action={
        <Show when={referral()}>
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
        <Match when={referral()}>
          {(read) => (
            <>
              <Show when={view()}>{(record) => <OpenQuestions coop={coop()} record={record()} />}</Show>
              <SegmentedChoice
                label={t('welcome.referral.outcome')}
                value={read().outcome ?? undefined}
                choices={referralOutcomes.map((value) => ({ value, label: t(`welcome.referral.outcomes.${value}`) }))}
                onChange={note}
              />
              <Sheet coop={coop()} person={view()?.person} by={view()?.createdBy} referral={read()} />
            </>
          )}
        </Match>
      </Switch>
    </Page>
  )
}

function Sheet(props: {
  readonly coop: CoopId
  readonly person: PersonId | undefined
  readonly by: PersonId | undefined
  readonly referral: Referral
}): JSX.Element {
  const app = useApp()
  const board = useLive(() => app.reads().board(props.coop))
  const nameOf = useNames(() => props.coop)
  const from = (): string =>
    [coopWord(board(), 'controllerOrg', 'hostOrg', 'leadOrg'), board() && coopName(board())]
      .filter((part) => part)
      .join(', ')
  const lines = () =>
    [
      { label: t('welcome.referral.person'), text: nameOf(props.person) },
      { label: t('welcome.referral.to'), text: props.referral.to },
      { label: t('welcome.referral.contact'), text: props.referral.contact ?? '' },
      { label: t('welcome.referral.from'), text: nameOf(props.by) },
      { label: t('welcome.referral.phone'), text: coopWord(board(), 'teamPhone') },
    ].filter(({ text }) => text !== '')
  return (
    <PrintSheet
      title={t('welcome.referral.sheet')}
      from={from()}
      facts={formatDate(props.referral.day)}
      demoMark={coopWord(board(), 'provenance') === 'demo' ? t('welcome.demoMark') : undefined}
      signatures={[{ label: nameOf(props.person) }, { label: nameOf(props.by) }]}
      footer={t('welcome.referral.footer')}
    >
      <dl class="facts">
        <For each={lines()}>
          {({ label, text }) => (
            <div class="fact">
              <dt>{label}</dt>
              <dd>
                <bdi>{text}</bdi>
              </dd>
            </div>
          )}
        </For>
      </dl>
      <h3>{t('welcome.referral.reasons')}</h3>
      <ul>
        <For each={props.referral.reasons}>{(reason) => <li>{t(`welcome.referral.reason.${reason}`)}</li>}</For>
      </ul>
      <Show when={props.referral.wording}>
        {(wording) => (
          <>
            <h3>{t('welcome.referral.wording')}</h3>
            <p class="note-body">{wording()}</p>
          </>
        )}
      </Show>
      <p>{props.referral.agreed ? t('welcome.referral.agreed') : t('welcome.referral.notAgreed')}</p>
    </PrintSheet>
  )
}
