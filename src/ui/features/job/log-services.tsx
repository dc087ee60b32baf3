import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import type { ServiceChoice } from '../../../app/job/mission-view.ts'
import type { CoopId, RecordId } from '../../../base/ids.ts'
import { servicePictogram } from '../../design/icons/service-pictograms.ts'
import { ChoiceTiles } from '../../design/parts/choice-tiles.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'

/** First step: what was it? One picture per service; pressing it goes on. */
export function LogServices(props: {
  readonly choices: readonly ServiceChoice[]
  readonly value: RecordId | 'other' | undefined
  readonly coop: CoopId
  readonly staff: boolean
  readonly onChoose: (service: RecordId | 'other') => void
}): JSX.Element {
  return (
    <>
      <Show when={props.choices.length === 0}>
        <p>{t('job.log.noServices')}</p>
      </Show>
      <ChoiceTiles<RecordId | 'other'>
        label={t('job.log.what')}
        labelHidden
        value={props.value}
        choices={[
          ...props.choices.map(({ service, planned }) => ({
            value: service.id,
            label: service.label,
            text: planned === undefined ? undefined : words('job.log.planned'),
            picture: servicePictogram(service.pictogram ?? 'other'),
            tone: planned === undefined ? ('seed' as const) : ('sun' as const),
          })),
          {
            value: 'other',
            label: words('job.otherMission'),
            picture: servicePictogram('other'),
            tone: 'plain',
          },
        ]}
        onChange={(value) => props.onChoose(value)}
      />
      <Show when={props.staff && props.choices.length === 0}>
        <div>
          <LinkButton href={`/c/${props.coop}/services/nouveau`}>{words('job.services.add')}</LinkButton>
        </div>
      </Show>
    </>
  )
}
