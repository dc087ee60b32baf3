import { type JSX, Show } from 'solid-js'
import type { StandingConsent } from '../../../domain/notebook/consent.rules.ts'
import { privateCardKind } from '../../../domain/person/private-card.schema.ts'
import { recordIdFor } from '../../../domain/record-kind.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { PrintSheet } from '../../design/parts/print-sheet.tsx'
import { Table } from '../../design/parts/table.tsx'
import { formatDate, localDateOf } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { coopName, textOf } from '../organisation/coop-words.ts'
import { nameIn } from './held-group.tsx'
import type { About } from './use-held.ts'

/** Each agreement as it stands today, with room for the person, whoever answers for them, and the team to sign. */
export function ConsentsPaper(props: About & { readonly consents: readonly StandingConsent[] }): JSX.Element {
  const app = useApp()
  const board = useLive(() => app.reads().board(props.coop))
  const coopWord = (field: string): string => textOf(board()?.record?.fields[field])
  const card = useLive(() => app.reads().record(recordIdFor(privateCardKind, props.person), props.coop))
  const cardWord = (field: string): string => {
    const found = card()
    return found === undefined || found === 'absent' ? '' : textOf(found.fields[field])
  }
  const signs = (who: 'guardian' | 'representative', name: string): string =>
    [t(`notebook.consents.${who}Signs`), name].filter((word) => word !== '').join(', ')
  return (
    <PrintSheet
      paperOnly
      title={t('notebook.consents.sheet', { name: nameIn(board(), props.person) })}
      from={[coopWord('controllerOrg'), coopName(board())].filter((word) => word !== '').join(', ')}
      facts={formatDate(localDateOf(Date.now()))}
      demoMark={coopWord('provenance') === 'demo' ? t('shell.demoBanner') : undefined}
      footer={t('notebook.consents.lead')}
      signatures={[
        { label: nameIn(board(), props.person) },
        { label: signs('guardian', cardWord('guardianName')) },
        ...(cardWord('secondGuardianName') === ''
          ? []
          : [{ label: signs('guardian', cardWord('secondGuardianName')) }]),
        ...(cardWord('representativeName') === ''
          ? []
          : [{ label: signs('representative', cardWord('representativeName')) }]),
        { label: t('notebook.consents.teamSigns') },
      ]}
    >
      <Table
        caption={t('notebook.consents.title')}
        captionHidden
        rows={props.consents}
        columns={[
          {
            title: t('notebook.consents.use'),
            cell: ({ use }) => (
              <>
                {t(`record.codes.use.${use}`)}
                <br />
                <span class="held-readers">{t(`notebook.consents.means.${use}`)}</span>
              </>
            ),
          },
          {
            title: t('notebook.consents.today'),
            cell: ({ state, until }) => (
              <>
                {t(`notebook.consents.states.${state}`)}
                <Show when={state === 'given' && until}>
                  {(day) => (
                    <>
                      <br />
                      {t('notebook.consents.until', { day: formatDate(day()) })}
                    </>
                  )}
                </Show>
              </>
            ),
          },
        ]}
      />
    </PrintSheet>
  )
}
