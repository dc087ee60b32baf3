import { createMemo, type JSX, Show } from 'solid-js'
import { missionViews } from '../../../app/job/mission-view.ts'
import { clientsOfMissions } from '../../../app/job/satisfaction.ts'
import type { CoopId, RecordId } from '../../../base/ids.ts'
import { isSatisfaction, satisfactionsOf } from '../../../domain/job/satisfaction.rules.ts'
import { Card, SectionTitle } from '../../design/parts/card.tsx'
import { Chip } from '../../design/parts/chip.tsx'
import { ListRow } from '../../design/parts/list.tsx'
import { LongList } from '../../design/parts/long-list.tsx'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { serviceName } from '../job/job-words.ts'
import { useList } from '../job/use-job.ts'
import { AnswerCounts } from './answer-counts.tsx'
import { drawingOf, faceOf, faceTones } from './faces.ts'

/** A client's missions, and how content they were. */
export function ClientMissions(props: { readonly coop: CoopId; readonly client: RecordId }): JSX.Element {
  const lists = ['prestation', 'service', 'missionClient', 'note'].map((kind) => useList(() => props.coop, kind))
  const missions = createMemo(() => {
    const [prestations, services, links, notes] = lists.map((list) => list() ?? [])
    const clients = clientsOfMissions({ links: links ?? [], notes: notes ?? [] })
    return missionViews({ prestations: prestations ?? [], services: services ?? [] })
      .filter(({ mission }) => mission.status !== 'cancelled' && clients.get(mission.id) === props.client)
      .reverse()
  })
  const said = createMemo(() => satisfactionsOf(missions().map(({ mission }) => mission)))
  return (
    <Show when={missions().length > 0}>
      <SectionTitle>{t('job.missions.title')}</SectionTitle>
      <LongList label={t('job.missions.title')} items={missions()}>
        {({ mission, service }) => (
          <ListRow
            href={`/c/${props.coop}/missions/${mission.id}`}
            title={<bdi>{serviceName(service)}</bdi>}
            text={`${formatDate(mission.day)}, ${t(`job.statuses.${mission.status}`)}`}
            end={
              <Show when={isSatisfaction(mission.satisfaction) && mission.satisfaction}>
                {(answer) => (
                  <Chip tone={faceTones[answer()]} icon={drawingOf(answer())}>
                    {t(`satisfaction.answers.${faceOf(answer())}`)}
                  </Chip>
                )}
              </Show>
            }
          />
        )}
      </LongList>
      <Show when={said().answered > 1}>
        <Card title={t('satisfaction.title')}>
          <AnswerCounts said={said()} />
        </Card>
      </Show>
    </Show>
  )
}
