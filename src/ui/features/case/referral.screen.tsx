import { useParams } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { noteReferralOutcome } from '../../../app/case/write-referral.ts'
import { readRecord } from '../../../app/meeting/read-records.ts'
import type { CoopId, PersonId, RecordId } from '../../../base/ids.ts'
import { type Referral, referralKind, referralOutcomes } from '../../../domain/case/referral.schema.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { t } from '../../i18n/t.ts'
import { useKeep } from '../record/use-keep.ts'
import { CaseRecordPage } from './case-record-page.tsx'
import { CaseSheet } from './case-sheet.tsx'

/** One orientation: its sheet for the partner, and what came of it. */
export function ReferralScreen(): JSX.Element {
  const params = useParams()
  const app = useApp()
  const coop = useCoop()
  const keep = useKeep()
  const id = (): RecordId => (params.record ?? '') as RecordId
  const note = (outcome: NonNullable<Referral['outcome']>): void =>
    void keep.run(
      () => noteReferralOutcome(app.device(), { coop: coop(), referral: id(), outcome }),
      t('welcome.referral.outcomeKept'),
    )
  return (
    <CaseRecordPage title={t('welcome.referral.sheet')} read={(view) => readRecord(referralKind, view)}>
      {(read, view) => (
        <>
          <SegmentedChoice
            label={t('welcome.referral.outcome')}
            value={read().outcome ?? undefined}
            choices={referralOutcomes.map((value) => ({ value, label: t(`welcome.referral.outcomes.${value}`) }))}
            onChange={note}
          />
          <Sheet coop={coop()} person={view()?.person} by={view()?.createdBy} referral={read()} />
        </>
      )}
    </CaseRecordPage>
  )
}

function Sheet(props: {
  readonly coop: CoopId
  readonly person: PersonId | undefined
  readonly by: PersonId | undefined
  readonly referral: Referral
}): JSX.Element {
  return (
    <CaseSheet
      coop={props.coop}
      title={t('welcome.referral.sheet')}
      day={props.referral.day}
      person={props.person}
      by={props.by}
      byLabel={t('welcome.referral.from')}
      lines={[
        { label: t('welcome.referral.to'), text: props.referral.to },
        { label: t('welcome.referral.contact'), text: props.referral.contact ?? '' },
      ]}
    >
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
    </CaseSheet>
  )
}
