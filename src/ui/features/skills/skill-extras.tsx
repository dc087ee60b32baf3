import Link2 from 'lucide-solid/icons/link-2'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { type MissionView, missionViews } from '../../../app/job/mission-view.ts'
import { linkMission, wantSkill } from '../../../app/skills/skills-check.ts'
import type { RecordId } from '../../../base/ids.ts'
import type { SkillRow } from '../../../domain/skills/skills-check.schema.ts'
import type { FrameworkSkill } from '../../../domain/skills/skills-framework.schema.ts'
import { useApp } from '../../app-context.tsx'
import { servicePictogram } from '../../design/icons/service-pictograms.ts'
import { Button } from '../../design/parts/button.tsx'
import { CheckField } from '../../design/parts/check-field.tsx'
import { Chip } from '../../design/parts/chip.tsx'
import { BottomSheet } from '../../design/parts/dialog.tsx'
import { Icon } from '../../design/parts/icon.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { Check } from '../../design/parts/lucide.ts'
import { formatDayShort } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { serviceName } from '../job/job-words.ts'
import { useList } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'
import type { CheckProps } from './skill-row.ts'
import { skillName } from './skill-words.tsx'

export const missionName = ({ mission, service }: MissionView): string =>
  `${serviceName(service)}, ${formatDayShort(mission.day)}`

/** Missions that the person did, the latest first, and the name of any mission. */
export function useMissions(props: Pick<CheckProps, 'coop' | 'view'>) {
  const prestations = useList(() => props.coop, 'prestation')
  const services = useList(() => props.coop, 'service')
  const all = createMemo(() => missionViews({ prestations: prestations() ?? [], services: services() ?? [] }).reverse())
  return {
    theirs: (): MissionView[] => {
      const { person } = props.view
      return all().filter(({ mission, happened }) => happened && person !== undefined && mission.team.includes(person))
    },
    nameOf: (id: RecordId): string => {
      const found = all().find(({ mission }) => mission.id === id)
      return found === undefined ? t('job.otherMission') : missionName(found)
    },
  }
}

/** Beside a skill's marks: the missions that show it, and whether it is to learn. */
export function SkillExtras(
  props: CheckProps & { readonly skill: FrameworkSkill; readonly row: SkillRow; readonly missions: Missions },
): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const [open, setOpen] = createSignal(false)
  const of = () => ({ coop: props.coop, check: props.view.id, skill: props.skill.id })
  const link = (mission: RecordId): void => {
    const linked = !props.row.evidence.includes(mission)
    void keep.run(() => linkMission(app.device(), { ...of(), mission, linked }))
  }
  return (
    <div class="skill-extras">
      <CheckField
        label={
          <>
            {words('skills.wanted')}
            <span class="sr-only"> {skillName(props.skill)}</span>
          </>
        }
        checked={props.row.wanted}
        onChange={(wanted) => void keep.run(() => wantSkill(app.device(), { ...of(), wanted }))}
      />
      <Button kind="quiet" icon={Link2} onClick={() => setOpen(true)}>
        {words('skills.link')}
        <span class="sr-only"> {skillName(props.skill)}</span>
      </Button>
      <Show when={props.row.evidence.length > 0}>
        <ul class="skill-proofs" aria-label={t('skills.proofs')}>
          <For each={props.row.evidence}>
            {(mission) => (
              <li>
                <Chip>
                  <bdi>{props.missions.nameOf(mission)}</bdi>
                </Chip>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <BottomSheet
        open={open()}
        onClose={() => setOpen(false)}
        title={t('skills.linkTitle', { skill: skillName(props.skill) })}
        closeLabel={t('common.close')}
      >
        <Show when={props.missions.theirs().length > 0} fallback={<p>{words('skills.noMission')}</p>}>
          <List label={t('skills.proofs')}>
            <For each={props.missions.theirs()}>
              {(view) => (
                <ListRow
                  start={
                    <span class="pic" data-tone="seed">
                      <Icon of={servicePictogram(view.service?.pictogram ?? 'other')} />
                    </span>
                  }
                  title={<bdi>{missionName(view)}</bdi>}
                  end={
                    <Show when={props.row.evidence.includes(view.mission.id)}>
                      <Icon of={Check} />
                    </Show>
                  }
                  pressed={props.row.evidence.includes(view.mission.id)}
                  onClick={() => link(view.mission.id)}
                />
              )}
            </For>
          </List>
        </Show>
      </BottomSheet>
    </div>
  )
}

export type Missions = ReturnType<typeof useMissions>
